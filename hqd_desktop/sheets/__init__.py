"""What a printed sheet says: sections, tables and notes as plain values, without a window and without a page size in sight."""
