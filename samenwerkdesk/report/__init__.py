"""ReportLab documents and their sections; no Qt."""
