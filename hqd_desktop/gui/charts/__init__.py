"""Charts: what a picture of lines holds (no Qt), how it is drawn, and how it is written to a file.

``picture`` and ``scale`` decide; ``drawing`` puts everything but the lines on any painter; ``plot`` is the live chart
(pyqtgraph, imported when the first chart opens); ``export`` writes PNG, SVG and CSV.
"""
