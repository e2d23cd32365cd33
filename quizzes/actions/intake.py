"""Bringing an article in: fetching and reading it, which touches no database, and keeping it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from time import monotonic

from django.db import transaction
from django.utils import timezone

from quizzes import fetching
from quizzes.actions.brought import Brought, Bytes, Taken
from quizzes.actions.pictures import MOST_PICTURES, keep_pictures, redrawn
from quizzes.actions.review import keep_proposals, propose
from quizzes.actions.unread import TOO_MANY, unread
from quizzes.fetching import FetchingError
from quizzes.models import Article, Door, FrozenCopy, MediaType, Passage, Stage, User
from quizzes.reading import NotText, ReadingError, decoded, limits, read_text
from quizzes.reading.child import Child
from quizzes.reading.document import Document, Embed, Picture
from quizzes.reading.document import Passage as ReadPassage

TITLE_LENGTH = 300
TITLE_WORDS = 8
MOST_PASSAGES = 1_000  # about 20,000 words: no student reads more, and no form without a script carries more
PICTURE_SECONDS = 20.0
# Detecting and keeping have no limit of their own: a second for the longest article, and a database that makes wait.
OTHER_SECONDS = 60.0
_CHILD_SECONDS = limits.STARTING_SECONDS + limits.WALL_SECONDS
# No import takes longer: the page, its reading, the pictures with the last one's redrawing, and the rest.
LONGEST = timedelta(seconds=fetching.SECONDS + _CHILD_SECONDS + PICTURE_SECONDS + _CHILD_SECONDS + OTHER_SECONDS)


# Why there is nothing to keep: each has a `code`, and `unread` has the sentence.
NOT_TAKEN = (FetchingError, ReadingError)


class TooManyPassages(ReadingError):  # noqa: N818 - named as its siblings in reading.errors
    """Longer than anything a class reads."""

    code = TOO_MANY


def is_fetching_on() -> bool:
    """Whether this installation takes web addresses."""
    return fetching.is_on()


def take(brought: Brought, *, tell: Callable[[Stage], None], waiting: Callable[[float], None] | None = None) -> Taken:
    """Fetches, reads and detects. Raises FetchingError, ReadingError; `tell` hears of every stage.

    `waiting` hears of every second of reading. What either of them raises ends the import at once.
    """
    if brought.door == Door.ADDRESS:
        tell(Stage.FETCHING)
        page = fetching.fetch(brought.address)
        source = _bytes(page.content, MediaType.HTML if page.is_html else MediaType.TEXT, page.url, page.charset)
    else:
        source = _bytes(brought.content or _encoded(brought.text), brought.media_type, brought.url)
    with Child(waiting=waiting) as child:
        tell(Stage.READING)
        document = read(child, source, title=brought.title, language=brought.language)
        taken = Taken(source, document, propose(replace(document, title=title_of(document, brought.title))))
        if brought.keeps_pictures and document.pictures and fetching.is_on():
            taken = replace(taken, drawn=redrawn(child, _sights(document.pictures, tell)))
    tell(Stage.KEEPING)
    return taken


def read(child: Child, source: Bytes, *, title: str, language: str) -> Document:
    """The bytes as a Document, the same whenever the same is said beside them. Raises ReadingError."""
    if source.media_type == MediaType.HTML:
        return _not_too_many(child.read_html(source.content, url=source.url, language=language, charset=source.charset))
    return _not_too_many(child.read_text(decoded(source.content, source.charset), language=language, title=title))


@transaction.atomic
def keep(*, by: User, brought: Brought, taken: Taken) -> Article:
    """The article with its bytes, passages and suggestions: all of it, or nothing."""
    article = _keep(by, brought, taken.source, taken.document)
    keep_pictures(by=by, article=article, sights=taken.drawn)
    keep_proposals(by=by, article=article, draft=taken.draft)
    return article


def add_pasted_article(
    *, by: User, text: str, title: str = "", language: str = "", publisher: str = "", url: str = ""
) -> Article:
    """Reads a text of our own, here and now, and keeps it without suggestions. Refuses what is not an article.

    What a teacher brings is foreign, and goes through `bring_in`.
    """
    brought = Brought(Door.PASTED, text=text, title=title, language=language, publisher=publisher, url=url)
    try:
        source = _bytes(_encoded(text), MediaType.TEXT, url)
        document = _not_too_many(read_text(text, title=title, language=language))
    except ReadingError as error:
        raise unread(error.code, brought.door) from error
    with transaction.atomic():
        return _keep(by, brought, source, document)


def beginning(sentence: str) -> str:
    """The first words of a sentence, to stand above it as a title; a short one is its own title."""
    words = sentence.split(" ")
    if len(words) <= TITLE_WORDS:
        return sentence
    return " ".join(words[:TITLE_WORDS]).rstrip(" \u00a0,;:–—-«“(") + " …"


def row_of(article: Article, passage: ReadPassage) -> Passage:
    """A passage as it was read, as a row that is not saved yet."""
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


def _not_too_many(document: Document) -> Document:
    if len(document.passages) > MOST_PASSAGES:
        raise TooManyPassages(f"{len(document.passages)} passages")
    return document


def _bytes(content: bytes, media_type: MediaType, url: str, charset: str = "") -> Bytes:
    return Bytes(content, media_type, url, timezone.now(), charset)


def _encoded(text: str) -> bytes:
    """As UTF-8. A browser may send the two halves of a character apart; half a character is refused, as in reading."""
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16").encode()
    except UnicodeDecodeError as error:
        raise NotText("half a surrogate pair") from error


def title_of(document: Document, typed: str) -> str:
    """What was typed, else what the article calls itself, else its first words."""
    return (typed or document.title or beginning(document.passages[0].text))[:TITLE_LENGTH]


def _keep(by: User, brought: Brought, source: Bytes, document: Document) -> Article:
    article = Article.objects.create(
        owner=by,
        title=title_of(document, brought.title),
        language=document.language,
        publisher=(brought.publisher or document.publisher)[:200],
        url=source.url[:2000],
        byline=document.byline[:200],
        published_on=document.date[:10],
        shows_pictures=brought.keeps_pictures,
    )
    Passage.objects.bulk_create(row_of(article, passage) for passage in document.passages)
    FrozenCopy.objects.create(
        article=article,
        door=brought.door,
        url=article.url,
        taken_at=source.taken_at,
        title=brought.title,
        publisher=article.publisher,
        language=document.language,
        media_type=source.media_type,
        charset=source.charset,
        digest=sha256(source.content).hexdigest(),
        content=source.content,
    )
    return article


def _sights(pictures: tuple[Picture, ...], tell: Callable[[Stage], None]) -> Iterator[tuple[Picture, bytes]]:
    """The first pictures that come in time. One that does not come is left out; the time is that of all together."""
    end = monotonic() + PICTURE_SECONDS
    for picture in pictures[:MOST_PICTURES]:
        tell(Stage.PICTURES)
        left = end - monotonic()
        if left <= 0:
            return
        with suppress(FetchingError):
            yield picture, fetching.fetch_picture(picture.url, seconds=left)
