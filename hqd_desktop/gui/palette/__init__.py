"""The command palette: commands, pages and records by name, from one box."""
