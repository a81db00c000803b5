"""The passed device ('de laptop gaat rond'): one person after another fills in what is open, and nobody sees the former."""

from samenwerkdesk.ui.passing.device import PassedDevice

__all__ = ["PassedDevice"]
