"""Tests of samenwerkdesk/charts."""
