"""What stands in the file: text with its place, amounts, words, dates, names."""
