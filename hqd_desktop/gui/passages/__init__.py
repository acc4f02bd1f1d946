"""Entering figures from a pasted text."""
