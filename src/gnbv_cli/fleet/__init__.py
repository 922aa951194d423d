"""Many plans: finding their files, and working on them in several processes at once."""
