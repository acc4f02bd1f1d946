"""The third presentation of a view: what was recorded and what is planned, over time."""
