"""The text of a plan to its findings: the one function that every command calls."""
