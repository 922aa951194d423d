"""What changes files: written whole or not at all, and only what was asked for."""
