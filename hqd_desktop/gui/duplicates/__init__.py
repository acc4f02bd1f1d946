"""Two records that may be one: found on demand and on entry, compared side by side, merged as one undo."""
