"""Tests of samenwerkdesk.ui.passing."""
