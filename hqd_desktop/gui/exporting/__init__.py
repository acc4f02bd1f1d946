"""Giving out workbooks and other files from the window: what and how, where to, then a job, then a message with what came of it."""
