"""Tests of the interchange format."""
