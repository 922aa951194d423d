"""What a report of a review says, apart from the forms that it is written out in."""
