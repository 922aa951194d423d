"""Two versions of a plan compared by meaning, not by line: `difference(old, new)`.

version      one of the two: its review, its elements, its figures
elements     what is compared one by one: projects, policies, targets, …
matching     which element of the one is which of the other
pairs        the elements matched, and addresses carried over from the one to the other
tree         the projects of both as one tree
totals       what became of the totals above an amount or a project
structure    elements added, dropped, moved, renamed, renumbered
money        amounts that changed, and what that does to the totals above
moved        money moved between projects, sources, units
leads        who leads what
ids          elements that go by another id
target_figures  figures of targets that changed
wording      words that changed, passage by passage
text_change  a passage whose words changed; whether it says what kind of money a budget is
leads_worded passages that changed in nothing but who leads
found        findings that appeared and that went
difference   all of it together
comparison   the table of an amendment
named, passages_named  what a difference is about, in words
money_told, structure_told, told  the difference in sentences
forms/       how it is told: text, Markdown, JSON
"""
