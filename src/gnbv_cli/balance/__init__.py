"""A plan's cells and equations, the violated ones, and the smallest repairs.

A budget table is an error-correcting code: each written amount is a cell, each statement
'whole = sum of parts' an equation, and the violated equations are the syndrome. The smallest sets
of changes that make every equation hold are its diagnoses (Fellegi & Holt 1976), found exactly.

    sheet = Sheet()
    sheet.cell("total", "379 triệu đồng")
    sheet.cell("central", 345_000_000)
    sheet.cell("local", 52_000_000)
    sheet.equation("sources", {"total": 1, "central": -1, "local": -1})
    for diagnosis in diagnose(sheet):
        print(diagnosis.status, diagnosis.repairs)
"""

from .diagnose import diagnose, settle
from .diagnosis import Diagnosis, Repair, Status
from .sheet import Cell, Equation, Row, Sheet
from .slips import Slip, slip
from .violations import Violation, violations

__all__ = [
    "Cell",
    "Diagnosis",
    "Equation",
    "Repair",
    "Row",
    "Sheet",
    "Slip",
    "Status",
    "Violation",
    "diagnose",
    "settle",
    "slip",
    "violations",
]
