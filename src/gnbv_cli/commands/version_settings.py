"""What a version of a plan is reviewed by: the gnbv.yaml of its own revision."""

from __future__ import annotations

import os
import posixpath
import subprocess
from pathlib import PurePosixPath

from gnbv_cli.commands.options import Lang
from gnbv_cli.commands.settings import NAME, single_plan, spoken_in
from gnbv_cli.commands.versions import QUIET, is_revision, path_of, version_bytes
from gnbv_cli.review.conditions import Conditions


def version_settings(name: str, wanted: Lang | None) -> tuple[Conditions, Lang]:
    """What the version `name` is reviewed by, and the language to speak, as `single_plan` says.

    `REV:path` goes by the gnbv.yaml that REV has in the path's folder, or the nearest above it;
    what stands in git's index (`:path`) by the one among the files.
    """
    revision, _, path = name.rpartition(":")
    if not is_revision(name) or not revision.strip(":0123"):
        return single_plan(path_of(name), wanted)
    settings = _nearest(revision, path)
    if settings is None:
        return spoken_in(Conditions(), (), wanted)
    from gnbv_cli.review.settings_file import read_settings  # noqa: PLC0415 - few have one

    shown = f"{revision}:{settings}"
    found = read_settings(version_bytes(shown, (wanted or Lang.vi).value), shown)
    return spoken_in(found.conditions, [found.review] if found.review.findings else [], wanted)


def _nearest(revision: str, path: str) -> str | None:
    """The gnbv.yaml nearest to `path` in a revision, by its name from the repository's top.

    None where there is none; what else is wrong is told when the plan is read.
    """
    if path.startswith(("./", "../")):
        path = posixpath.join(_asked("rev-parse", "--show-prefix").rstrip("\n"), path)
    plan = PurePosixPath(posixpath.normpath(path))
    named = [str(folder / NAME) for folder in plan.parents]
    call = ["ls-tree", "--full-tree", "--name-only", "-z", "--end-of-options", revision, "--"]
    there = set(_asked(*call, *named).split("\0"))
    return next((each for each in named if each in there), None)


def _asked(*call: str) -> str:
    """What git says; nothing where it cannot."""
    try:
        done = subprocess.run(
            ["git", *call],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**os.environ, **QUIET},
        )
    except (OSError, ValueError):  # no git, or letters that no name has
        return ""
    return os.fsdecode(done.stdout) if done.returncode == 0 else ""
