"""Tests of samenwerkdesk/ui/widgets."""
