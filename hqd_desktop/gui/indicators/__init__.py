"""The page of indicators: list, chart with its measures and areas, grid of figures below."""
