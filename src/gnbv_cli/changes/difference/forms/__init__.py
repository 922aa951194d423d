"""How a difference is told: one file a form."""
