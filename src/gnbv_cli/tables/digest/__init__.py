"""The summary of a plan: what it comes to, and the state of its check."""
