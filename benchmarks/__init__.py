"""Measurements: every figure a ratio to a baseline of the same run, or a distribution within one run."""
