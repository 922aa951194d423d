"""What a plan is: the pydantic model, addresses, and where a value stands on paper."""
