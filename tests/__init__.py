"""Tests; the folders mirror those of samenwerkdesk."""
