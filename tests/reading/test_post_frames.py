"""Posts a page only shows through a frame, a tag, a script or behind a question about cookies."""

from base64 import b64encode

import pytest

from quizzes.reading import PassageKind
from tests.reading.posts import page, post, posts

VIDEO = "https://www.youtube.com/watch?v=abcdefghijk"
FRAME = '<iframe src="https://www.youtube.com/embed/abcdefghijk?feature=oembed" title="{title}"></iframe>'
STATUS = "https://twitter.com/i/status/1234567890"
FRAMED = [
    (FRAME.format(title="YouTube video player"), VIDEO),
    ('<iframe data-src="//www.youtube-nocookie.com/embed/abcdefghijk" src="about:blank"></iframe>', VIDEO),
    ('<iframe data-src-cmplz="https://youtu.be/abcdefghijk" class="cmplz-iframe"></iframe>', VIDEO),
    (
        '<iframe src="https://cdn.embedly.com/w.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2Fabcdefghijk"></iframe>',
        VIDEO,
    ),
    ('<amp-youtube data-videoid="abcdefghijk" layout="responsive"></amp-youtube>', VIDEO),
    ('<amp-iframe src="https://www.youtube.com/embed/abcdefghijk"></amp-iframe>', VIDEO),
    ('<lite-youtube videoid="abcdefghijk"></lite-youtube>', VIDEO),
    ('<div class="youtube_player" videoID="abcdefghijk"></div>', VIDEO),
    ('<div data-service="youtube" data-id="abcdefghijk"></div>', VIDEO),
    ('<embetty-video type="youtube" video-id="abcdefghijk"></embetty-video>', VIDEO),
    ('<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890&lang=fr"></iframe>', STATUS),
    ('<iframe id="twitter-widget-0" data-tweet-id="1234567890" title="Twitter Tweet"></iframe>', STATUS),
    ('<div class="tweet" data-tweet-id="1234567890"></div>', STATUS),
    ('<amp-twitter data-tweetid="1234567890"></amp-twitter>', STATUS),
    ('<amp-instagram data-shortcode="ABCdef-1"></amp-instagram>', "https://www.instagram.com/p/ABCdef-1/"),
    ('<iframe src="https://www.instagram.com/p/ABCdef-1/embed/"></iframe>', "https://www.instagram.com/p/ABCdef-1/"),
    (
        '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fb%2Fposts%2F12345&width=5">',
        "https://www.facebook.com/b/posts/12345",
    ),
    (
        '<amp-facebook data-href="https://www.facebook.com/b/posts/12345"></amp-facebook>',
        "https://www.facebook.com/b/posts/12345",
    ),
    ('<amp-tiktok data-src="6718335390845095173"></amp-tiktok>', "https://www.tiktok.com/embed/v2/6718335390845095173"),
    (
        '<amp-reddit data-src="https://www.reddit.com/r/b/comments/abc12/t/?ref=share"></amp-reddit>',
        "https://www.reddit.com/r/b/comments/abc12/t/",
    ),
    (
        '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="brume/12"></script>',
        "https://t.me/brume/12",
    ),
    ('<iframe src="https://t.me/brume/12?embed=1"></iframe>', "https://t.me/brume/12"),
    (
        '<iframe src="https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabcdef?id=1"></iframe>',
        "https://bsky.app/profile/did:plc:abc/post/3kabcdef",
    ),
    (
        '<iframe src="https://mast.example/@brume/113333333333/embed" class="mastodon-embed"></iframe>',
        "https://mast.example/@brume/113333333333",
    ),
    ("<p>https://x.com/Brume/status/1234567890</p>", "https://x.com/Brume/status/1234567890"),
    (
        (
            '<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">\n'
            "https://x.com/Brume/status/1234567890\n</div></figure>"
        ),
        "https://x.com/Brume/status/1234567890",
    ),
]


@pytest.mark.parametrize(("snippet", "address"), FRAMED)
def test_a_frame_is_one_post_with_an_address_for_people(snippet: str, address: str) -> None:
    passage, embed = post(snippet if "<iframe" not in snippet or "</iframe>" in snippet else f"{snippet}</iframe>")
    assert embed.url == address
    assert passage.text in (
        address,
        passage.text.split(": ")[0] + ": " + address.split("://")[1].removeprefix("www.").rstrip("/"),
    )


def test_a_frame_with_a_title_says_it() -> None:
    assert post(FRAME.format(title="Le pont de Brume"))[0].text == "Le pont de Brume"


HIDDEN = FRAME.format(title="Le pont de Brume")
VEILED = [
    f"<noscript>{HIDDEN}</noscript>",
    f'<script type="text/plain" data-category="media">{HIDDEN}</script>',
    f"<template>{HIDDEN}</template>",
    (
        f'<div class="brlbs-cmpnt-container" data-borlabs-cookie-content="{b64encode(HIDDEN.encode()).decode()}">'
        "<p>Sie sehen "
        "gerade einen Platzhalterinhalt von YouTube.</p><a>Inhalt entsperren</a></div>"
    ),
    (
        '<div class="BorlabsCookie _brlbs-cb-youtube"><p>Mit dem Laden akzeptieren Sie alles.</p>'
        '<div class="borlabs-hide">'
        f'<script type="text/template">{b64encode(HIDDEN.encode()).decode()}</script></div></div>'
    ),
    (
        '<div class="embed-privacy-container embed-youtube"><p>Cliquez pour afficher le contenu.</p><script>var a = '
        '\'{"embed":"&lt;iframe title=&quot;Le pont de Brume&quot; src=&quot;https:\\/\\/www.youtube.com\\/embed\\/'
        "abcdefghijk&quot;&gt;&lt;\\/iframe&gt;\"}';</script></div>"
    ),
    f'<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/abcdefghijk"></div><noscript>{HIDDEN}</noscript>',
]


@pytest.mark.parametrize("snippet", VEILED)
def test_a_post_behind_a_veil_is_one_post_and_the_question_goes(snippet: str) -> None:
    passage, embed = post(snippet)
    assert (passage.text, embed.url) == ("Le pont de Brume", VIDEO)


@pytest.mark.parametrize(
    "wrapper", ["aside", 'div class="social"', 'div class="share-embed"', 'section class="oembed"']
)
def test_a_wrapper_that_holds_nothing_but_a_post_is_the_post(wrapper: str) -> None:
    assert post(f"<{wrapper}>{HIDDEN}</{wrapper.split(maxsplit=1)[0]}>")[0].text == "Le pont de Brume"


def test_a_wall_of_posts_is_furniture() -> None:
    others = "".join(HIDDEN.replace("abcdefghijk", f"abcdefghij{number}") for number in range(3))
    assert posts(f'<div class="social">{others}</div>') == []


def test_a_caption_beside_a_post_stays_a_caption() -> None:
    read = page(f'<figure class="wp-block-embed">{HIDDEN}<figcaption>Le pont en 1950</figcaption></figure>')
    kinds = {passage.kind: passage.text for passage in read.passages}
    assert (kinds[PassageKind.EMBED], kinds[PassageKind.CAPTION]) == ("Le pont de Brume", "Le pont en 1950")


@pytest.mark.parametrize(
    "snippet",
    [
        '<p>Il l’a écrit <a href="https://x.com/Brume/status/1234567890">hier soir</a>.</p>',
        '<a class="twitter-share-button" href="https://twitter.com/intent/tweet?url=https://x.com/B/status/12"></a>',
        '<a class="twitter-timeline" href="https://twitter.com/Brume"></a>',
        '<div class="fb-page" data-href="https://www.facebook.com/brume"></div>',
        '<div class="fb-xfbml-parse-ignore"><blockquote cite="https://www.facebook.com/brume"></blockquote></div>',
        '<div class="fb-like" data-href="https://www.facebook.com/brume/posts/12345"></div>',
        '<iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fbrume"></iframe>',
        '<iframe src="https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fwww.facebook.com%2Fb%2Fposts%2F12345"></iframe>',
        '<script async src="https://platform.twitter.com/widgets.js"></script>',
        '<script>var a = "<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>";</script>',
        '<iframe src="https://maps.example/embed?x=1"></iframe>',
        '<p><a href="https://t.me/brume">Notre canal</a></p>',
    ],
)
def test_buttons_profiles_and_links_are_no_posts(snippet: str) -> None:
    read = page(snippet)
    assert [passage for passage in read.passages if passage.kind is PassageKind.EMBED] == []


def test_a_post_in_an_ad_stays_the_ads() -> None:
    assert posts(f'<div class="ad-slot"><p>Publicité</p>{HIDDEN}</div>') == []
