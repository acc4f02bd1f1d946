"""A colleague's workspace beside this one: what differs, and what of it is taken."""
