"""Whatever stands in a file: findings on their lines, never a crash, never a hang."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from .harness import Check

PLAN = Path(__file__).parents[2] / "plan.yaml"
VINH_PHONG = PLAN.read_text("utf-8")
FINDINGS = ["BAL001", "NUM001"]
HEAD = "gnbv: 1\ndocument: {title: Kế hoạch, year: 2026}\n"


# Bytes that are no UTF-8.


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\x80\x81\xfe", "windows-1258"),
        (normalize("NFD", "Kế hoạch giảm nghèo").encode("cp1258", "replace"), "windows-1258"),
        ("Kế hoạch".encode("utf-16"), "UTF-16"),
        ("Kế hoạch".encode("utf-16-be"), "UTF-16"),
        (VINH_PHONG.encode("utf-16-le"), "UTF-16"),
        ("Kế hoạch".encode("utf-32"), "UTF-32"),
        ("tiêu đề: ".encode() + bytes.fromhex("aab5b8b9aabe") + b"\n", "TCVN3"),
        (b"title: K\x65\xe1 hoa\xefch gia\xfbm nghe\xf8o\n", "VNI"),
    ],
)
def test_an_old_encoding_is_named(check: Check, data: bytes, encoding: str) -> None:
    outcome = check(data)
    assert (outcome.status, outcome.codes) == (1, ["FIL002"])
    assert encoding in outcome.said("FIL002")


def test_utf_16_without_byte_order_mark_is_no_plan(check: Check) -> None:
    # Plain English in UTF-16 is valid UTF-8 that is full of NUL.
    outcome = check("gnbv: 1".encode("utf-16-le"))
    assert (outcome.status, outcome.codes) == (1, ["FIL005"])


# The same plan in other clothes has the same findings, on the same lines.


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + PLAN.read_bytes(),
        VINH_PHONG.replace("\n", "\r\n").encode(),
        VINH_PHONG.replace("\n", "\r").encode(),
        ("---\n" + VINH_PHONG).encode().replace(b"---\n", b"--- ", 1),
    ],
    ids=["BOM", "CRLF", "CR", "---"],
)
def test_line_breaks_and_byte_order_mark_change_nothing(check: Check, data: bytes) -> None:
    plain, dressed = check(VINH_PHONG), check(data)
    assert plain.codes == dressed.codes == FINDINGS
    assert [f["line"] for f in plain.findings] == [f["line"] for f in dressed.findings]
    assert [f["fingerprint"] for f in plain.findings] == [
        f["fingerprint"] for f in dressed.findings
    ]


def test_decomposed_accents_are_the_same_words_and_keys(check: Check) -> None:
    outcome = check(normalize("NFD", VINH_PHONG))
    assert [code for code in outcome.codes if code in FINDINGS] == FINDINGS
    assert not [code for code in outcome.codes if code.startswith(("FIL", "SCH"))]


# No plan at all.


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"", ["FIL003"]),
        (b"\xef\xbb\xbf", ["FIL003"]),
        (b" \n\n", ["FIL003"]),
        (b"# a\n# b\n", ["FIL003"]),
        (b"---\n", ["FIL003"]),
        (b"~\n", ["FIL003"]),
        (b"a: \x00b\n", ["FIL005"]),
        (b"a: \x1b[31mb\n", ["FIL005"]),
        (b"a: \xef\xbf\xbf\n", ["FIL005"]),
        (b"hello\n", ["SCH003"]),
        (b"- a\n- b\n", ["SCH003"]),
        (b"gnbv: 1\n\tdocument: x\n", ["FIL001"]),
        (b"a: b: c\n", ["FIL001"]),
        (b"a: 'b\n", ["FIL001"]),
        (b"a: [b\n", ["FIL001"]),
        (b'a: "\\ud800"\n', ["FIL001"]),
        (b'a: "\\q"\n', ["FIL001"]),
        (b"a: @b\n", ["FIL001"]),
        (b"a: |x\n b\n", ["FIL001"]),
        (b"%YAML 3.0\n---\na: 1\n", ["FIL001"]),
        (b"...\n", ["FIL001"]),
        (b"]" * 100_000, ["FIL001"]),
        (b"<?xml version='1.0'?>\n<plan/>\n", ["SCH003"]),
        (b'{"gnbv": }', ["SCH002", "SCH003"]),
    ],
)
def test_a_file_that_is_no_plan_says_so(check: Check, content: bytes, codes: list[str]) -> None:
    outcome = check(content)
    assert (outcome.status, sorted(set(outcome.codes))) == (1, codes)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b"{" * 100_000,
        b"{a: " * 100_000,
        b"- " * 100_000,
        b"? " * 100_000,
        b"".join(b" " * depth + b"a:\n" for depth in range(1_000)),
        (HEAD + "opening: " + "[" * 200 + "]" * 200).encode(),
    ],
    ids=["[", "[]", "{", "{a:", "-", "?", "indented", "in a plan"],
)
def test_deep_nesting_is_one_finding(check: Check, content: bytes) -> None:
    outcome = check(content)
    assert (outcome.status, outcome.codes) == (1, ["FIL011"])


def test_subprojects_may_nest_as_deep_as_yaml_may(check: Check) -> None:
    lead = "lead: Phòng Kinh tế"
    item = "[{name: a, " + lead + ", budget: {total: 1 đồng, sources: {central: 1 đồng}}, "
    deep = item + "subprojects: "
    units = "units: {kt: {name: Phòng Kinh tế}}\nfunding_sources: {central: {name: TW}}\n"
    plan = HEAD + units + "projects: " + deep * 48 + "[]" + "}]" * 48 + "\n"
    outcome = check(plan)
    assert (outcome.status, outcome.codes) == (0, [])
    last = plan.rindex("total: 1")
    outcome = check(plan[:last] + "total: 2" + plan[last + len("total: 1") :])
    assert (outcome.status, outcome.codes) == (1, ["BAL001"])


# What YAML can do and a plan does not need.


def test_billion_laughs_are_not_laughed(check: Check) -> None:
    levels = "".join(
        f"{chr(c + 1)}: &{chr(c + 1)} [{', '.join([f'*{chr(c)}'] * 9)}]\n" for c in range(97, 121)
    )
    outcome = check(f"{HEAD}a: &a [x, x]\n{levels}")
    assert outcome.status == 1
    assert set(outcome.codes) == {"FIL007", "FIL008"}
    assert len(outcome.codes) <= 200


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("settings: {programme: *a}\n", "FIL007"),
        ("settings: &a {programme: x}\n", "FIL008"),
        ('settings: {programme: !!python/object/apply:os.system ["echo"]}\n', "FIL009"),
        ("settings: {programme: !x y}\n", "FIL009"),
        ("units: {a: &a {name: x}, b: {<<: *a}}\n", "FIL007"),
        ("units: {<<: {name: x}}\n", "SCH003"),
        ("---\nother: 1\n", "FIL010"),
        ("settings: {[a]: b}\n", "FIL012"),
        ("settings: {? {a: b} : c}\n", "FIL012"),
        ('settings: {programme: "x\u2028y"}\n', "FIL013"),
        ('settings: {programme: "x\u2029y"}\n', "FIL013"),
        ('settings: {programme: "x\u0085y"}\n', "FIL013"),
        ("settings: {programme: a, programme: b}\n", "FIL006"),
        ("settings: {'programme': a, \"programme\": b}\n", "FIL006"),
    ],
)
def test_yaml_that_a_plan_does_not_need(check: Check, content: str, code: str) -> None:
    outcome = check(HEAD + content)
    assert code in outcome.codes


def test_keys_that_look_alike_are_the_same_key(check: Check) -> None:
    composed, decomposed = "quế-lâm", normalize("NFD", "quế-lâm")
    assert composed != decomposed
    outcome = check(f"{HEAD}units:\n  {composed}: {{name: a}}\n  {decomposed}: {{name: b}}\n")
    assert outcome.status == 1
    duplicate = next(found for found in outcome.findings if found["code"] == "FIL006")
    assert (duplicate["line"], duplicate["related"][0]["line"]) == (5, 4)


def test_keys_that_are_no_words(check: Check) -> None:
    outcome = check(HEAD + "1: a\n1.5: b\nno: c\n'': d\n2026-03-11: e\n")
    assert (outcome.status, outcome.codes) == (1, ["SCH001"] * 5)
    assert "'no'" in outcome.findings[2]["message"]


# Sizes.


@pytest.mark.parametrize("size", [2_000_000])
def test_a_very_long_scalar(check: Check, size: int) -> None:
    outcome = check(f"{HEAD}units: {'x' * size}\n")
    assert (outcome.status, outcome.codes) == (1, ["SCH003"])
    assert len(outcome.text) < 5_000


def test_a_hundred_thousand_keys(check: Check) -> None:
    outcome = check(HEAD + "".join(f"k{n}: 1\n" for n in range(100_000)))
    assert outcome.status == 1
    assert set(outcome.codes) == {"SCH001"}


def test_fifty_thousand_keys_twice(check: Check) -> None:
    outcome = check(HEAD + "".join(f"k{n}: 1\nk{n}: 2\n" for n in range(50_000)))
    assert outcome.status == 1
    assert set(outcome.codes) == {"FIL006"}


def test_thirty_thousand_units_without_a_name(check: Check) -> None:
    outcome = check(HEAD + "units:\n" + "".join(f"  k{n}: {{}}\n" for n in range(30_000)))
    assert outcome.status == 1
    assert set(outcome.codes) == {"SCH002"}


def test_a_file_with_too_many_faults_is_said_to_be_unchecked(check: Check) -> None:
    outcome = check(VINH_PHONG + "".join(f"k{n}: 1\n" for n in range(2_000)))
    assert set(outcome.codes) == {"SCH001"}
    assert [item["code"] for item in outcome.document["plans"][0]["unchecked"]] == ["*"]


@pytest.mark.parametrize("unit", ["", " đồng", " tỷ đồng"])
def test_an_absurd_amount(check: Check, unit: str) -> None:
    digits = "9" * 10_000
    outcome = check(f"{HEAD}budget: {{total: '{digits}{unit}', sources: {{a: 1 đồng}}}}\n")
    assert outcome.status == 1
    assert "NUM002" in outcome.codes


# Text is data.


def test_no_escape_sequence_comes_alive(check: Check) -> None:
    outcome = check(
        HEAD
        + '"foo\\e[31m\\a": "\\e]0;x\\a"\nbudget: "\\e[2J\\u202e1 đồng"\n'
        + 'projects: [{id: "\\e", name: "\\u200f[bold]x[/bold]\\r\\n", lead: "\\b\\x9b31m"}]\n'
        + 'units: {a: {name: "\\u2066\\u0007", nam: "\\u2028"}}\n'
    )
    assert outcome.status == 1
    assert {"NUM002", "SCH001", "SCH003"} <= set(outcome.codes)
    assert "\\x1b" in outcome.text


def test_braces_are_no_places_to_fill(check: Check) -> None:
    outcome = check(
        HEAD + '"{0}": 1\n"{key}": 2\nbudget: "{text.__class__}"\nunits: {"{x}": {name: a}}\n'
    )
    assert outcome.status == 1
    assert {"{0}", "{key}"} <= {
        found["message"].split("'")[1] for found in outcome.findings if found["code"] == "SCH001"
    }
    assert "{text.__class__}" in outcome.said("NUM002")


@pytest.mark.parametrize("total", ["１２３ đồng", "١٢٣ đồng", "²³ đồng", "1🤡 đồng", "全角"])
def test_letters_and_digits_of_other_scripts(check: Check, total: str) -> None:
    outcome = check(f"{HEAD}budget: {total}\n")
    assert (outcome.status, outcome.codes) == (1, ["NUM002"])
    assert f"'{total}'" in outcome.said("NUM002")


@pytest.mark.parametrize("year", ["٢٠٢٦", "²⁰²⁶", "26", "02026", "2026.0", "x"])
def test_a_year_has_four_plain_digits(check: Check, year: str) -> None:
    outcome = check(f"gnbv: 1\ndocument: {{title: a, year: {year}}}\n")
    assert (outcome.status, outcome.codes) == (1, ["SCH003"])


@pytest.mark.parametrize(
    "date", ["2026-99-99", "0000-00-00", "9999999999-03-11", "²026-03-11", "2026-02-30", "[]"]
)
def test_a_date_is_a_day_of_the_calendar(check: Check, date: str) -> None:
    outcome = check(f"gnbv: 1\ndocument: {{title: a, year: 2026, date: {date}}}\n")
    assert (outcome.status, outcome.codes) == (1, ["SCH003"])


# Structures that refer to themselves, or are named like the schema's words.


@pytest.mark.parametrize(
    "word", ["budget", "name", "subprojects", "items", "total", "projects", "id", "sources"]
)
def test_a_project_named_like_a_key(check: Check, word: str) -> None:
    outcome = check(
        f"{HEAD}projects: [{{id: {word}, name: a, "
        "budget: {total: 3 đồng, sources: {x: 1 đồng}}, "
        f"subprojects: [{{id: {word}, name: b, budget: 1 đồng}}]}}]\nbudget: 1 đồng\n"
    )
    assert outcome.status == 1
    assert "BAL001" in outcome.codes


def test_money_included_in_itself(check: Check) -> None:
    outcome = check(
        HEAD + "projects:\n"
        "  - {id: a, name: a, lead: x, budget: {included_in: projects.b}}\n"
        "  - {id: b, name: b, lead: x, budget: {included_in: projects.a}}\n"
        "  - {id: c, name: c, lead: x, budget: {included_in: projects.c.budget}}\n"
        "  - {id: d, name: d, lead: x, budget: 1 đồng}\n"
        "budget: 2 đồng\n"
    )
    assert outcome.status == 1
    assert "BAL003" in outcome.codes or "BAL001" in outcome.codes


@pytest.mark.parametrize(
    "address",
    [
        "''", "'[[[..'", "projects.b", "'projects[2]'", f"'projects[{'9' * 5_000}]'",
        "'projects[²]'", "'projects[0]'", "'projects[-1]'", "..", "'projects.a.'",
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere(check: Check, address: str) -> None:
    outcome = check(
        f"{HEAD}projects: [{{id: a, name: a, lead: x, budget: {{included_in: {address}}}}}]\n"
    )
    assert outcome.status == 1
    assert outcome.codes.count("SCH005") == 1


@pytest.mark.parametrize("name", ["a.b", "'*'", "''", "~", "'a[1]'", "x/y", "' '"])
@pytest.mark.parametrize("dimension", ["sources", "years", "units", "kinds", "of_which"])
def test_a_part_whose_name_no_address_can_hold(check: Check, dimension: str, name: str) -> None:
    outcome = check(f"{HEAD}budget: {{total: 5 đồng, {dimension}: {{{name}: 1 đồng}}}}\n")
    assert outcome.status == 1
    assert set(outcome.codes) & {"SCH003", "SCH005"}


def test_a_source_whose_name_no_address_can_hold(check: Check) -> None:
    outcome = check(
        f"{HEAD}funding_sources: {{'': {{name: a}}, a.b: {{name: b}}, '*': {{name: c}}}}\n"
        "budget: {total: 5 đồng, sources: {'': 1 đồng, a.b: 2 đồng}, of_which: {'*': 1 đồng}}\n"
    )
    assert outcome.status == 1
    assert outcome.codes.count("SCH003") == 6


def test_the_same_cell_by_source_and_year(check: Check) -> None:
    outcome = check(
        f"{HEAD}funding_sources: {{a: {{name: Nguồn a}}}}\n"
        "budget:\n  total: 1 đồng\n"
        "  sources: {a: {years: {2026: 1 đồng}}}\n"
        "  years: {2026: {sources: {a: 2 đồng}}}\n"
    )
    assert outcome.status == 1
    assert any(code.startswith("BAL") for code in outcome.codes)


@pytest.mark.parametrize(
    "content",
    [
        "gnbv:\ndocument:\nprojects:\nunits:\nbudget:\nfunding_sources:\npolicies:\n",
        "gnbv: [1]\ndocument: []\nprojects: {}\nunits: []\nbudget: []\nlegal_bases: x\n",
        HEAD + "projects: [~, [], '', x, {}]\nunits: {a: ~}\nopening: [~]\nrecipients: [~]\n",
        HEAD + "budget: {total: {}, sources: [], kinds: {capital: []}, years: x, words: {}}\n",
        HEAD + "legal_bases: [{grants: []}, {grants: {sources: {a: {}}}}]\nwaivers: [{}]\n",
        HEAD + "sections: [{sections: [{sections: x}], items: [[[[~]]]]}]\nsignature: []\n",
    ],
)
def test_values_of_the_wrong_kind_everywhere(check: Check, content: str) -> None:
    outcome = check(content)
    assert outcome.status == 1
    assert {"SCH002", "SCH003"} & set(outcome.codes)


def test_a_broken_neighbour_silences_nothing(check: Check) -> None:
    broken = VINH_PHONG.replace("  - id: da2\n", "  - id: da2\n    mục-lạ: [1, {2: 3}]\n")
    assert broken != VINH_PHONG
    assert sorted(check(broken).codes) == ["BAL001", "NUM001", "SCH001"]
