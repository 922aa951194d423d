"""Sentences that are no rule's own, in Vietnamese and English, and escaping for each output."""
