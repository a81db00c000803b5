"""Measurements of the running program; each figure is a ratio or a distribution within one run."""
