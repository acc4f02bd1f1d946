"""Fields of one's own: the list of them, and the box in which one is made or changed."""
