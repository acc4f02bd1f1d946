"""Milestones, actions, meetings and progress reports of all projects."""
