"""A plan as a tree → the text of plan.yaml, laid out as a person would write it."""

from gnbv_cli.documents.layout.mapping import plan_text
from gnbv_cli.documents.layout.value import Commented, Value

__all__ = ["Commented", "Value", "plan_text"]
