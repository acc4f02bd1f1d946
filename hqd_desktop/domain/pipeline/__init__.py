"""Projects on their way, in numbers: what counts, the ladder an office works with, rates with their denominators, time, lights.

Formulas follow the published practice gathered for this program; where practice differs, each variant has a name and says it.
"""
