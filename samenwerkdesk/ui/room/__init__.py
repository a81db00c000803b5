"""What the room sees on the beamer, and how the facilitator decides what that is."""
