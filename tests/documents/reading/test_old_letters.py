"""Text of before Unicode: converted where that is sure, named where it is not."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from gnbv_cli.documents.reading.kinds import read_bytes
from gnbv_cli.documents.reading.old_letters import decoded, in_unicode
from gnbv_cli.documents.reading.parts import SourceDocument, SourceLine, UnreadableDocument

TEXT = (Path(__file__).parents[1] / "ke-hoach-vinh-phong.txt").read_text("utf-8")[:6000].lower()
SAMPLE = "Kế hoạch năm 2026: hỗ trợ hộ nghèo, đường bộ."


def _in_cp1258(text: str) -> bytes:
    made = ""
    for letter in text:
        parts = normalize("NFD", letter)
        tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        made += base + "".join(tones)
    return made.encode("cp1258", "ignore")


def test_windows_1258_is_converted_and_said() -> None:
    text, said = decoded(_in_cp1258(TEXT))
    assert text.split("căn cứ")[1][:200] == TEXT.split("căn cứ")[1][:200]
    assert [words.vi for words in said] == [
        "Văn bản dùng bảng mã cũ (windows-1258), đã chuyển sang Unicode; cần đọc lại"
    ]


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("TCVN3", "KÕ ho¹ch thùc hiÖn hç trî hé nghÌo, ®­êng bé, Ng©n s¸ch cÊp x·."),
        ("VNI", "Keá hoaïch thöïc hieän hoã trôï hoä ngheøo, ñöôøng boä, Ngaân saùch caáp xaõ."),
    ],
)  # fmt: skip
def test_old_fonts(encoding: str, written: str) -> None:
    whole = " ".join([written] * 3)
    expected = "Kế hoạch thực hiện hỗ trợ hộ nghèo, đường bộ, Ngân sách cấp xã."
    text, said = decoded(whole.encode("latin-1"))
    assert text == " ".join([expected] * 3)
    assert encoding in said[0].vi
    # The same in a Word file: letters of Western Europe in a font that draws others.
    document = in_unicode(SourceDocument((SourceLine(whole, 1),)))
    assert document.parts[0] == SourceLine(text, 1)
    assert encoding in document.remarks[0].vi


def test_utf_16() -> None:
    assert decoded(SAMPLE.encode("utf-16"))[0] == SAMPLE


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\xff", bytes(range(128, 256)) * 4, b"\xe9\xe8 caf\xe9 " * 9]
)
def test_what_is_not_sure_is_named(data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(data)
    assert caught.value.words.vi.startswith("Văn bản không phải UTF-8 (có thể là ")


def test_sound_text_and_foreign_words_stay() -> None:
    french = SourceDocument((SourceLine("Département de l'Éducation, Génève, café, élève", 1),))
    assert in_unicode(french) == french
    sound = SourceDocument((SourceLine(TEXT[:500], 1),))
    assert in_unicode(sound) == sound
