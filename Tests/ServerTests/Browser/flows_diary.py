"""A private diary: ways in, days, scales, findings, in and out, and the end of it."""

import secrets
from pathlib import Path

from browser import SIZES, check_page, flow

PASSPHRASE = "violet tractor humming teapot"
PAGES = ["/diary", "/diary/scales", "/diary/scales/SCORAD", "/diary/analysis", "/diary/triggers", "/diary/plan",
         "/diary/history", "/diary/doctor", "/diary/transfer", "/diary/account", "/diary/erase"]
EXAMPLE = Path(__file__).parents[3] / "Examples/diaries/twelve-weeks.csv"


def sign_up(site, page):
    name = "visitor-" + secrets.token_hex(5)
    site.go(page, "/diary/sign-up")
    page.locator("#name").fill(name)
    page.locator("#passphrase").fill(PASSPHRASE)
    page.locator("form[action='/diary/sign-up'] button").click()
    page.wait_for_url(lambda url: url.endswith("/diary"))
    return name


def send(page, action):
    page.locator(f"form[action^='{action}'] button[type=submit]").first.click()
    page.wait_for_load_state()


@flow
def diary_ways_in(site):
    for path in ["/diary", "/diary/sign-up", "/diary/sign-in", "/diary/open"]:
        page = site.open(360, 740, "dark")
        site.go(page, path)
        check_page(page, path)
        page.context.close()
    page = site.open(390, 800)
    name = sign_up(site, page)
    send(page.goto(site.address + "/diary/account") and page, "/diary/sign-out")
    site.go(page, "/diary/history")
    assert "/diary/sign-in" in page.url, "a diary is shown to nobody in particular"
    page.locator("#name").fill(name)
    page.locator("#passphrase").fill("not " + PASSPHRASE)
    send(page, "/diary/sign-in")
    assert page.locator("[role=alert]").count() == 1
    page.complaints.clear()
    page.locator("#name").fill(name)
    page.locator("#passphrase").fill(PASSPHRASE)
    send(page, "/diary/sign-in")
    assert page.url.endswith("/diary"), page.url
    page.context.close()


@flow
def diary_by_link(site):
    page = site.open(390, 800)
    site.go(page, "/diary/sign-up")
    send(page, "/diary/sign-up/key")
    check_page(page, "a secret link")
    link = page.locator("textarea, input[readonly]").first.input_value()
    assert link.startswith(site.address + "/diary/open#"), link
    page.context.close()
    for script in (True, False):
        page = site.open(390, 800, script=script)
        if script:
            page.goto(link)
            assert "#" not in page.url, "the key stays in the address"
        else:
            site.go(page, "/diary/open")
            page.locator("input[name=key]").fill(link)
        send(page, "/diary/open")
        page.wait_for_url(lambda url: url.endswith("/diary"))
        page.context.close()


def a_day(site, script):
    page = site.open(390, 800, script=script)
    sign_up(site, page)
    page.get_by_label("Itch").first.fill("6")
    page.locator("#note").fill("<script>alert(1)</script> after swimming")
    send(page, "/diary/day/")
    site.go(page, "/diary/history")
    body = page.locator("main").inner_text()
    assert "<script>alert(1)</script> after swimming" in body, body
    assert page.locator("main script").count() == 0
    site.go(page, "/diary/scales/POEM")
    for group in page.locator("main fieldset").all():
        if group.locator("input[type=radio]").count():
            group.locator("input[type=radio]").nth(2).check()
    send(page, "/diary/scales/POEM")
    assert "14" in page.locator("main").inner_text(), "seven answers of 2 are 14 points"
    check_page(page, "a score", axe=script)
    page.context.close()


@flow
def diary_a_day(site):
    a_day(site, True)


@flow
def diary_a_day_without_script(site):
    a_day(site, False)


@flow
def diary_full(site):
    """With twelve weeks in it: every page at every width, what it finds, what it gives out, and its end."""
    page = site.open(390, 800)
    sign_up(site, page)
    site.go(page, "/diary/transfer")
    page.set_input_files("form[action='/diary/import'] input[type=file]", str(EXAMPLE))
    send(page, "/diary/import")
    state = page.context.storage_state()
    for width, height in SIZES:
        for scheme in ("light", "dark"):
            wide = site.open(width, height, scheme, storage_state=state)
            for path in PAGES:
                site.go(wide, path)
                check_page(wide, f"{path} at {width} {scheme}", axe=width == 360)
            wide.context.close()
    site.go(page, "/diary/analysis")
    assert page.locator("svg.commensal-plot").count() > 0
    site.go(page, "/diary/transfer")
    with page.expect_download() as download:
        page.locator("a[href$='diary.csv']").click()
    assert "itch" in Path(download.value.path()).read_text(encoding="utf-8")
    site.go(page, "/diary/erase")
    for box in page.locator("form[action='/diary/erase'] input:not([type=hidden])").all():
        if box.get_attribute("type") == "checkbox":
            box.check()
        else:
            box.fill(PASSPHRASE)
    send(page, "/diary/erase")
    site.go(page, "/diary/history")
    assert "/diary/sign-in" in page.url, "an erased diary is still open"
    page.context.close()
