"""Many communes' plans put together: their money side by side, and against what was granted."""
