"""Tests of samenwerkdesk/report."""
