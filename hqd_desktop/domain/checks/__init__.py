"""Whether published figures can be true together: intervals of printed figures, one rule a file, what is found, how it may be mended."""
