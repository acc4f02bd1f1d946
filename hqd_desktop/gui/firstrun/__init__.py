"""What a person sees before a workspace is open."""
