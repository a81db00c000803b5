"""The document and its rules; no Qt, no drawing."""
