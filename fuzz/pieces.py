"""What is put into a file: amounts, words and signs that have broken readers before."""

from __future__ import annotations

AMOUNTS = (
    "379 triệu đồng", "172.6000.000 đồng", "1.334.016.000 đồng", "0 đồng", "-5 đồng", "1,5 tỷ",
    "112.300", "1 tỷ 334 triệu 16 nghìn đồng", "khoảng 5 triệu", "345 triệu", "10% tổng",
    "999.999.999.999.999.999.999 đồng", "1" * 400, "1e400", "٣٤٥ triệu", "３４５ triệu", "0x1F",
    "1.000.000.001 đồng", "397 triệu đồng", "1_000", "12:30:45", ".inf", ".nan", "½ tỷ", "1,,5 tỷ",
    "1.334.016.000", "18.000.000 đồng", "một tỷ đồng", "1 2 3 đồng", "12 tr 5", "VND 5.000.000",
)  # fmt: skip

WORDS = (
    "Phòng Kinh tế xã", "phong-kinh-te", "UBND xã", "cấp huyện", "các ngành liên quan", "",
    "695/QĐ-UBND", "Quyết định số 695/QĐ-UBND ngày 11 tháng 3 năm 2026", "31/02/2026", "2026-13-40",
    "Mục IV.2.2", "projects.da3.tda1.budget", "projects.da9.tda9", "central", "total", "null", "~",
    "yes", "2026", "năm 9999", "1/1/0001", "99,5%", "từ 5% đến 3%", "100/0 hộ", "30 hộ/ 28 hộ",
    "Bằng chữ: Một tỷ đồng", "Dự án 3, Tiểu dự án 1", "*", "&a x", "!!python/object:os.system x",
    "::error::x", "%0A::warning", "]]>", "<b>&amp;</b>", "| a | b |", "=1+1", "@user #1", "{{x}}",
    "${x}", "%s%d", "\\", "a\\u0000b", "x" * 3000, "đ" * 500, "hoá " * 60, "tê\u0302n", "́",
    "\u202eđảo", "\u200b", "\ufeff", "\u2028", "\x85", "🌾", "\U000e0001", "\uffff", "\u0000",
    "\x1b[31m", "a\tb", "a\r\nb", "(", ")", "[", "'", '"', "…", "–", "/" * 50, "1." * 100,
)  # fmt: skip

KEYS = (
    "gnbv", "document", "title", "issuer", "number", "date", "year", "place", "signers", "status",
    "legal_bases", "grants", "subject", "funding_sources", "central", "local", "other", "units",
    "name", "aliases", "short", "targets", "policies", "projects", "subprojects", "id", "section",
    "objective", "beneficiaries", "activities", "lead", "coordinating", "executing", "budget",
    "total", "sources", "kinds", "capital", "recurrent", "years", "of_which", "included_in",
    "words", "kind", "organisation", "heading", "unit", "duties", "reporting", "settings",
    "programme", "counterpart", "waivers", "code", "at", "reason", "by", "until", "label", "text",
    "tail", "marker", "responsibility", "rules", "language", "fail_on", "<<", "khong-co", "Tổng",
)  # fmt: skip

BYTES = (
    b"\n", b"\r", b"  ", b"\t", b":", b": ", b"- ", b"[", b"]", b"{", b"}", b"'", b'"', b"#", b" #",
    b"&a ", b"*a", b"!!int ", b"!x ", b"|", b"|\n", b">", b"%", b"%YAML 1.2\n", b"?", b"? ", b"~",
    b"0", b".", b",", b"--- ", b"---\n", b"...\n", b"\\", b"\xc2\x85", b"\xe2\x80\xa8", b"\xcc\x81",
    b"\xff", b"\x00", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\xf4\x90\x80\x80", b"<<: *a",
    b"id: budget\n", b"total:", b"  sources: {}\n", b"budget: &b {x: *b}\n", b"\x1b[2J", b"\x7f",
    b"\xe2\x80\xae", b"\xc4\x91", b"5", b"000", b".000", b"\r\n", b"%0A", b"]]>",
)  # fmt: skip

TREES: tuple[object, ...] = (
    None, "", [], {}, [[]], [None], {"": ""}, {"total": []}, {"total": "5 đồng", "sources": []},
    {"label": "Kinh phí", "text": "x", "tail": ":"}, {"label": {}}, ["a", ["b", ["c"]]],
    {"included_in": "projects.da3"}, {"included_in": "budget"}, {"sources": {"central": {}}},
    {"total": "9 tỷ", "sources": {"central": "9 tỷ", "local": "1 đồng", "x": "2 đồng"}},
    {"total": "9 tỷ", "of_which": {"central": "10 tỷ"}, "years": {"2026": "1 tỷ", "x": "1 tỷ"}},
    {"total": "9 tỷ", "kinds": {"capital": "4 tỷ", "recurrent": {"sources": {"local": "5 tỷ"}}}},
    {"total": "1 tỷ", "units": {"phong-kinh-te": "1 tỷ", "khong-co": "2 tỷ"}},
    {"code": "BAL001", "at": "budget", "reason": "đã rõ", "by": "UBND", "until": "2026-12-31"},
    [{"id": "da1", "subprojects": [{"id": "da1"}]}, {"id": "da1"}],
)  # fmt: skip
