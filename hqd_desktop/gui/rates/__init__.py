"""Exchange rates: the list people keep, and at which of them amounts are converted."""
