"""Facts with their sources: law, programmes, glossary. No facts in code."""
