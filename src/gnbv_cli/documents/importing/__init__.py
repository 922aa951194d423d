"""The lines of a document → a plan: what each says, and where in the plan it belongs."""
