"""A plan on its way to a file: mappings, lists and texts as plan.yaml will have them."""

from __future__ import annotations

from typing import TypeAlias

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
"""A value of plan.yaml; None is 'not stated'."""

Element: TypeAlias = "dict[str, Tree]"
