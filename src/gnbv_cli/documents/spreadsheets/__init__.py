"""A spreadsheet, or a table of a document, as projects with their budgets."""
