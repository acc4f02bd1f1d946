"""What a printed sheet says, without Qt."""
