"""Matplotlib figures for screen, PDF and PNG alike; no pyplot, no Qt."""
