"""Samenwerkdesk: a desk for guiding organisations that work together."""

__version__ = "0.1.0"
