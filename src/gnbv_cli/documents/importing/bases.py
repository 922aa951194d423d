"""Recitals → legal bases: kind, number, date, issuer and subject of each document named."""

from __future__ import annotations

import re
from typing import Any, cast

from gnbv_cli.documents.importing.ids import id_of, unique
from gnbv_cli.documents.importing.told import Told
from gnbv_cli.documents.importing.tree_values import Element
from gnbv_cli.documents.recital import recital
from gnbv_cli.plan.model import LegalBasis
from gnbv_cli.written.dates import read_date
from gnbv_cli.written.names import folded

_KINDS = (
    "Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|"
    "Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Công văn|Thông báo|Kết luận|Chương trình|"
    "Hướng dẫn|Đề án|Văn bản|Báo cáo|Công điện|Tờ trình"
)
_DATE = r"ngày\s+(?P<date>\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|[/.-]\d{1,2}[/.-]\d{4}))"
_NUMBER = r"số\s*:?\s*(?P<number>\d[\w.]*(?:/[\w-]+)*)"
_SUBJECT = (
    r"(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bổ sung|thành lập|phân công|giao|phân bổ|"
    r"kiện toàn|công bố|triển khai|tổ chức|chuyển|đẩy mạnh|thực hiện)\b"
)
_RECITAL = re.compile(
    rf"Căn cứ (?:vào )?(?:các )?(?P<kind>{_KINDS})(?:\s+{_NUMBER})?(?:,?\s+{_DATE})?"
    rf"(?:\s+của\s+(?P<issuer>.+?))?(?:[,;]?\s+(?P<subject>{_SUBJECT}.*))?\Z",
    re.DOTALL,
)
_NAMED = re.compile(
    rf"Căn cứ (?P<kind>Bộ luật|Luật|Pháp lệnh)\s+(?P<subject>[^\d]+?)"
    rf"(?:\s+{_NUMBER})?(?:,?\s+{_DATE})?(?:\s+của\s+(?P<issuer>.+))?\Z",
    re.DOTALL,
)
_ABBREVIATIONS = {
    "quyet dinh": "qd", "nghi dinh": "nd", "nghi quyet": "nq", "thong tu": "tt", "chi thi": "ct",
    "ke hoach": "kh", "cong van": "cv", "thong bao": "tb", "ket luan": "kl", "huong dan": "hd",
    "bao cao": "bc",
}  # fmt: skip


def is_recital(text: str) -> bool:
    """Whether a paragraph names what the plan rests on."""
    return text.startswith("Căn cứ ")


def basis(text: str, line: int, taken: set[str]) -> Element:
    """The legal basis that a recital names; its id is added to `taken`."""
    words = text.rstrip(" ;.,").strip()
    named = _NAMED.fullmatch(words)
    found = named or _RECITAL.fullmatch(words)
    if found is None or found["kind"] is None:
        return {"text": Told.at(line, words)}
    made: Element = {"id": _id(found, taken), "kind": found["kind"]}
    for key in ("number", "date", "issuer", "subject"):
        value = found[key]
        if value is not None:
            made[key] = Told.at(line, value.strip())
    if isinstance(date := made.get("date"), str):
        day = read_date(date if "tháng" not in date else f"ngày {date}")
        if day is None:
            del made["date"]
        else:
            made["date"] = Told.at(line, day.isoformat())
    if recital(LegalBasis.model_construct(None, **cast("dict[str, Any]", made))) != words:
        made["text"] = Told.at(line, words)
    return made


def _id(found: re.Match[str], taken: set[str]) -> str:
    kind = folded(found["kind"])
    number = found["number"]
    if number is not None and kind in _ABBREVIATIONS:
        wanted = f"{_ABBREVIATIONS[kind]}-{folded(number.partition('/')[0])}"
    else:
        wanted = f"{id_of(kind)}-{id_of(found['subject'] or 'van-ban')}"
    made = unique(wanted.replace(" ", "-"), taken)
    taken.add(made)
    return made
