"""The page of checks: what was found, what was computed, and what a person decides on it."""
