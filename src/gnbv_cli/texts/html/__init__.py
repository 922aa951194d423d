"""Pages of HTML from templates: text that fills one is escaped, and shows what no page can."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from gnbv_cli.texts.escape import for_terminal

_BREAKS = re.compile(r"[\t\r\n]+")
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")


def page_of(template: str, **values: Any) -> str:
    """The page that `template` makes of `values`; it is named by its path in the package."""
    return _templates().get_template(template).render(**values)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("gnbv_cli", "."),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: Any) -> Any:
    """A text on one line, with control and direction characters and lone surrogates visible."""
    if type(value) is not str:
        return value  # a number, or what a template made and escaped itself
    text = for_terminal(_BREAKS.sub(" ", value))
    return _NO_CHARACTER.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
