"""A file, as Word, text or another form → its lines and tables, as a reader sees them."""
