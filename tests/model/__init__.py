"""Tests of samenwerkdesk/model."""
