"""Help: short pages in both languages, and the list of shortcuts made from the table of commands."""
