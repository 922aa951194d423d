"""Makes the README's pictures from what gnbv really prints: `python scripts/pictures.py`.

The terminal is drawn by rich from the styled lines; the report is photographed by Chromium
(`chromium` or the program named in CHROMIUM). A picture of the report bears the hash of the page
it was taken of, by which the tests see whether it is still that page.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from hashlib import sha256
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from gnbv_cli.reports.page import report_page
from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.terminal import terminal_report
from gnbv_cli.review.review import Review, review_bytes
from gnbv_cli.tables.digest.page import summary_page
from gnbv_cli.tables.digest.summary import summarised
from gnbv_cli.texts.styled import Line

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 100
PAGE_SIZE = (1180, 2180)
_HASH = b"Source-SHA256"

_THEME = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [(36, 41, 47), (180, 35, 24), (17, 99, 41), (140, 90, 0), (9, 105, 218), (111, 66, 193),
     (11, 105, 120), (87, 96, 106)],
)  # fmt: skip
_SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""rich's own picture loads a font from the network; this one takes what the reader has."""


def review_of_the_plan() -> Review:
    """The repository's own plan, reviewed."""
    return review_bytes((ROOT / "plan.yaml").read_bytes(), "plan.yaml")


def drawn(title: str, lines: list[Line]) -> str:
    """Styled lines as an SVG picture of a terminal."""
    console = Console(
        width=WIDTH, record=True, file=StringIO(), force_terminal=True, color_system="truecolor",
        highlight=False, legacy_windows=False,
    )  # fmt: skip
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)
    picture = console.export_svg(
        title=title, theme=_THEME, code_format=_SVG, unique_id=f"gnbv-{title.split()[1]}"
    )
    return "".join(f"{row.rstrip()}\n" for row in picture.splitlines())


def terminal_pictures() -> dict[str, str]:
    """The pictures of the terminal by file name."""
    review = review_of_the_plan()
    assert review.checked is not None
    summary = summary_page(summarised(review, review.checked), "vi", WIDTH)
    check = terminal_report(review, "vi", WIDTH, Shown("error"))
    return {
        "check.svg": drawn("gnbv check --severity error", check),
        "summary.svg": drawn("gnbv summary", summary),
    }


def report() -> str:
    """The page that is photographed."""
    return report_page(review_of_the_plan(), "vi", made=None, figures=None)


def page_hash(page: str) -> str:
    """What a picture of a page is known by."""
    return sha256(page.encode("utf-8")).hexdigest()


def photographed(page: str) -> bytes:
    """The top of a page as a PNG file that bears the page's hash."""
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if browser is None:
        sys.exit("chromium is needed to photograph the report")
    width, height = PAGE_SIZE
    with tempfile.TemporaryDirectory() as folder:
        source, picture = Path(folder, "report.html"), Path(folder, "report.png")
        source.write_text(page, "utf-8")
        subprocess.run(
            [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-background-networking", f"--user-data-dir={folder}/profile",
             f"--window-size={width},{height}", f"--screenshot={picture}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return with_hash(picture.read_bytes(), page_hash(page))


def with_hash(png: bytes, value: str) -> bytes:
    """A PNG file with a hash in a text chunk before its end."""
    text = _HASH + b"\0" + value.encode("ascii")
    chunk = struct.pack(">I", len(text)) + b"tEXt" + text
    end = png.rindex(b"IEND") - 4
    checksum = struct.pack(">I", zlib.crc32(b"tEXt" + text))
    return png[:end] + chunk + checksum + png[end:]


def hash_in(png: bytes) -> str:
    """The hash that a PNG file bears."""
    start = png.index(_HASH) + len(_HASH) + 1
    return png[start : start + 64].decode("ascii")


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, picture in terminal_pictures().items():
        (PICTURES / name).write_text(picture, "utf-8")
    (PICTURES / "report.png").write_bytes(photographed(report()))
