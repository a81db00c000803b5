"""The passed device ('de laptop gaat rond'): one person after another fills in what is open, and nobody sees the former.

It is opened with :class:`samenwerkdesk.ui.passing.device.PassedDevice`.
"""
