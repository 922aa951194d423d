"""A table on a terminal: a grid, or a list where that is too narrow."""
