"""Hostile articles in a real browser: on every page that shows one nothing runs and no other host is asked."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, ConsoleMessage, Page
from pytest_django.live_server_helper import LiveServer

from quizzes.actions.hand_in import hand_in
from quizzes.actions.saving import Changes
from quizzes.models import Article, Attempt, Quiz
from tests import make
from tests.admin.desk import desk
from tests.browser.desk import sit_down
from tests.browser.pupil import pupil
from tests.hostile.shown import hostile_article, hostile_attempt, marks, texts

pytestmark = pytest.mark.django_db(transaction=True)

# What payloads call to show that they ran, and what the browser says when the policy of the page stopped one.
TRAPS = """(() => {
  window.hostile = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"])
    window[name] = (...said) => { window.hostile.push(name); console.error("RAN " + name + " " + said[0]); };
  document.addEventListener("securitypolicyviolation",
    event => console.error("STOPPED " + event.violatedDirective + " " + event.blockedURI));
})();"""

# What a page of ours never has, however it got there.
FOREIGN = """() => {
  const found = [];
  const ours = address => ["", location.host].includes(new URL(address, location).host);
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    if (["iframe", "frame", "object", "embed", "base", "math", "applet", "audio", "video", "portal"].includes(tag))
      found.push(tag);
    if (tag === "script" && !element.src && !(element.type || "").includes("json")) found.push("inline script");
    if (tag === "meta" && element.httpEquiv) found.push("meta " + element.httpEquiv);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(tag + " " + name);
      if (!["src", "href", "action", "formaction", "srcset", "data", "poster", "xlink:href"].includes(name)) continue;
      const scheme = (value.trim().match(/^[a-z][a-z+.-]*:/i) || [""])[0].toLowerCase();
      if (value === "data:,") continue; // our own: no icon
      if (!["", "http:", "https:"].includes(scheme)) found.push(tag + " " + name + " " + value.slice(0, 80));
      else if (tag !== "a" && !ours(value)) found.push(tag + " " + name + " " + value.slice(0, 80));
    }
  }
  return found.concat(window.hostile);
}"""


@dataclass
class Watch:
    """Everything a page does that it must not do."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(TRAPS)
        self.page.set_default_timeout(30_000)
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("popup", lambda popup: self.faults.append(f"popup {popup.url}"))
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(f"error {error}"[:200]))

    def _said(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.faults.append(said.text[:200])

    def _asked(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and not url.startswith(self.base + "/"):
            self.faults.append(f"asked {url[:200]}")

    def look(self, path: str) -> str:
        """Opens a page and returns its text; what is wrong with it is kept with its path."""
        before, self.faults = self.faults, []
        answer = self.page.goto(self.base + path)
        assert answer is not None
        assert answer.status == 200, path
        assert urlsplit(self.page.url).path == urlsplit(path).path
        self.faults += self.page.evaluate(FOREIGN)
        self.faults = before + [f"{path}: {fault}" for fault in self.faults]
        return str(self.page.evaluate("document.body.textContent"))


def desk_pages(article: Article) -> list[str]:
    """Every page of the desk that shows an article which is no quiz yet."""
    passage = article.passages.earliest("number").pk
    return [
        desk("article_changelist"),
        *(
            desk(f"article_{name}", article.pk)
            for name in ("change", "review", "passages", "reread", "history", "delete")
        ),
        f"{desk('article_passages', article.pk)}?passage={passage}",
        desk("quiz_add") + f"?article={article.pk}",
    ]


def quiz_pages(attempt: Attempt) -> list[str]:
    """Every page of a teacher that shows what was made of the article."""
    assignment, edition = attempt.assignment, attempt.assignment.edition
    quiz = edition.quiz
    return [
        desk("quiz_changelist"),
        *(desk(f"quiz_{name}", quiz.pk) for name in ("change", "preview", "publish", "history", "delete")),
        desk("question_change", quiz.questions.get().pk),
        desk("edition_change", edition.pk),
        desk("article_delete", quiz.article_id),
        desk("assignment_changelist"),
        desk("assignment_change", assignment.pk),
        reverse("admin:index"),
        reverse("classes"),
        reverse("classroom", args=[assignment.classroom_id]),
        reverse("scoreboard", args=[assignment.classroom_id]),
        *(reverse(name, args=[assignment.pk]) for name in ("items", "heatmap", "live")),
        reverse("student", args=[assignment.classroom_id, attempt.student_id]),
    ]


@pytest.mark.parametrize("half", [0, 1])
def test_nothing_of_a_hostile_article_runs_or_asks_another_host(
    live_server: LiveServer, chromium: Browser, half: int
) -> None:
    teacher, payloads = make.a_teacher(), texts()[half::2]
    article = hostile_article(teacher, payloads)
    at_desk = Watch(sit_down(chromium, live_server.url, teacher.username, locale="en").page, live_server.url)
    review = [at_desk.look(path) for path in desk_pages(article)][2]
    assert "<script>" in review
    attempt = hostile_attempt(article)
    reader = Watch(pupil(chromium, live_server.url, attempt.student, locale="en").page, live_server.url)
    reader.look(reverse("quizzes"))
    assert "<script>" in reader.look(reverse("sitting", args=[attempt.pk]))
    hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks=marks(attempt.assignment)))
    reader.look(reverse("results", args=[attempt.pk]))
    assert reader.page.locator(".vn").count() >= len(payloads)
    for path in quiz_pages(attempt):
        at_desk.look(path)
    assert at_desk.faults + reader.faults == []


def test_hostile_titles_do_nothing_in_lists(live_server: LiveServer, chromium: Browser) -> None:
    teacher, titles = make.a_teacher(), texts()
    articles = Article.objects.bulk_create(
        Article(owner=teacher, title=title[:300], publisher=title[:200], language=title[:12]) for title in titles
    )
    Quiz.objects.bulk_create(
        Quiz(owner=teacher, article=article, title=title[:200]) for article, title in zip(articles, titles, strict=True)
    )
    at_desk = Watch(sit_down(chromium, live_server.url, teacher.username, locale="en").page, live_server.url)
    for page in range(1, 1 + -(-len(titles) // 100)):
        at_desk.look(f"{desk('article_changelist')}?p={page}")
        at_desk.look(f"{desk('quiz_changelist')}?p={page}")
    assert at_desk.page.locator("#result_list tbody tr").count() > 0
    assert at_desk.faults == []


def test_the_watch_sees_what_runs_and_what_is_asked_for(live_server: LiveServer, chromium: Browser) -> None:
    watch = Watch(chromium.new_page(), live_server.url)
    bad = "<p onclick='x'>a</p><script>alert(1)</script><img src='http://elsewhere.test/i'><a href='javascript:x'>b</a>"
    watch.page.route("**", lambda route: route.fulfill(body=bad, content_type="text/html"))
    watch.look("/bad/")
    seen = " ".join(watch.faults)
    for fault in ("RAN alert", "asked http://elsewhere.test/i", "p onclick", "inline script", "a href javascript:x"):
        assert fault in seen
