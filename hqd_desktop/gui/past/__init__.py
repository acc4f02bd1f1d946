"""A look at the records as they were: on a day, or after a change, in a window that writes nothing."""
