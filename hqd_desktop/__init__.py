"""HQD Desktop: a workspace for investment projects and economic indicators."""

__version__ = "1.0.0.dev0"
