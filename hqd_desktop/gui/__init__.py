"""The only home of Qt and pyqtgraph: the window, its actions and its pages."""
