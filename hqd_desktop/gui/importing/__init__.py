"""The import page: file, sheet and header row, columns and preview, confirmation."""
