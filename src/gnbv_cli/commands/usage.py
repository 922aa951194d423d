"""What is wrong with a call, in Vietnamese."""

from __future__ import annotations

import re
from typing import Any


def usage_lines(error: Any) -> list[str]:
    """One line for a wrong call, and where to see how it is made; the help for an empty one."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(error).splitlines()
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "gnbv"
    return [f"{_said(error)}. Xem: {path} --help"]


def _said(error: Any) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        guess = f"; có phải {' hay '.join(sorted(near))}?" if near else ""
        return f"Không có tùy chọn {error.option_name}{guess}".removesuffix("?")
    if kind == "MissingParameter":
        return f"Thiếu {_name(error)}"
    if kind == "BadParameter":
        choices = (getattr(error.param, "metavar", None) or "").split("|")
        allowed = f"; chọn một trong: {', '.join(choices)}" if len(choices) > 1 else ""
        if "does not match the format" in str(error):
            allowed = f"; ghi dạng {error.param.metavar}, như 2026-04-30"
        return f"Giá trị của {_name(error)} chưa đúng{allowed}"
    if kind == "BadOptionUsage":
        if "does not take" in str(error):
            return f"Tùy chọn {error.option_name} không nhận giá trị"
        return f"Tùy chọn {error.option_name} cần một giá trị"
    message = str(error)
    if found := re.match(r"No such command '(.*?)'(?:.*Did you mean (.*)\?)?", message):
        guess = f"; có phải {found[2]}" if found[2] else ""
        return f"Không có lệnh '{found[1]}'{guess}"
    if found := re.match(r"Got unexpected extra argument\S* \((.*)\)", message):
        return f"Thừa đối số: {found[1]}"
    if message.startswith("Missing command"):
        return "Chưa ghi lệnh"
    return f"Cách gọi chưa đúng: {message}"


def _name(error: Any) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return "đối số"
    if param.param_type_name == "option":
        return f"tùy chọn {max(param.opts, key=len)}"
    return f"đối số {(param.metavar or param.name).rstrip('…')}"
