"""The report in a real browser: it fits, loads nothing, is reached by keyboard, prints on A4."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gnbv_cli.reports.page import report_page
from gnbv_cli.review.review import review_bytes, review_text
from gnbv_cli.tables.figures import Figures
from gnbv_cli.tables.forms.html import table_html
from gnbv_cli.tables.named import named_table

webdriver = pytest.importorskip("selenium.webdriver")

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "tables" / "golden" / "small.yaml"
HOSTILE = """\
gnbv: 1
document: {title: "<script>document.title='x'</script>", year: 2026}
funding_sources: {a: {name: '"onload="alert(1)'}, b: {name: "{{ 7*7 }}"}}
units: {x: {name: "<img src=http://a.b/c onerror=alert(1)>"}}
projects:
- {name: "dài %s", lead: "<img src=http://a.b/c onerror=alert(1)>",
   budget: {total: 5 đồng, sources: {a: 3 đồng, b: 1 đồng}}}
""" % ("Nghiêng" * 40)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (shutil.which("chromium") and shutil.which("chromedriver")),
        reason="needs Chromium and its driver",
    ),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A headless browser that keeps its console and its requests."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    profile = tmp_path_factory.mktemp("profile")
    for flag in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", f"--user-data-dir={profile}",
    ):  # fmt: skip
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    driver = webdriver.Chrome(options=options, service=service)
    yield driver
    driver.quit()


def page_of(name: str) -> str:
    if name == "hostile":
        return report_page(review_text(HOSTILE, "plan.yaml"), "vi", made=None, figures=None)
    if name == "broken":
        return report_page(review_text("a: [", "plan.yaml"), "vi", made=None, figures=None)
    file = SMALL if name == "small" else ROOT / "plan.yaml"
    review = review_bytes(file.read_bytes(), "plan.yaml")
    if name == "table":
        assert review.checked is not None
        return table_html(named_table("allocation", Figures(review.checked)), "vi")
    return report_page(review, "vi", made=None, figures=None)


def opened(browser: Any, name: str, width: int, folder: Path) -> None:
    file = folder / f"{name}.html"
    file.write_text(page_of(name), "utf-8")
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(file.as_uri())


PAGES = ["vinh-phong", "small", "hostile", "broken", "table"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_overflows_fails_or_is_fetched(
    browser: Any, tmp_path: Path, name: str, width: int
) -> None:
    opened(browser, name, width, tmp_path)
    wide, seen, window = browser.execute_script(
        "const page = document.documentElement;"
        "return [page.scrollWidth, page.clientWidth, innerWidth]"
    )
    assert window == width
    assert wide <= seen
    assert [entry["message"] for entry in browser.get_log("browser")] == []
    sent = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [
        message["params"]["request"]["url"]
        for message in sent
        if message["method"] == "Network.requestWillBeSent"
    ]
    assert [url for url in urls if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything(browser: Any, tmp_path: Path, name: str) -> None:
    opened(browser, name, 1280, tmp_path)
    wanted = browser.execute_script(
        "return document.querySelectorAll('a[href], summary, [tabindex=\"0\"]').length"
    )
    body = browser.switch_to.active_element
    reached = set()
    for _ in range(wanted + 2):
        body.send_keys("\ue004")  # Tab
        body = browser.switch_to.active_element
        if body.tag_name == "body":
            break
        reached.add(body.id)
        outline = browser.execute_script("return getComputedStyle(arguments[0]).outlineStyle", body)
        assert outline != "none", body.get_attribute("outerHTML")
    assert len(reached) == wanted


def test_dark_mode(browser: Any, tmp_path: Path) -> None:
    opened(browser, "vinh-phong", 1280, tmp_path)
    script = "return getComputedStyle(document.body).backgroundColor"
    light = browser.execute_script(script)
    scheme = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", scheme)
    dark = browser.execute_script(script)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert light != dark


CONTRASTS = """
const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
  .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
const ground = element => {
  for (; element; element = element.parentElement) {
    const [r, g, b, a = 1] = numbers(getComputedStyle(element).backgroundColor);
    if (a) return [r, g, b];
  }
  return [255, 255, 255];
};
const poor = [];
for (const element of document.body.querySelectorAll('*')) {
  const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (!own || element.closest('desc, title, .hidden')) continue;
  const style = getComputedStyle(element);
  const colour = numbers(element.closest('svg') ? style.fill : style.color);
  const card = element.closest('svg')
    && element.closest('text').parentElement.querySelector('.card');
  const behind = card && !element.closest('.stage')
    ? numbers(getComputedStyle(card).fill) : ground(element);
  const [low, high] = [light(colour), light(behind)].sort((a, b) => a - b);
  const ratio = (high + 0.05) / (low + 0.05);
  if (ratio < 4.5) poor.push(`${element.tagName} ${ratio.toFixed(2)} ${element.textContent}`);
}
return poor;
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_letters_stand_out(browser: Any, tmp_path: Path, name: str, scheme: str) -> None:
    wanted = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", wanted)
    opened(browser, name, 1280, tmp_path)
    poor = browser.execute_script(CONTRASTS)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert poor == []


OUTSIDE = """
const outside = [];
for (const text of document.querySelectorAll('svg.flow text:not(.stage)')) {
  let card = text;
  while (!card.matches('.card')) card = card.previousElementSibling;
  const box = card.getBBox();
  if (!box.width) continue;  // the other drawing, which is not shown
  for (const line of text.children) {
    const end = line.x.baseVal[0].value + line.getComputedTextLength();
    if (end > box.x + box.width) outside.push(line.textContent);
  }
}
return outside;
"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["vinh-phong", "small", "hostile"])
def test_words_stay_on_their_cards(browser: Any, tmp_path: Path, name: str, width: int) -> None:
    opened(browser, name, width, tmp_path)
    shown = browser.execute_script(
        "return [...document.querySelectorAll('svg.flow')]"
        ".filter(drawing => drawing.getBoundingClientRect().width).length"
    )
    assert shown == 1
    assert browser.execute_script(OUTSIDE) == []


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler (pdfinfo)")
@pytest.mark.parametrize("name", PAGES)
def test_it_prints_on_a4(browser: Any, tmp_path: Path, name: str) -> None:
    opened(browser, name, 1280, tmp_path)
    printed = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    file = tmp_path / "page.pdf"
    file.write_bytes(base64.b64decode(printed["data"]))
    call = ["pdfinfo", "-f", "1", "-l", "99", str(file)]
    told = subprocess.run(call, check=True, capture_output=True, text=True, timeout=60).stdout
    sizes = [
        line.split("size:")[1].split("pts")[0] for line in told.splitlines() if "size:" in line
    ]
    points = [
        sorted(round(float(side)) for side in size.split("x"))
        for size in sizes if "x" in size and "bytes" not in size
    ]  # fmt: skip
    assert points
    assert all(abs(short - 595) <= 1 and abs(long - 842) <= 1 for short, long in points)
