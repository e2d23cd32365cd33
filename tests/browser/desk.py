"""A teacher in a browser: what the tests of the desk share."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import Browser, Page, expect

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PASSWORD = "a long password"
PATIENCE = 30_000  # milliseconds; two workers and their browsers share two cores: what comes late still comes

ARTICLES = {
    "en": """Harbour bridge to close in March
The town council said on Monday that the harbour bridge will close on 3 March.
Experts believe the closure will ruin every shop on the north bank.
ADVERTISEMENT
It is widely known that the last repair was a failure.
“We will run a free ferry all summer”, said mayor Anna Keller in a statement on Tuesday.
Sources close to the project say the bill could reach 40 million.
""",
    "fr": """Le pont du port fermera en mars
La mairie a annoncé lundi que le pont du port fermera le 3 mars.
Selon des experts, la fermeture ruinera tous les commerces de la rive nord.
– PUBLICITÉ –
Il convient de noter que la dernière réparation a été un échec.
« Nous ferons circuler un bac gratuit tout l’été », a déclaré mardi la maire, Anne Keller, dans un communiqué.
Selon des sources proches du dossier, la facture atteindrait 40 millions d’euros.
""",
}


@dataclass
class Desk:
    """A signed-in teacher's page; `complaints` is what the browser refused to load or run."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto(self.base + path)

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path


def sit_down(browser: Browser, base: str, username: str, **wishes: object) -> Desk:
    """Signs a teacher in; `wishes` are those of a browser context: locale, java_script_enabled, color_scheme…"""
    context = browser.new_context(**wishes)  # type: ignore[arg-type] # the caller names them as Playwright does
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    desk = Desk(page, base)
    page.on("console", lambda said: desk.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: desk.complaints.append(str(error)))
    desk.open("/admin/login/")
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.click("#login-form [type=submit]")
    expect(page.locator("#user-tools")).to_be_visible()
    return desk


def settled(page: Page) -> None:
    """Waits until the page is whole and drawn in its letters, and nothing that moves to an end is under way."""
    page.wait_for_load_state()
    page.evaluate(
        """async () => {
          document.body.offsetHeight; // asks for the letters
          await document.fonts.ready;
          await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const ending = one => one.effect.getComputedTiming().endTime !== Infinity;
          await Promise.allSettled(document.getAnimations().filter(ending).map(one => one.finished));
        }"""
    )


def barriers(page: Page) -> list[str]:
    """What axe-core finds on the page once it stands still."""
    settled(page)
    page.evaluate(AXE.read_text())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in found["violations"]]


def paste(desk: Desk, text: str) -> None:
    desk.open("/admin/quizzes/article/add/")
    desk.page.fill("#id_text", text)
    desk.page.click("[name=_save]")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    desk.page.wait_for_load_state()  # keys and decisions are heard from here on
    assert desk.path.endswith("/review/")


def review_with_the_mouse(desk: Desk) -> None:
    """Accepts everything: works on plain forms as well as with the script."""
    reviewed = desk.page.locator("#review-progress")
    for number in range(1, int(reviewed.get_attribute("max") or 0) + 1):
        desk.page.click("[aria-current] [value=accept]")
        expect(reviewed).to_have_attribute("value", str(number))


def review_with_the_keyboard(desk: Desk) -> None:
    """Rejects the first and accepts the others, without touching anything but keys."""
    reviewed = desk.page.locator("#review-progress")
    desk.page.locator(".findings [aria-current]").focus()
    for number in range(1, int(reviewed.get_attribute("max") or 0) + 1):
        expect(desk.page.locator(".findings [aria-current]")).to_be_focused()
        desk.page.keyboard.press("a" if number > 1 else "r")
        expect(reviewed).to_have_attribute("value", str(number))


def make_a_quiz(desk: Desk) -> None:
    desk.page.click("#review-bar .default")
    expect(desk.page.locator("#id_title")).not_to_have_value("")
    desk.page.click("[name=_save]")
    expect(desk.page.locator("#questions")).to_be_visible()


def write_a_question(desk: Desk) -> None:
    desk.page.click("[href*='question/add']")
    desk.page.fill("#id_text", "?")
    for number, text in enumerate(("A", "B")):
        desk.page.fill(f"#id_options-{number}-text", text)
        desk.page.fill(f"#id_options-{number}-explanation", text * 3)
    desk.page.check("#id_options-1-right")
    desk.page.click("[name=_save]")
    expect(desk.page.locator("#questions")).to_be_visible()


def publish(desk: Desk) -> None:
    desk.page.click(".object-tools [href$='/publish/']")
    desk.page.click(".submit-row [type=submit]")
    expect(desk.page.locator("#editions")).to_be_visible()


def assign(desk: Desk, classroom: str) -> None:
    desk.page.click("[href*='assignment/add']")
    desk.page.select_option("#id_classroom", label=classroom)
    desk.page.fill("#id_due_at", "2199-01-31T18:00")
    desk.page.click("[name=_save]")
    expect(desk.page.locator("main")).to_contain_text(classroom)
