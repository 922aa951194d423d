"""A plan's text is data in every format: it forges no command, no markup, no document."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from gnbv_cli.reports import github
from gnbv_cli.reports.forms import FormName, form_named
from gnbv_cli.reports.shown import Shown
from gnbv_cli.reports.telling import Telling
from gnbv_cli.review.review import Review, review_text
from gnbv_cli.texts.escape import for_comment

TEXTS = [
    "\n::error file=x,line=1::forged", "x\r::warning::forged\r", "%0A::error::forged",
    "%0D%0A::error::x%25", "::add-mask::Dự án", "a,b=c:d", "##[error]forged", "]]>", "-->", "<!--",
    "\x00\x01\x1b[31m\x7f\x85", "\ud800", "\udfff\ufffe\uffff", "\u202egpj\u202c\u200b\u2028\u2029",
    "<script>alert(1)</script>", "</details></td>", "<img src=x onerror=y>", "&lt;b&gt;",
    "[x](http://evil.example)", "![x](http://evil.example/p.png)", "[x]: http://evil.example",
    "http://evil.example", "https://evil.example/a?b", "www.evil.example", "HTTP://EVIL.EXAMPLE",
    "a@evil.example", "@octocat", "@org/team", "#1", "GH-12", "!12", "~bug", "%1", "&3", "$x^2$",
    "| a | b |", "`code`", "```", "**đậm**", "_a_", "~~x~~", "\\", "\\|", ":tada:", "{0}", "{{0}}",
    "<br>", "# x", "- x", "1. x", "> x", "/close", "'\"", "</failure>", "&#10;", "&amp;",
    "x" * 5_000,
]  # fmt: skip
FORMS: list[FormName] = ["sarif", "github", "gitlab", "junit", "markdown", "jsonl", "text", "json"]
EVERYTHING = Telling(shown=Shown(waived=True))
hostile = st.text() | st.sampled_from(TEXTS)


LIVE_CHARACTERS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a viewer may act on: ends of lines, control characters, marks that turn the direction."""
SURROGATE = re.compile("[\ud800-\udfff]")


def quoted(text: str) -> str:
    """`text` between YAML's double quotes; YAML has no surrogates."""
    return f'"{"".join(map(escaped, SURROGATE.sub("", text)))}"'


def escaped(character: str) -> str:
    plain = character.isprintable() and character not in '"\\'
    return character if plain else f"\\U{ord(character):08x}"


def hostile_plan(texts: list[str]) -> Review:
    """The review of a plan in which `texts` are names, amounts, waivers and what is not known."""
    names = [quoted(text) for text in texts]
    projects = "".join(
        f"  - {{id: p{n}, number: {n + 1}, name: {name}, lead: {name}, activities: [{name}],"
        f" budget: {{total: {name}, sources: {{s0: {name}}}}}, x{n}: {name}}}\n"
        for n, name in enumerate(names)
    )
    units = "".join(
        f"  u{n}: {{name: {name}, aliases: [{name}]}}\n" for n, name in enumerate(names)
    )
    targets = "".join(f"  - {name}\n" for name in names)
    waivers = "".join(
        f"  - {{code: NUM001, at: projects.p{n}, reason: {name}, by: {name}, until: 2099-01-01}}\n"
        for n, name in enumerate(names)
    )
    text = (
        f"gnbv: 1\ndocument: {{title: {names[0]}, issuer: {names[0]}, year: 2026}}\n"
        f"units:\n{units}targets:\n{targets}projects:\n{projects}waivers:\n{waivers}"
        f"? {names[0]}\n: 1\nbudget: 3 đồng\n"
    )
    return review_text(text, SURROGATE.sub("\udc80", texts[0]) or "plan.yaml")


def told(review: Review, form: FormName) -> str:
    format_ = form_named(form)
    return "".join(format_.whole([format_.part(review, EVERYTHING)], EVERYTHING))


def assert_dead(review: Review) -> None:
    """Whatever the plan says, every format says what it found, in its own form, and no more."""
    number = len(review.findings)
    commands = told(review, "github").split("\n")
    assert commands.pop() == ""
    assert len(commands) == number
    for command in commands:
        assert re.match(
            r"::(error|warning|notice) (file=[^,:\r\n]*,)?line=\d+,[^:\r\n]*::", command
        )
        assert not re.search("[\r\n\x85\u2028\u2029]", command)
    (log,) = json.loads(told(review, "sarif"))["runs"]
    assert len(log["results"]) == number + len(review.waived)
    for result in log["results"]:
        text = result["message"]["text"]
        assert "](" not in text
        assert not re.search(r"(?<!\{)\{(\{\{)*\d+\}", text)
        for suppression in result.get("suppressions", ()):
            assert not LIVE_CHARACTERS.search(suppression["justification"])
    issues = json.loads(told(review, "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == number
    suites = ET.fromstring(told(review, "junit").encode("utf-8"))
    assert {element.tag for element in suites.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "skipped"
    }  # fmt: skip
    assert len(suites.findall("*/testcase")) == max(1, number + len(review.waived))
    lines = told(review, "jsonl").splitlines()
    assert len([json.loads(line) for line in lines]) == number + len(review.waived)
    json.loads(told(review, "json"))
    assert_comment_dead(told(review, "markdown"))
    page = github.summary([github.part(review, EVERYTHING)], EVERYTHING)
    assert_comment_dead(page)


OURS = re.compile(r"<br>|<details><summary>\d+ [\w ]+</summary>|</details>")
LIVE = {"link_open", "image", "code_inline", "fence", "code_block", "em_open", "s_open"}
REFERENCES = re.compile(r"[@#!~%&$]\w|://|www\.|:[a-z]+:|GH-\d", re.IGNORECASE)


def assert_comment_dead(comment: str) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for token in parser.parse(comment):
        assert token.type not in LIVE
        if token.type == "html_block":
            assert OURS.sub("", token.content).strip() == ""
        for child in token.children or ():
            assert child.type not in LIVE
            if child.type == "html_inline":
                assert child.content == "<br>"
            if child.type == "text":
                assert not REFERENCES.search(child.content), child.content
    for line in comment.splitlines():
        assert line == "" or line[0] in "|-<*#" or line[0].isalnum()


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_each_text_alone(text: str) -> None:
    assert_dead(hostile_plan([text]))


def test_all_texts_together() -> None:
    review = hostile_plan(TEXTS)
    assert len(review.findings) > 50
    assert_dead(review)


@settings(max_examples=60, deadline=None)
@given(st.lists(hostile, min_size=1, max_size=4))
def test_any_text(texts: list[str]) -> None:
    assert_dead(hostile_plan(texts))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_could_not_be_checked_is_told_in_one_piece(text: str) -> None:
    """A name of a file that could not be read is data as well."""
    telling = Telling(unread=(f"Không tìm thấy tệp {text}",))
    parts = {form: "".join(form_named(form).whole([], telling)) for form in FORMS}
    assert re.fullmatch(r"::error::[^\r\n\x85\u2028\u2029]*\n", parts["github"])
    suites = ET.fromstring(parts["junit"].encode("utf-8"))
    assert [element.tag for element in suites.iter()] == [
        "testsuites", "testsuite", "testcase", "error"
    ]  # fmt: skip
    (log,) = json.loads(parts["sarif"])["runs"]
    (told,) = log["invocations"][0]["toolExecutionNotifications"]
    assert not LIVE_CHARACTERS.search(told["message"]["text"])
    assert json.loads(parts["gitlab"]) == []
    assert_comment_dead(parts["markdown"])


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_a_baseline_has_in_vain_is_told_in_one_piece(text: str) -> None:
    """Its codes are data: anybody may write the file."""
    review = review_text("a: 1\n", "plan.yaml")
    parts = {form: told(review._replace(gone=(text,)), form) for form in FORMS}
    commands = parts["github"].removesuffix("\n").split("\n")
    assert len(commands) == len(review.findings) + 1
    assert re.fullmatch(r"::notice file=plan\.yaml::[^\r\n\x85\u2028\u2029]*", commands[-1])
    suites = ET.fromstring(parts["junit"].encode("utf-8"))
    assert len(list(suites.iter("testcase"))) == len(review.findings) + 1
    (log,) = json.loads(parts["sarif"])["runs"]
    for notice in log["invocations"][0]["toolExecutionNotifications"]:
        assert not LIVE_CHARACTERS.search(notice["message"]["text"])
    assert json.loads(parts["json"])["plans"][0]["known_gone"] == [text]
    assert_comment_dead(parts["markdown"])


@given(hostile)
def test_a_comment_shows_the_text(text: str) -> None:
    """What is seen of it are its characters, control characters made visible."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("strikethrough")
    (block,) = [token for token in parser.parse(f"x {for_comment(text)}") if token.children]
    seen = "".join(child.content for child in block.children or ())
    kept = re.sub("\\s|\u200b", "", seen.removeprefix("x"))
    assert all(character in text or character in "\\x0123456789abcdefu\ufffd" for character in kept)
    assert [child.type for child in block.children or () if child.type != "text_special"] in (
        ["text"], []
    ) or all(child.type == "text" for child in block.children or ())  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("content", ["", "[" * 200, "a: \x00", "\x00", "gnbv: 1\n", "- 1\n"])
def test_what_is_no_plan(form: FormName, content: str) -> None:
    assert told(review_text(content, "plan.yaml"), form)
