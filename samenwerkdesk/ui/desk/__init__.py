"""What the facilitator sees: one module per tab."""
