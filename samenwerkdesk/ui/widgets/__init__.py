"""Reusable parts that more than one tab shows."""
