"""Real pages through each door: as a file, from their address, and as a reader would paste them."""

from gzip import decompress

import pytest

from quizzes.fetching import fetch
from quizzes.reading import Document, PassageKind, read_html, read_text
from tests.conftest import shared
from tests.net import reply, serving, watched

ADDRESS = "http://public.test/article"
# A paragraph's and a quotation's end; what has none may be taken for a heading where nothing else tells them apart.
_STOPS = (".", "!", "?", "…", ".”", ".“", ".»")


def pages() -> dict[str, bytes]:
    found = {
        path.name: decompress(path.read_bytes()) for path in sorted(shared("data/detection/html").glob("*.html.gz"))
    }
    assert found
    return found


def pasted(document: Document) -> str:
    """What a browser puts on the clipboard: the title and the blocks, the items of a list on lines of their own."""
    blocks: dict[int, list[str]] = {}
    for passage in document.passages:
        blocks.setdefault(passage.block, []).append(passage.text)
    lists = {passage.block for passage in document.passages if passage.kind is PassageKind.LIST_ITEM}
    lines = [("\n" if block in lists else " ").join(texts) for block, texts in blocks.items()]
    return "\n\n".join([document.title, *lines])


def test_a_page_as_a_file_and_from_its_address_is_the_same_document(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in pages().items():
        with watched(monkeypatch) as net, serving(net, {"/article": reply(content)}.__getitem__):
            page = fetch(ADDRESS)
        assert (page.url, page.is_html) == (ADDRESS, True)
        assert read_html(page.content, url=page.url) == read_html(content, url=ADDRESS), name


def test_a_page_pasted_says_the_same_words_in_the_same_order() -> None:
    for name, content in pages().items():
        marked = read_html(content, url=ADDRESS)
        plain = read_text(pasted(marked), language=marked.language)
        assert plain.title == marked.title, name
        assert _words(plain) == _words(marked), name


def test_a_page_pasted_keeps_its_sentences_and_its_ads_labels() -> None:
    """Plain text carries no levels of headings, no marks of lists and captions, no addresses of posts."""
    for name, content in pages().items():
        marked = read_html(content, url=ADDRESS)
        plain = read_text(pasted(marked), language=marked.language)
        said = [one.text for one in marked.passages if one.kind is PassageKind.SENTENCE and one.text.endswith(_STOPS)]
        kept = [one.text for one in plain.passages if one.kind is PassageKind.SENTENCE]
        assert _in_order(said, kept), name
        labels = [one.text for one in marked.passages if one.kind is PassageKind.AD and len(one.text.split()) == 1]
        assert _in_order(labels, [one.text for one in plain.passages if one.kind is PassageKind.AD]), name


def _words(document: Document) -> list[str]:
    return " ".join(passage.text for passage in document.passages).split()


def _in_order(few: list[str], many: list[str]) -> bool:
    left = iter(many)
    return all(one in left for one in few)
