"""The same article in the shapes that news sites give it: its paragraphs are read, what stands around them is not."""

# ruff: noqa: E501  # markup, each shape as its system writes it

import pytest

from quizzes.reading import PassageKind, read_html

TITLE = "The ferry to Orm island stays in port"
LEAD = "The last ferry of the season was cancelled on Tuesday, and forty islanders spent the night in a school gym."
ONE = "Captain Mara Holt said the wind had turned at noon. She would not risk the crossing with children on board."
TWO = "The harbour office counted eleven cancelled crossings this year, four more than in the year before it."
THREE = "Some islanders want a bridge instead of a boat. The county has refused to pay for a study of one so far."
FOUR = "A new ferry was ordered in spring; it will not arrive before the end of next year, the company said."
BODY = (ONE, TWO, THREE, FOUR)
MENU = "<nav><ul><li><a href=/a>News</a></li><li><a href=/b>Sport</a></li><li><a href=/c>Weather</a></li></ul></nav>"
TEASERS = "".join(
    f"<div class=tile><h3><a href=/s{n}>Another story number {n} of this site</a></h3><p>What happened in story {n}, told"
    " in one line that makes people click, and no more than that.</p></div>"
    for n in range(8)
)
FOOT = "<footer><p>Copyright The Orm Gazette. All rights reserved. <a href=/imprint>Imprint</a></p></footer>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "") -> str:
    return f"<html lang=en><head><title>{TITLE} | The Orm Gazette</title>{head}</head><body>{MENU}{body}{FOOT}</body></html>"


def lines(body: str, head: str = "") -> list[str]:
    """The paragraphs that were read, each joined again."""
    document = read_html(page(body, head), url="https://gazette.example/orm/ferry")
    assert document.title == TITLE
    blocks: dict[int, list[str]] = {}
    for passage in document.passages:
        blocks.setdefault(passage.block, []).append(passage.text)
    return [" ".join(texts) for texts in blocks.values()]


SHAPES = {
    "wordpress": f"""<div id=page class="site has-sidebar"><main id=main><article class="post category-social tag-comments">
        <header class=entry-header><h1 class=entry-title>{TITLE}</h1><div class=entry-meta><span class=posted-on>Posted on
        <time>3 May 2024</time></span> <span class=byline>by <a href=/x>Ella Sund</a></span></div></header>
        <div class=entry-content>{paragraphs(*BODY)}<div class="sharedaddy sd-sharing">Share this: Facebook X</div>
        <div class=jp-relatedposts><h3>Related</h3><p>One more story that is not this one, in one long line of text.</p></div>
        </div><footer class=entry-footer><span class=tags-links>Tagged <a href=/t>ferry</a></span></footer></article>
        <div id=comments class=comments-area><h2>3 thoughts</h2><ol class=commentlist><li><p>I have taken this ferry for
        thirty years, and never has it been so bad as in this autumn, believe me.</p></li></ol></div></main>
        <aside id=secondary class=widget-area>{TEASERS}</aside></div>""",
    "drupal": f"""<div class="region region-content"><h1 class=page-title>{TITLE}</h1><div class="node node--type-article">
        <div class="field field--name-body">{paragraphs(*BODY)}</div><div class="field field--name-field-tags"><ul class=links>
        <li><a href=/1>Ferries</a></li><li><a href=/2>Islands</a></li></ul></div></div></div>""",
    "arc, the body split between ads": f"""<main><h1>{TITLE}</h1><article class=b-article-body>{paragraphs(ONE)}
        </article><div class=share-bar>Share</div><article class=b-article-body>{paragraphs(TWO, THREE)}</article>
        <article class=b-article-body>{paragraphs(FOUR)}</article></main>{TEASERS}""",
    "companion columns": f"""<article><h1>{TITLE}</h1><section name=articleBody>"""
    + "".join(f"<div class='css-x1 StoryBodyCompanionColumn'><div>{paragraphs(t)}</div></div><div></div>" for t in BODY)
    + f"</section></article><div>{TEASERS}</div>",
    "divs for paragraphs": f"""<div class=c1><div class=c2><h1>{TITLE}</h1></div><div class=c3>"""
    + "".join(f"<div class='css-9'><span>{text}</span></div>" for text in BODY)
    + f"</div></div><div class=c4>{TEASERS}</div>",
    "breaks": f"<table width=100%><tr><td>{MENU}</td><td><h1>{TITLE}</h1>{'<br> <br>'.join(BODY)}</td></tr></table>",
    "single breaks": f"<div id=content><h1>{TITLE}</h1><div>{'<br>'.join(BODY)}</div></div>",
    "layout tables": f"""<table><tr><td><a href=/1>News</a><br><a href=/2>Sport</a></td><td><table><tr><td><font size=5>
        <h1>{TITLE}</h1></font></td></tr><tr><td>{paragraphs(*BODY)}</td></tr></table></td></tr></table>""",
    "upper case, unclosed": f"<CENTER><H1>{TITLE}</H1></CENTER><DIV><P>" + "<P>".join(BODY) + "</DIV>",
    "asp.net": f"<form id=aspnetForm action=x><input type=hidden><div><h1>{TITLE}</h1>{paragraphs(*BODY)}</div></form>",
    "amp": f"""<article class=amp-wp-article><h1 class=amp-wp-title>{TITLE}</h1><div class=amp-wp-article-content>
        <amp-img src=/a.jpg width=600 height=400></amp-img>{paragraphs(*BODY)}</div></article>""",
    "blogger": f"""<div class=post><h1 class='post-title'>{TITLE}</h1><div class='post-body entry-content'>
        {'<br><br>'.join(BODY)}<div style='clear: both;'></div></div><div class=post-footer>Posted by Ella</div></div>""",
    "custom elements": f"<app-root><app-article><h1>{TITLE}</h1><app-text>{paragraphs(*BODY)}</app-text></app-article></app-root>",
    "cdata": f"<div><h1>{TITLE}</h1><![CDATA[{paragraphs(*BODY)}]]></div>",
    "schema.org": f"""<div class=wrap><h1>{TITLE}</h1><div itemprop=author>Ella Sund</div><div itemprop=articleBody>
        {paragraphs(*BODY)}</div><div class=after>Ella Sund has written about the coast since she came here as a child, and
        she lives in the old pilot house above the harbour.</div></div>""",
    "teasers in articles of their own": f"""<h1>{TITLE}</h1><div class=story>{paragraphs(*BODY)}</div>"""
    + "".join(f"<article><h2><a href=/{n}>Story {n}</a></h2><p>What it says, in one line of a length that looks like"
              " a paragraph of a story.</p></article>" for n in range(9)),
    "endless page": f"<div><article><h1>{TITLE}</h1>{paragraphs(*BODY)}</article><article><h1>The next story</h1>"
    "<p>Another article follows on the same page, as if the reader could not stop at the end of one.</p><p>It goes on and"
    " on, and it has nothing to do with a ferry or an island.</p></article></div>",
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_the_article_is_read_and_nothing_else(shape: str) -> None:
    assert lines(SHAPES[shape]) == list(BODY)


@pytest.mark.parametrize(
    ("outside", "head"),
    [
        (f"<p class=article__standfirst>{LEAD}</p>", ""),
        (f"<div class=chapo>{LEAD}</div>", ""),
        (f"<h2>{LEAD}</h2>", f'<meta name=description content="{LEAD}">'),
    ],
)
def test_a_standfirst_outside_the_body_belongs_to_the_article(outside: str, head: str) -> None:
    body = (
        f"<header><h1>{TITLE}</h1>{outside}<p class=byline>By Ella Sund</p></header><div id=b>{paragraphs(*BODY)}</div>"
    )
    assert lines(body, head) == [LEAD, *BODY]


def test_a_page_whose_layout_is_called_share_is_read_all_the_same() -> None:
    assert lines(f"<h1>{TITLE}</h1><div class='share social'><div class=t>{paragraphs(*BODY)}</div></div>") == list(
        BODY
    )


def test_long_comments_are_never_the_article() -> None:
    said = paragraphs(
        *(f"I have been number {n} in the queue for that ferry and I am still very angry." for n in range(40))
    )
    assert lines(f"<h1>{TITLE}</h1><div>{paragraphs(*BODY)}</div><div id=comments>{said}</div>") == list(BODY)


@pytest.mark.parametrize(
    "opening", ["<h3>3 Kommentare</h3>", "<div class=comments>" + paragraphs(LEAD, LEAD) + "</div>"]
)
def test_where_readers_have_the_word_the_article_is_over(opening: str) -> None:
    after = paragraphs(
        "The Orm Gazette is an independent paper for the islands, and has been one since it was founded."
    )
    assert lines(f"<article><h1>{TITLE}</h1>{paragraphs(*BODY)}<div>{opening}{after}</div></article>") == list(BODY)


def test_a_page_behind_its_own_notice_is_read() -> None:
    page = f"<div id=app aria-hidden=true><h2>{TITLE}</h2><div>{paragraphs(*BODY * 2)}</div></div>"
    assert lines(page, f"<meta property=og:title content='{TITLE}'>") == list(BODY)


def test_blocks_named_by_other_attributes_than_their_class_are_known() -> None:
    blocks = "".join(f"<div data-component=text-block><p>{text}</p></div>" for text in BODY)
    rest = (
        "<div data-component=byline-block><span>Ella Sund</span><span>Orm correspondent</span></div>"
        "<div data-component=links-block><p>Elsewhere:</p><ul><li><a href=/1>Nine ships</a></li></ul></div>"
    )
    assert lines(
        f"<main><article><div data-component=headline-block><h1>{TITLE}</h1></div>{rest}{blocks}</article>"
    ) == list(BODY)


def test_an_article_of_a_few_short_paragraphs_is_found() -> None:
    short = ["The ferry sank at dawn.", "Nobody was on board.", "The owner has not been found."]
    assert lines(f"<h1>{TITLE}</h1><div class=text>{paragraphs(*short)}</div><div>{TEASERS}</div>") == short


def test_a_short_article_under_a_title_that_links_to_itself_is_no_teaser() -> None:
    post = f"<div class=post><h2><a href=/orm/ferry>{TITLE}</a></h2>{paragraphs(ONE, TWO)}</div>"
    assert lines(f"<div>{post}</div><div>{TEASERS}</div>") == [ONE, TWO]


def test_a_live_blog_keeps_its_entries() -> None:
    entries = "".join(
        f"<article class=live-entry><h2>Entry {n}</h2><p>{text}</p></article>" for n, text in enumerate(BODY)
    )
    read = lines(f"<main><h1>{TITLE}</h1><div class=live>{entries}</div></main>")
    assert [line for line in read if not line.startswith("Entry")] == list(BODY)


def test_a_page_read_from_right_to_left() -> None:
    words = "قال رئيس الميناء إن العبارة لن تبحر اليوم بسبب الرياح القوية. وأضاف أن الركاب سيبيتون في المدرسة."
    document = read_html(f"<html dir=rtl lang=ar><body><article><h1>العبارة</h1><p>{words}</p></article></body></html>")
    assert document.language == "ar"
    assert " ".join(passage.text for passage in document.passages) == words


def test_a_page_of_frames_shows_what_stands_for_them() -> None:
    source = f"<html><frameset><frame src=a><noframes><body>{paragraphs(*BODY)}</body></noframes></frameset></html>"
    assert [p.kind for p in read_html(source).passages][:1] == [PassageKind.SENTENCE]
