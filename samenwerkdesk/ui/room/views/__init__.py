"""The pictures on the wall, one module for each element; each takes public values only."""
