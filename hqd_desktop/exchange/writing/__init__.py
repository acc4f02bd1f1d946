"""Writing workbooks and CSV files: typed cells that look like the printed sheet and can come back."""
