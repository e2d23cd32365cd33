"""Articles to measure with, the same every time: paragraphs of the demo, as text and inside the bulk of a real page."""

import json
import tomllib
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

_DEMO = Path(__file__).resolve().parents[2] / "quizzes" / "demo" / "articles"
# Markup below the article; with head and menu a page comes to about 200 kB, as real ones do.
_BELOW = 70_000
_MENU = "".join(
    f'<li class="nav-item nav-{n}"><a href="/section/{n}/" data-track="nav|{n}">Section {n}</a></li>'
    for n in range(120)
)
_SLOT = (
    '<div class="ad-slot" id="div-gpt-ad-{n}"><span class="ad-label">Advertisement</span>'
    "<script>googletag.cmd.push({n})</script></div>"
)
_POST = (
    '<blockquote class="twitter-tweet" data-lang="en"><p lang="de" dir="ltr">Der Bus {n} kommt nicht mehr, und '
    'niemand sagt uns warum.</p>&mdash; Ella Sund (@ellasund) <a href="https://twitter.com/ellasund/status/{n}">'
    "March {day}, 2026</a></blockquote>"
)


def text(words: int, seed: int) -> str:
    """About so many English words in paragraphs; no two seeds give the same text."""
    return "\n\n".join(_paragraphs(words, Random(seed)))  # noqa: S311 - shuffles paragraphs, keeps no secret


def page(words: int, seed: int) -> bytes:
    """The same as a whole web page: head, menu, ads and posts in the article, teasers below it."""
    chance = Random(seed)  # noqa: S311 - as above
    body = "".join(_in_the_body(n, paragraph, seed) for n, paragraph in enumerate(_paragraphs(words, chance)))
    article = f"<article><h1>The night ferry, part {seed}</h1><div class='story-body'>{body}</div></article>"
    below = f"<aside class='related'>{''.join(_teasers(chance))}</aside>"
    shown = f"<body><ul class='menu'>{_MENU}</ul><main>{article}</main>{below}</body>"
    return f"<!doctype html><html lang='en'>{_head(chance, seed)}{shown}</html>".encode()


def _paragraphs(words: int, chance: Random) -> list[str]:
    articles = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(_DEMO.glob("*.toml"))]
    texts = [str(article["text"]) for article in articles if article["language"] == "en"]
    pool = [paragraph for one in texts for paragraph in one.strip().split("\n\n")]
    chance.shuffle(pool)
    found: list[str] = []
    count = 0
    for paragraph in cycle(pool):
        # A number of its own: nothing that remembers a sentence may help.
        found.append(f"{paragraph} That was number {chance.randrange(10**6)}.")
        count += len(found[-1].split())
        if count >= words:
            break
    return found


def _in_the_body(number: int, paragraph: str, seed: int) -> str:
    ad = _SLOT.format(n=number) if number % 6 == 3 else ""
    post = _POST.format(n=seed * 100 + number, day=number % 28 + 1) if number % 15 == 7 else ""
    lines = paragraph.replace("\n", "<br>")
    return f'<p class="story-paragraph" data-index="{number}">{lines}</p>{ad}{post}\n'


def _head(chance: Random, seed: int) -> str:
    said = {"@type": "NewsArticle", "headline": f"The night ferry, part {seed}", "author": {"name": "Ella Sund"}}
    state = json.dumps({f"key{n}": chance.random() for n in range(1_500)})
    style = "".join(f".c{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(1_200))
    return (
        f'<head><meta charset="utf-8"><title>Part {seed}</title><meta property="og:locale" content="en">'
        f'<script type="application/ld+json">{json.dumps(said)}</script><style>{style}</style>'
        f"<script>window.__STATE__={state}</script></head>"
    )


def _teasers(chance: Random) -> Iterator[str]:
    length = 0
    while length < _BELOW:
        number = chance.randrange(10**9)
        teaser = (
            f'<div class="teaser teaser--small"><a href="/story/{number}" class="teaser__link">'
            f'<img src="/i/{number}.jpg" alt=""><span class="teaser__title">Another story</span></a></div>'
        )
        length += len(teaser)
        yield teaser
