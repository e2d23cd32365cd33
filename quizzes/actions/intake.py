"""Bringing an article in."""

from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.refusals import TooLarge, Unreadable
from quizzes.models import Article, Passage, User
from quizzes.reading import read_text
from quizzes.reading.document import Document, Embed
from quizzes.reading.document import Passage as ReadPassage
from quizzes.reading.errors import EmptyText, ReadingError, TextTooLong

TITLE_LENGTH = 300
TITLE_WORDS = 8
MOST_PASSAGES = 1_000  # about 20,000 words: no student reads more, and no form without a script carries more


def add_pasted_article(
    *, by: User, text: str, title: str = "", language: str = "", publisher: str = "", url: str = ""
) -> Article:
    """Reads pasted text and keeps it with its passages. Refuses what is not an article, in a sentence.

    Reading comes before the transaction: on SQLite nobody else can save while one is open.
    """
    document = _read(text, title=title, language=language)
    if len(document.passages) > MOST_PASSAGES:
        raise TooLarge(_("This text is too long for an article. Paste only the article itself."))
    with transaction.atomic():
        return _keep(document, by=by, text=text, title=title, publisher=publisher, url=url)


def _keep(document: Document, *, by: User, text: str, title: str, publisher: str, url: str) -> Article:
    article = Article.objects.create(
        owner=by,
        title=(title or document.title or beginning(document.passages[0].text))[:TITLE_LENGTH],
        language=document.language,
        source=text,
        publisher=publisher,
        url=url,
        digest=sha256(text.encode()).hexdigest(),
    )
    Passage.objects.bulk_create(_row(article, passage) for passage in document.passages)
    return article


def beginning(sentence: str) -> str:
    """The first words of a sentence, to stand above it as a title; a short one is its own title."""
    words = sentence.split(" ")
    if len(words) <= TITLE_WORDS:
        return sentence
    return " ".join(words[:TITLE_WORDS]).rstrip(" \u00a0,;:–—-«“(") + " …"


def _read(text: str, *, title: str, language: str) -> Document:
    try:
        return read_text(text, title=title, language=language)
    except EmptyText as error:
        raise Unreadable(_("There is no text here. Paste the article, then try again.")) from error
    except TextTooLong as error:
        raise TooLarge(_("This text is too long for an article. Paste only the article itself.")) from error
    except ReadingError as error:
        raise Unreadable(_("This is not plain text. Copy the article from the page and paste it here.")) from error


def _row(article: Article, passage: ReadPassage) -> Passage:
    embed = passage.embed or Embed()
    return Passage(
        article=article,
        number=passage.number,
        block=passage.block,
        kind=passage.kind,
        text=passage.text,
        language=passage.language,
        embed_platform=embed.platform[:40],
        embed_author=embed.author[:200],
        embed_handle=embed.handle[:200],
        embed_date=embed.date[:80],
        embed_url=embed.url[:2000],
        original_language=embed.original_language[:12],
        original=embed.original,
    )
