"""The README's pictures show what gnbv prints now. Make them anew: python scripts/pictures.py."""

from __future__ import annotations

from scripts.pictures import PICTURES, hash_in, page_hash, report, terminal_pictures


def test_the_terminal_is_drawn_as_it_prints_now() -> None:
    for name, picture in terminal_pictures().items():
        assert (PICTURES / name).read_text("utf-8") == picture, name


def test_the_report_is_photographed_as_it_is_now() -> None:
    assert hash_in((PICTURES / "report.png").read_bytes()) == page_hash(report())
