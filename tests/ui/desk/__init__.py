"""Tests of samenwerkdesk/ui/desk."""
