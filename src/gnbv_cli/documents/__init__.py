"""A plan as an official document: its lines, and what is written from them."""
