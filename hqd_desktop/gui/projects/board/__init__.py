"""The board: a column for each rung of the ladder, a card for each project."""
