"""Two versions of a plan compared by meaning, not by line: `difference(old, new)`.

version      one of the two: its review, its elements, its figures
elements     what is compared one by one: projects, policies, targets, …
matching     which element of the one is which of the other
pairs        the elements matched, and addresses carried over from the one to the other
tree         the projects of both as one tree
structure    elements added, dropped, moved, renamed, renumbered
money        amounts that changed, and what that does to the totals above
moved        money moved between projects, sources, units
leads        who leads what
ids          elements that go by another id
wording      words that changed, passage by passage
found        findings that appeared and that went
difference   all of it together
comparison   the table of an amendment
forms/       how it is told: text, Markdown, JSON
"""
