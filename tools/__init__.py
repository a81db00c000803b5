"""Helpers for developers; not part of the installed program."""
