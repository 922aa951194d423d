"""The lines of a document → a plan: what each says, and where in the plan it belongs.

document       the whole way: lines → plan; nothing lost, nothing invented
paragraph      the lines, each with its marker; those cut in two joined
marker         what stands before a line, and how deep it reaches
node           the paragraphs as a tree: chapters, headings, lists
pieces         several documents in one file: the one that is the plan
head, bases    letterhead, title, what the plan rests on
title          the kind of document and its subject
ending         closing words, recipients, signature
chapters       headings → sections, and the parts that stand under them (part_names)
items, fields  policies and projects: labels → fields, parts within parts (project_line, labels)
money          lines about money → budgets (amount_text, inline_parts, part_lines, breakdown,
               total_line, budget_chapter, money_apart, included, source_names)
organisation   who does what
register       the units that are named; unit_parts: those that share money
tables         allocation tables → budgets of projects (allocation_table); targets_table
spreadsheet    the same from Excel and CSV
accounting     whether every line of the document is in the plan
imported       the plan as a file, and what is to be said of it
"""
