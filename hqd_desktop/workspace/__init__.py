"""The one door to the data: reads, views, apply, undo, redo, history."""
