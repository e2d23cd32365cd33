"""Reading an article again: what changes, and what never does."""

from dataclasses import replace

import pytest

from quizzes.actions import places, reread
from quizzes.actions.bring_in import bring_in
from quizzes.actions.brought import Brought
from quizzes.actions.moving import move
from quizzes.actions.passages import Words, remove, write
from quizzes.actions.refusals import Frozen, NotFound, Superseded, TooMany
from quizzes.actions.reread import compare, take_over
from quizzes.actions.review import accept, add, debate, reject, suggest
from quizzes.models import Article, Door, Finding, Kind, MediaType, Passage
from quizzes.models.comparison import Comparison, State
from quizzes.models.cut import cut_of
from quizzes.reading import read_text
from tests import make

pytestmark = pytest.mark.django_db

PAGE = (
    b"<html lang=fr><body><article><h1>Le pont ferme en mars</h1><p>La mairie l\xe2a dit.</p></article></body></html>"
)


@pytest.fixture
def better(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A reader that reads these lines, whatever the bytes say."""
    lines = make.FAULTY_TEXT.strip().split("\n")

    def read(*_arguments: object, **_named: object) -> object:
        return replace(read_text("\n".join(["Title", *lines]), language="en"), title="Title")

    monkeypatch.setattr(reread, "read", read)
    return lines


def texts(article: Article) -> list[str]:
    return list(article.passages.order_by("number").values_list("text", flat=True))


def take(article: Article, seen: Comparison | None = None) -> int:
    seen = seen or compare(by=article.owner, article=article)
    return take_over(by=article.owner, article=article, cut=seen.cut, seen=seen.seen)


@pytest.mark.parametrize(
    "brought",
    [
        Brought(Door.PASTED, text=make.FAULTY_TEXT),
        Brought(Door.PASTED, text=make.FAULTY_TEXT, title="The bridge", language="en"),
        Brought(Door.PASTED, text="Le pont ferme\nLa mairie l’a dit.\nIl n’y a pas de bac.\n"),
        Brought(Door.FILE, content=PAGE, media_type=MediaType.HTML, title="Mine", url="https://paper.example/"),
        Brought(Door.FILE, content="« Le pont ferme », dit-elle.".encode("cp1252"), media_type=MediaType.TEXT),
    ],
)
def test_the_same_reader_changes_nothing(brought: Brought) -> None:
    article = bring_in(by=make.a_teacher(), brought=brought, typed={})
    assert isinstance(article, Article)
    seen = compare(by=article.owner, article=article)
    assert seen.changes == 0
    assert {step.state for step in seen.steps} == {"same"}


def test_comparing_writes_nothing(better: list[str]) -> None:
    article = make.an_article()
    better.append("A new sentence stands here.")
    before = list(article.passages.values())
    assert compare(by=article.owner, article=article).changes == 1
    assert list(article.passages.values()) == before


def test_what_did_not_change_keeps_its_row_and_what_is_new_is_looked_at(better: list[str]) -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    rows = dict(article.passages.values_list("text", "pk"))
    better.insert(1, "Experts warn that prices will double.")
    assert take(article) == 1
    assert texts(article) == [*better]
    assert {text: pk for text, pk in article.passages.values_list("text", "pk") if text in rows} == rows
    assert Finding.objects.filter(passage__article=article, passage__number=2, status="suggested").exists()


@pytest.mark.parametrize("decide", [accept, reject, debate])
def test_a_reviewed_passage_stays_word_for_word(better: list[str], decide: object) -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    finding = Finding.objects.filter(passage__article=article, passage__number=2).first()
    assert finding is not None
    decide(by=article.owner, finding=finding)  # type: ignore[operator] # one of the verbs above
    kept = Passage.objects.filter(pk=finding.passage_id).values().get()
    better[1] = "Experts believe that the closure will ruin every single shop on the north bank."
    better.insert(0, "A lead.")
    take(article)
    after = Passage.objects.filter(pk=finding.passage_id).values().get()
    assert (after["text"], after["number"]) == (kept["text"], 3)
    assert better[2] not in texts(article)
    finding.refresh_from_db()
    assert finding.status != "suggested"


def test_what_a_teacher_added_or_cut_by_hand_stays(better: list[str]) -> None:
    article = make.an_article()
    first, *_others, last = article.passages.all()
    add(by=article.owner, passage=first, kind=Kind.UNSOURCED_CLAIM, explanation="Who says so?")
    Passage.objects.filter(pk=last.pk).update(text="It is widely known.", by_hand=True)
    del better[0]
    take(article)
    assert texts(article) == [first.text, *better[:-1], "It is widely known."]


def test_an_unreviewed_passage_is_replaced_with_its_suggestions(better: list[str]) -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    better[1] = "The ferry firm said in a report that the closure will cost shops on the north bank."
    take(article)
    assert texts(article) == better
    assert not Finding.objects.filter(passage__article=article, cue="Experts").exists()


def test_pictures_stay_behind_their_passages(better: list[str]) -> None:
    article = make.an_article()
    picture = make.a_picture(article, after=2)
    better.insert(0, "A lead.")
    take(article)
    picture.refresh_from_db()
    assert picture.after == 3


def test_a_published_article_is_not_read_again() -> None:
    edition = make.an_edition()
    with pytest.raises(Frozen):
        compare(by=edition.quiz.owner, article=edition.quiz.article)


def test_a_colleague_reads_nothing_of_mine_again(better: list[str]) -> None:
    article = make.an_article()
    better.append("More of it.")
    seen = compare(by=article.owner, article=article)
    for verb in (lambda by: compare(by=by, article=article),
                 lambda by: take_over(by=by, article=article, cut=seen.cut, seen=seen.seen)):  # fmt: skip
        with pytest.raises((NotFound, Superseded, Frozen)) as refused:
            verb(make.a_teacher())
        assert refused.value.status == 404


def test_the_later_of_two_windows_is_told(better: list[str]) -> None:
    article = make.an_article()
    better.append("More of it stands here.")
    seen = compare(by=article.owner, article=article)
    take(article)
    with pytest.raises(Superseded):
        take(article, seen)


def test_a_review_since_the_comparison_was_seen_is_told(better: list[str]) -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    better[1] = "Experts believe that shops will close."
    seen = compare(by=article.owner, article=article)
    accept(by=article.owner, finding=Finding.objects.filter(passage__number=2)[0])
    with pytest.raises(Superseded):
        take(article, seen)
    assert make.FAULTY_TEXT.split("\n")[1] in texts(article)


def test_what_was_removed_moved_or_reworded_does_not_come_back() -> None:
    article = bring_in(by=make.a_teacher(), brought=Brought(Door.PASTED, text=make.FAULTY_TEXT), typed={})
    assert isinstance(article, Article)
    owner = article.owner

    def cut() -> str:
        return cut_of(article.passages.order_by("number"))

    def passage(number: int) -> Passage:
        return article.passages.get(number=number)

    remove(by=owner, article=article, passages=[passage(2).pk], reviewed=0, seen=cut())
    write(by=owner, passage=passage(2), words=Words("Nothing of it is as it was.", "sentence"), seen=cut())
    move(by=owner, passage=passage(article.passages.count()), before=1, seen=cut())
    assert compare(by=owner, article=article).changes == 0


def test_what_is_suggested_lands_on_the_passages_it_was_said_of(better: list[str]) -> None:
    """Detecting comes before the passages are numbered anew: kept, changed, new and gone ones are foreseen."""
    article = make.an_article()
    Passage.objects.filter(article=article, number=4).update(by_hand=True, text="Nobody reads this any more.")
    better[1:2] = ["A lead of its own.", "Critics say the closure will ruin every shop.", "So be it."]
    del better[0]
    take(article)
    found = Finding.objects.filter(passage__article=article, kind=Kind.UNSOURCED_CLAIM).select_related("passage")
    assert found.filter(passage__text__startswith="Critics say").exists()
    assert all(finding.cue in finding.passage.text for finding in found)
    assert "Nobody reads this any more." in texts(article)


def test_what_cannot_be_suggested_leaves_the_passages_as_they_were(
    better: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def superseded(**_named: object) -> int:
        raise Superseded("quicker")

    article = make.an_article()
    before = texts(article)
    better.append("More of it stands here.")
    monkeypatch.setattr(reread, "keep_proposals", superseded)
    with pytest.raises(Superseded):
        take(article)
    assert texts(article) == before


def test_another_look_of_the_same_words_is_adopted_and_looked_at_anew(better: list[str]) -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    row = article.passages.get(number=2)
    Passage.objects.filter(pk=row.pk).update(kind="heading")
    seen = compare(by=article.owner, article=article)
    assert [step.state for step in seen.steps].count(State.CHANGED) == 1
    take(article, seen)
    row.refresh_from_db()
    assert row.kind == "sentence"
    assert row.findings.filter(status="suggested").exists()


def test_the_facts_of_both_readings_are_told_and_stay_as_they_are() -> None:
    page = b"""<html lang=en><head><meta name=author content="Ann Lee"></head><body><article><h1>The bridge closes</h1>
    <p>The town council said on Monday that the bridge over the river will close in March for a year.</p>
    <figure><img src="https://news.example/a.png" width=800 height=600 alt=Bridge></figure>
    <p>Nobody in the town was asked about it before, the mayor said in a statement on Tuesday.</p></article></body>"""
    brought = Brought(Door.FILE, content=page, media_type=MediaType.HTML, url="https://news.example/bridge")
    article = bring_in(by=make.a_teacher(), brought=brought, typed={})
    assert isinstance(article, Article)
    Article.objects.filter(pk=article.pk).update(title="Mine", byline="")
    stands, read = compare(by=article.owner, article=article).facts
    assert (stands.title, stands.byline, stands.pictures) == ("Mine", "", 0)
    assert (read.title, read.byline, read.pictures) == ("The bridge closes", "Ann Lee", 1)


def test_reading_again_takes_a_place_among_the_imports() -> None:
    article = make.an_article()
    taken = [places.occupy() for _place in range(places.AT_ONCE)]
    with pytest.raises(TooMany):
        compare(by=article.owner, article=article)
    for _place in taken:
        places.leave()
    assert compare(by=article.owner, article=article).changes == 0
    assert places.occupy()
    places.leave()
