"""The window; knows all other layers and none of them knows it."""
