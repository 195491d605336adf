"""The encyclopedia, the evidence, the axis, and products side by side and in order."""

from browser import check_page, flow, in_all_shapes

OTHER_LABEL = "LGG drops. Lactobacillus rhamnosus GG (ATCC 53103) 5 billion CFU a day."
DERM = "Derm capsules. Bifidobacterium lactis CECT 8145, Bifidobacterium longum CECT 7347, Lactobacillus casei CECT 9104."


@flow
def encyclopedia_pages(site):
    for path in ["/encyclopedia", "/encyclopedia?kind=strain", "/strain/lgg", "/trial/navarro-lopez-2018"]:
        in_all_shapes(site, path)
    for path in ["/species/lacticaseibacillus-rhamnosus", "/ingredient/niacinamide", "/condition/acne", "/term/scorad",
                 "/rule/inci-ferment", "/genus/lactobacillus"]:
        page = site.open(360, 740, "dark")
        site.go(page, path)
        check_page(page, path)
        page.context.close()


@flow
def encyclopedia_by_keyboard(site):
    page = site.open(390, 800, script=False)
    site.go(page, "/encyclopedia")
    page.get_by_label("Search by any name").fill("Lactobacillus GG")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="GG", exact=True).first.click()
    assert page.url.endswith("/strain/lgg"), page.url
    page.get_by_role("link", name="Gruber 2007").first.click()
    page.get_by_role("link", name="SCORAD").first.wait_for()
    page.get_by_role("link", name="eczema").first.click()
    assert page.url.endswith("/condition/eczema"), page.url
    check_page(page, page.url, axe=False)
    page.context.close()


@flow
def evidence_moves(site):
    page = site.open()
    site.go(page, "/evidence?for=acne&measure=acne-lesions&purpose=treatment")
    check_page(page, "evidence")
    before = page.locator("#results section").first.inner_text()
    page.get_by_role("checkbox", name="Jung").or_(page.locator("input[name=on]").first).first.uncheck()
    page.wait_for_url("**off=**")
    after = page.locator("#results section").first.inner_text()
    assert before != after, "the pool did not move"
    assert page.locator("#results [data-address]").get_attribute("data-address").count("off=") == 1
    check_page(page, "evidence with a study off")
    page.context.close()


@flow
def evidence_without_script(site):
    page = site.open(360, 740, script=False)
    site.go(page, "/evidence?for=acne&measure=acne-lesions&purpose=treatment")
    check_page(page, "evidence at 360", axe=False)
    page.get_by_text("Switch studies on and off").click()
    page.locator("input[name=on]").first.uncheck()
    page.get_by_role("button", name="Apply").click()
    assert "off=" in page.url and "on=" not in page.url.replace("measure=", ""), page.url
    page.context.close()


@flow
def axis_follows_its_sliders(site):
    page = site.open()
    page.set_default_timeout(120_000)
    site.go(page, "/axis?weeks=12")
    check_page(page, "axis")
    assert page.locator("output[for=start]").inner_text() == "35"
    page.get_by_label("Severity at the start").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("output[for=start]").inner_text() == "40"
    page.wait_for_url("**start=40**")
    assert page.get_by_label("Severity at the start").get_attribute("aria-valuetext") == "40"
    check_page(page, "axis after a change")
    page.context.close()


@flow
def axis_without_script(site):
    page = site.open(360, 740, "dark", script=False)
    page.set_default_timeout(120_000)
    site.go(page, "/axis?weeks=12")
    check_page(page, "axis at 360", axe=False)
    page.get_by_label("What is taken or put on").select_option("none")
    page.get_by_role("button", name="Run the model").click()
    page.get_by_text("In the model, without a product").wait_for()
    page.context.close()


@flow
def products(site):
    for path in ["/compare", "/rank"]:
        in_all_shapes(site, path)
    page = site.open(390, 800, script=False)
    site.go(page, "/compare")
    page.get_by_label("Label 1").fill(DERM)
    page.get_by_role("button", name="Compare").click()
    assert page.get_by_role("alert").is_visible()
    page.complaints = [c for c in page.complaints if "422" not in c]
    page.get_by_label("Label 2").fill(OTHER_LABEL)
    page.get_by_role("button", name="Compare").click()
    page.get_by_role("heading", name="Side by side").wait_for()
    check_page(page, "compared", axe=False)
    address = page.url
    page.context.close()
    in_all_shapes(site, address.removeprefix(site.address))
    page = site.open(390, 800, script=False)
    site.go(page, "/rank")
    page.get_by_label("The products").fill(f'id,name,text\n1,Derm,"{DERM}"\n2,Drops,"{OTHER_LABEL}"\n')
    page.get_by_role("button", name="Put in order").click()
    page.get_by_text("Derm").first.wait_for()
    check_page(page, "ranked", axe=False)
    page.context.close()
