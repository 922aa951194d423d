"""Whatever changes is told in words: by no address, and by no key of the file."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any, cast

import pytest
import yaml

from gnbv_cli.changes.difference.difference import difference
from gnbv_cli.changes.difference.forms.terminal import difference_text
from gnbv_cli.changes.difference.version import Version
from gnbv_cli.texts.sentence import Language

from .versions import dumped, version

PLAN: dict[str, Any] = yaml.safe_load(
    """
gnbv: 1
document: {kind: Kế hoạch, title: Giảm nghèo, issuer: Ủy ban nhân dân xã, place: An Bình,
  number: 12/KH-UBND, date: 2026-03-20, year: 2026, status: draft}
legal_bases:
  - {id: nq-4, kind: Nghị quyết, number: 04/NQ-HĐND, date: 2026-01-05, issuer: Hội đồng nhân dân xã,
     subject: về nhiệm vụ, grants: {total: 9 đồng, sources: {tw: 9 đồng}, tail: .}}
  - {text: Theo đề nghị của Phòng Kinh tế}
opening: [Nay lập kế hoạch]
funding_sources: {tw: {name: Ngân sách trung ương, short: NSTW}, xa: {name: Ngân sách xã}}
units: {pkt: {name: Phòng Kinh tế xã, aliases: [Phòng KT]}, pvh: {name: Phòng Văn hóa xã}}
sections:
  - {heading: Mục đích, number: V, text: Lời đầu, paragraphs: [Đoạn văn], items: [Ý một],
     sections: [{heading: Phụ, part: targets}]}
targets:
  - {indicator: Giảm hộ nghèo, marker: +, unit: hộ, baseline: 9, value: 5, deadline: 2026,
     owner: pkt}
  - Mọi hộ có điện
policies:
  - {id: vay, section: 4, name: Cho vay vốn, content: [Cho hộ nghèo vay], lead: pkt}
projects:
  - {id: mot, number: 1, section: 4, label: Nhóm, marker: a), name: Sinh kế,
     objective: Tăng thu nhập, beneficiaries: [Hộ nghèo],
     activities: {label: Gồm, marker: +, tail: ., paragraphs: [Cấp giống], items: [Tập huấn]},
     lead: pkt, coordinating: pvh, executing: Các ấp, responsibility: Xã lo cả,
     budget: {label: Vốn, marker: -, total: 9 đồng, tail: ;, words: Chín đồng, kind: recurrent,
     sources: {tw: {total: 9 đồng, tail: ;}}, years: {2026: 9 đồng}, units: {pkt: 9 đồng},
     of_which: {giong: 3 đồng}, notes: [Đã giao]}}
  - {id: hai, number: 2, name: Nhà ở, subprojects: [{id: sua, number: 1, name: Sửa nhà,
     budget: {text: Ở trên, included_in: projects.mot}}]}
budget: {total: 9 đồng, kinds: {recurrent: 9 đồng}}
organisation:
  - {number: 6, heading: Phòng kinh tế, unit: pkt, section: "1", duties: [Chủ trì chung]}
reporting: [Báo cáo năm]
closing: [Trên đây là kế hoạch]
recipients: [Các phòng]
signature: {body: TM. UBND, acting_for: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, names: [Người ký]}
unplaced: [{line: 7, text: Dòng lạc}]
settings: {programme: gnbv-2021-2025, counterpart: 10}
waivers: [{code: BAL001, at: projects.mot, reason: Chờ giao, by: Văn phòng, until: 2026-12-31}]
"""
)

_OTHERWISE = {
    "year": "2027", "date": "2026-04-02", "until": "2026-11-30", "status": "issued",
    "part": "policies", "at": "budget", "included_in": "projects.hai", "lead": "pvh",
    "coordinating": "pkt", "owner": "pvh", "unit": "pvh",
}  # fmt: skip
_KEYS = {
    "en": re.compile(r"[a-z]_[a-z]|[a-z]\.[a-z]|\[\d+\]|\bpkt\b|\bpvh\b"),
    "vi": re.compile(
        r"[a-z]_[a-z]|[a-z]\.[a-z]|\[\d+\]|\bpkt\b|\bpvh\b|"
        r"organisation|waivers|targets|settings|signature|document|sources|recurrent|capital|units"
    ),
}
Path = tuple[str | int, ...]


def leaves(node: Any, path: Path = ()) -> Iterator[Path]:
    """The way to each value of the plan, but ids and the version of the file."""
    if isinstance(node, dict | list):
        keys = list(node) if isinstance(node, dict) else range(len(node))
        for key in keys:
            if key not in ("id", "gnbv"):
                yield from leaves(node[key], (*path, key))
    else:
        yield path


LEAVES = list(leaves(PLAN))


def otherwise(path: Path) -> str:
    """Another value for a key."""
    key = next(str(step) for step in reversed(path) if isinstance(step, str))
    if key == "kind":
        return "capital" if "budget" in path else "Thông tư"
    if key == "unit" and path[0] == "targets":
        return "lần"
    return _OTHERWISE.get(key, "Khác hẳn đi")


def holder(plan: Any, path: Path) -> Any:
    for step in path[:-1]:
        plan = plan[step]
    return plan


@pytest.fixture(scope="module")
def old() -> Version:
    return version(dumped(PLAN))


@pytest.mark.parametrize("path", LEAVES, ids=lambda path: "/".join(map(str, path)))
def test_a_change_and_a_loss_are_told_in_words(old: Version, path: Path) -> None:
    changed, lost = copy.deepcopy(PLAN), copy.deepcopy(PLAN)
    holder(changed, path)[path[-1]] = otherwise(path)
    del holder(lost, path)[path[-1]]
    needed = path[-1] in ("code", "reason", "by", "name", "title", "year") or path[0] == "unplaced"
    for new in (changed,) if needed else (changed, lost):
        found = difference(old, version(dumped(new)))
        assert not found.is_empty
        for language, keys in _KEYS.items():
            text = difference_text(found, cast("Language", language), full=True)
            told = re.split(r"\n\n(?:Phát hiện|New findings|Findings)", text)[0]
            assert not keys.search(told), text
