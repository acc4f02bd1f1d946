"""The inspector: everything about the selected projects, beside the table."""
