"""The page of projects: one table over one View, its totals, filters, editing and the inspector."""
