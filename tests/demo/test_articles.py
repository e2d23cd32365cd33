"""The articles of the demo, without a database."""

import re
from collections import Counter
from pathlib import Path

import pytest

from quizzes.demo.article import ARTICLES, DemoArticle, Verdict, demo_article
from quizzes.demo.drawings import DRAWINGS
from quizzes.demo.seed import OPEN_ARTICLE, OTHER_PAST, PASTS, UNREVIEWED_ARTICLE
from quizzes.detection.kinds import Kind
from quizzes.reading import read_text
from quizzes.reading.document import Passage, PassageKind

FILES = sorted(ARTICLES.glob("*.toml"))
every_article = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))


def passages_of(article: DemoArticle) -> tuple[Passage, ...]:
    return read_text(article.text, title=article.title, language=article.language).passages


def judged(article: DemoArticle) -> list[tuple[Verdict, Passage]]:
    return list(zip(article.verdicts, passages_of(article), strict=True))


def runs(text: str) -> set[tuple[str, ...]]:
    """Every four words in a row."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


def kinds_of(article: DemoArticle) -> Counter[str]:
    return Counter(verdict.kind for verdict in article.verdicts if not verdict.debatable)


def posts_of(article: DemoArticle) -> set[str]:
    """The verdicts on the embedded posts of an article."""
    return {verdict.kind for verdict, passage in judged(article) if passage.kind is PassageKind.EMBED}


@every_article
def test_an_article_is_cut_into_exactly_the_passages_it_has_verdicts_for(file: Path) -> None:
    article = demo_article(file)
    begun = [verdict.begins for verdict in article.verdicts]
    assert [passage.text[: len(begins)] for passage, begins in zip(passages_of(article), begun, strict=True)] == begun


@every_article
def test_an_article_has_twelve_to_twenty_five_passages(file: Path) -> None:
    assert 12 <= len(demo_article(file).verdicts) <= 25


@every_article
def test_whatever_is_not_fine_is_explained_and_has_a_kind_we_teach(file: Path) -> None:
    for verdict in demo_article(file).verdicts:
        if verdict.kind or verdict.debatable:
            assert verdict.kind in set(Kind)
            assert len(verdict.explanation) > 80


@every_article
def test_a_mistranslated_post_has_its_original_and_a_fair_translation(file: Path) -> None:
    for verdict in demo_article(file).verdicts:
        if verdict.kind == Kind.MISTRANSLATED_EMBED:
            assert verdict.original
            assert verdict.original_language
            assert verdict.translation


@every_article
def test_every_question_has_one_right_option_and_explains_all(file: Path) -> None:
    questions = demo_article(file).questions
    assert 1 <= len(questions) <= 3
    for question in questions:
        assert sum(option.right for option in question.options) == 1
        assert all(len(option.explanation) > 30 for option in question.options)


@every_article
def test_no_question_gives_a_mark_away_by_quoting_a_passage_that_needs_one(file: Path) -> None:
    article = demo_article(file)
    asked = {run for question in article.questions for run in runs(question.text)}
    needy = {run for verdict, passage in judged(article) if verdict.kind for run in runs(passage.text)}
    assert not asked & needy


@every_article
def test_the_right_option_is_not_always_in_the_same_place(file: Path) -> None:
    places = [[option.right for option in question.options].index(True) for question in demo_article(file).questions]
    assert len(places) == 1 or len(set(places)) > 1


@every_article
def test_an_article_has_no_typewriter_quotation_marks(file: Path) -> None:
    article = demo_article(file)
    assert not re.search(r"['\"]", article.text)


def test_there_are_at_least_three_articles_in_each_language() -> None:
    languages = Counter(demo_article(file).language for file in FILES)
    assert languages["fr"] >= 3
    assert languages["en"] >= 3
    assert set(languages) == {"fr", "en"}


def test_one_article_is_sound_from_end_to_end() -> None:
    sound = [file.stem for file in FILES if not any(verdict.kind for verdict in demo_article(file).verdicts)]
    assert sound == ["lac"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_bad_post_stands_beside_a_sound_one_in_each_language(language: str) -> None:
    articles = [demo_article(file) for file in FILES]
    assert any(posts_of(each) == {"", Kind.MISTRANSLATED_EMBED} for each in articles if each.language == language)


def test_the_open_article_has_all_three_kinds_and_enough_of_both_sorts() -> None:
    article = demo_article(ARTICLES / f"{OPEN_ARTICLE}.toml")
    kinds = kinds_of(article)
    assert set(kinds) == {"", *Kind}
    assert kinds[""] >= 8
    assert sum(kinds.values()) - kinds[""] >= 8
    assert posts_of(article) == {"", Kind.MISTRANSLATED_EMBED}


def test_every_article_is_used() -> None:
    used = {OPEN_ARTICLE, UNREVIEWED_ARTICLE, OTHER_PAST.article, *(past.article for past in PASTS)}
    assert used == {file.stem for file in FILES}


@every_article
def test_a_picture_is_one_we_drew_stands_in_the_article_and_says_what_it_shows(file: Path) -> None:
    article = demo_article(file)
    for picture in article.pictures:
        assert picture.drawing in DRAWINGS
        assert 0 <= picture.after <= len(article.verdicts)
        assert len(picture.text) > 40
