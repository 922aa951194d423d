"""Help in Vietnamese, laid out plainly: what the command does, how it is called, its options."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from gnbv_cli.texts.styled import columns, wrapped

WIDTH = 88
_HELP = "Hiện hướng dẫn này"


class Command(TyperCommand):
    """A command whose help is Vietnamese."""

    def get_help(self, ctx: Any) -> str:
        """The whole help text."""
        return help_text(self, ctx)

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """The option that shows the help."""
        return _translated(super().get_help_option(ctx))


class Group(TyperGroup):
    """The command `gnbv` itself, with its commands listed."""

    def get_help(self, ctx: Any) -> str:
        """The whole help text."""
        return help_text(self, ctx)

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """The option that shows the help."""
        return _translated(super().get_help_option(ctx))


def _translated(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _HELP
    return option


def help_text(command: Any, ctx: Any) -> str:
    """The help of a command or of the group."""
    arguments = [param for param in command.get_params(ctx) if param.param_type_name == "argument"]
    options = [param for param in command.get_params(ctx) if param.param_type_name == "option"]
    commands = getattr(command, "commands", {})
    call = [ctx.command_path]
    call += ["LỆNH"] if commands else []
    call += [argument.metavar for argument in arguments]
    call += ["[TÙY CHỌN]"] if options else []
    sections = [
        [command.help or ""],
        [f"Cách gọi: {' '.join(call)}"],
        _rows("Các lệnh", [(name, sub.help or "") for name, sub in commands.items()]),
        _rows("Đối số", [(arg.metavar, arg.help or "") for arg in arguments]),
        _rows("Tùy chọn", [(_names(option), option.help or "") for option in options]),
    ]
    epilog = [command.epilog] if command.epilog else []
    return "\n\n".join("\n".join(section) for section in [*sections, epilog] if section)


def _names(option: Any) -> str:
    names = ", ".join([*option.opts, *option.secondary_opts])
    return names if option.is_flag else f"{names} {option.metavar or '…'}"


def _rows(heading: str, rows: list[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    margin = min(max(columns(name) for name, _ in rows), 26) + 4
    lines = [f"{heading}:"]
    for name, text in rows:
        first, *rest = wrapped(text, WIDTH - margin)
        if columns(name) + 4 > margin:
            lines.append(f"  {name}")
            lines.append(" " * margin + first)
        else:
            lines.append(f"  {name}" + " " * (margin - 2 - columns(name)) + first)
        lines += [" " * margin + line for line in rest]
    return lines
