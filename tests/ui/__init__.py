"""Tests of samenwerkdesk/ui."""
