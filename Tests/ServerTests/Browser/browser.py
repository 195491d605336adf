"""What the pages are held to in a real browser, and the ways people go through them.

    python browser.py ADDRESS [FLOW …]

ADDRESS is where a server listens, such as http://127.0.0.1:8080. Without a flow all are run. Each prints a line; the exit
code is 1 where one failed. Chromium is found by CHROMIUM or in PATH; axe-core comes with the package axe-playwright-python.
"""

import os
import re
import shutil
import sys
import traceback
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = [(360, 740), (768, 1024), (1440, 900)]
LABEL = """Calm & Clear Derm
1 capsule: Lactobacillus rhamnosus GG (ATCC 53103) 5 billion CFU, Bifidobacterium longum CECT 7347.
Clinically proven against <b>eczema</b>. Cures redness."""
FLOWS = {}


def flow(function):
    FLOWS[function.__name__] = function
    return function


class Site:
    """A browser looking at a server, with an eye on what no page may do."""

    def __init__(self, browser, address):
        self.browser = browser
        self.address = address.rstrip("/")

    def open(self, width=1440, height=900, scheme="light", script=True, language="en", **more):
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            locale=language,
            reduced_motion="reduce",
            **more,
        )
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.complaints = []
        page.on("console", lambda m: m.type in ("error", "warning") and page.complaints.append(m.text))
        page.on("pageerror", lambda e: page.complaints.append(str(e)))
        page.on("request", lambda r: self._is_ours(r.url) or page.complaints.append("a request to " + r.url))
        return page

    def _is_ours(self, url):
        return url.startswith((self.address, "data:", "blob:", "about:"))

    def go(self, page, path):
        response = page.goto(self.address + path)
        assert response.status < 400, f"{path}: {response.status}"
        return response


def check_page(page, where, axe=True):
    """What every page is held to."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{where}: {wide} px wider than the screen: " + str(page.evaluate(TOO_WIDE))
    if axe:
        page.evaluate(AXE)
        found = page.evaluate(
            "async (tags) => (await axe.run(document, {runOnly: {type: 'tag', values: tags}})).violations.map("
            "v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary)"
            ".join(' | '))",
            RULES,
        )
        assert not found, f"{where}: " + "\n".join(found)
    assert not page.complaints, f"{where}: " + "; ".join(page.complaints)


TOO_WIDE = """[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right >
document.documentElement.clientWidth + 0.5 && !e.closest('.scroll, pre, svg')).slice(0, 5)
.map(e => e.tagName + '.' + e.className + ' ' + (e.textContent || '').trim().slice(0, 40))"""


def in_all_shapes(site, path, prepare=None):
    """A page at every width, light and dark; what axe says of structure does not change with the width, so it is asked
    where the layout differs."""
    for width, height in SIZES:
        for scheme in ("light", "dark"):
            page = site.open(width, height, scheme)
            site.go(page, path)
            if prepare:
                prepare(page)
            check_page(page, f"{path} at {width} {scheme}", axe=width != 768)
            page.context.close()


PUBLIC = ["/", "/about", "/privacy"]


@flow
def public_pages(site):
    for path in PUBLIC:
        in_all_shapes(site, path)


@flow
def languages(site):
    page = site.open(390, 800, language="de-AT")
    site.go(page, "/")
    assert page.locator("html").get_attribute("lang") == "de"
    check_page(page, "German")
    page.get_by_role("link", name="Español").click()
    assert page.locator("html").get_attribute("lang") == "es"
    site.go(page, "/about")
    assert page.locator("html").get_attribute("lang") == "es", "the choice is not kept"
    check_page(page, "Spanish")
    page.context.close()


def ask(page, text=LABEL, condition="atopic-dermatitis"):
    page.get_by_label(re.compile("words on the label")).first.fill(text)
    page.locator("select[name=for]").first.select_option(condition)
    page.get_by_role("button", name="Check this label").first.click()
    page.wait_for_load_state()


def check_a_label(site, script):
    page = site.open(script=script)
    site.go(page, "/")
    ask(page)
    assert "/check/" in page.url, page.url
    banner = page.locator(".banner")
    assert "ertainty" in banner.inner_text(), banner.inner_text()
    body = page.locator("main").inner_text()
    for word in ["Lacticaseibacillus rhamnosus", "Bifidobacterium longum", "CECT 7347", "What the label claims"]:
        assert word in body, word
    # What the label says is text, whatever it looks like.
    assert "<b>eczema</b>" in body, body
    assert page.locator("main b").count() == 0, "what a label says became an element"
    if script:
        check_page(page, "an answer")
    page.get_by_role("link", name="Link to this answer").click()
    assert "ertainty" in page.locator(".banner").inner_text()
    page.context.close()


@flow
def check_with_script(site):
    check_a_label(site, True)


@flow
def check_without_script(site):
    check_a_label(site, False)


@flow
def answers_in_all_shapes(site):
    in_all_shapes(site, "/check/example")


@flow
def check_for_a_person(site):
    page = site.open(390, 800)
    site.go(page, "/")
    page.get_by_text("Who it is for").click()
    page.get_by_label("Age in years").fill("0.5")
    page.get_by_label("baby born too early").check()
    page.get_by_label("Ingredients you do not want").fill("gelatine")
    ask(page)
    assert page.url.endswith("/check"), "an answer about a person has an address to share"
    assert "Ask a doctor" in page.locator(".banner").inner_text()
    check_page(page, "an answer for a person")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert '"verdict":"ask-a-doctor"' in Path(download.value.path()).read_text(encoding="utf-8")
    page.get_by_role("link", name="Link to this answer").click()
    assert "gelatine" not in page.locator("main").inner_text(), "the link tells of the person"
    page.context.close()


@flow
def mistakes_are_told(site):
    page = site.open(390, 800)
    site.go(page, "/")
    page.get_by_role("button", name="Check this label").click()
    page.get_by_role("alert").wait_for()
    page.complaints = [c for c in page.complaints if "422" not in c]
    check_page(page, "a mistake")
    page.context.close()


@flow
def keyboard_only(site):
    page = site.open()
    site.go(page, "/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.insert_text(LABEL)
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.tagName + '#' + document.activeElement.id")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none", f"{name} shows no focus"
        seen.append(name)
        if name.startswith("BUTTON"):
            break
    else:
        raise AssertionError(f"no button is reached: {seen}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check/**")
    assert "ertainty" in page.locator(".banner").inner_text()
    page.context.close()


@flow
def a_photo(site):
    photo = os.environ.get("COMMENSAL_PHOTO")
    assert photo, "COMMENSAL_PHOTO names no photo of a label"
    page = site.open(390, 800)
    site.go(page, "/")
    page.set_input_files("input[name=photo]", photo)
    page.get_by_role("button", name="Check this label").click()
    page.wait_for_url("**/check", timeout=60_000)
    text = page.get_by_label("The words that were read")
    text.wait_for()
    assert "rhamnosus" in text.input_value().lower(), text.input_value()
    check_page(page, "the words of a photo")
    page.get_by_role("button", name="That is right").click()
    page.wait_for_load_state()
    assert "Lacticaseibacillus rhamnosus" in page.locator("main").inner_text()
    page.context.close()


@flow
def first_page_is_light(site):
    page = site.open(390, 800)
    sizes = []
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    site.go(page, "/")
    page.wait_for_load_state("networkidle")
    first = list(sizes)
    assert sum(first) < 60_000, f"{sum(first)} bytes"
    for path in ["/", "/check/example"]:
        site.go(page, path)
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift") == 0, f"{path} shifts by {page.evaluate('window.shift')}"
    page.context.close()
    return f"{sum(first)} bytes in {len(first)} answers"


@flow
def print_is_plain(site):
    page = site.open()
    site.go(page, "/check/example")
    page.emulate_media(media="print")
    assert not page.get_by_role("button", name="Check this label").is_visible()
    assert page.locator(".banner").is_visible()
    assert len(page.pdf()) > 10_000
    page.context.close()


def main():
    address, names = sys.argv[1], sys.argv[2:]
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        site = Site(browser, address)
        for name in names or FLOWS:
            try:
                note = FLOWS[name](site)
                print(f"ok {name}" + (f": {note}" if note else ""), flush=True)
            except Exception as error:
                failed = True
                print(f"FAILED {name}: {error}", flush=True)
                if not isinstance(error, AssertionError):
                    traceback.print_exc(file=sys.stdout)
        browser.close()
    sys.exit(failed)


if __name__ == "__main__":
    # More flows stand in files beside this one.
    sys.path.insert(0, str(Path(__file__).parent))
    sys.modules.setdefault("browser", sys.modules["__main__"])
    for file in sorted(Path(__file__).parent.glob("flows_*.py")):
        __import__(file.stem)
    main()
