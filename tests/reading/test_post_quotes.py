"""Posts quoted in a page with their words: platform, words, signature, address, language."""

import pytest

from quizzes.reading import Embed, PassageKind
from tests.reading.posts import page, post, posts

TWEET = (
    '<blockquote class="twitter-tweet" data-lang="fr"><p lang="{lang}" dir="ltr">{words}</p>&mdash; Ville &amp; Pont '
    '(@Brume) <a href="https://twitter.com/Brume/status/123456?ref_src=twsrc%5Etfw">3 mai 2024</a></blockquote>'
)


def tweet(words: str = "Le pont est fermé.", lang: str = "fr") -> str:
    return TWEET.format(words=words, lang=lang)


def test_a_tweet_has_its_words_its_author_its_date_and_an_address_without_trackers() -> None:
    passage, embed = post(tweet() + '<script async src="https://platform.twitter.com/widgets.js"></script>')
    assert passage.text == "Le pont est fermé."
    assert embed == Embed("twitter", "Ville & Pont", "@Brume", "3 mai 2024", "https://twitter.com/Brume/status/123456")


def test_links_stay_as_shown_breaks_become_blanks_and_the_last_picture_link_goes() -> None:
    words = 'Fermé&nbsp;!<br>Détour : <a href="https://t.co/a">ville.example/p…</a> <a href="https://t.co/b">pic.x.com/b</a>'
    passage, _ = post(tweet(words))
    assert " ".join(passage.text.split()) == "Fermé ! Détour : ville.example/p…"


@pytest.mark.parametrize(
    ("said", "known"), [("ru", "ru"), ("pt-BR", "pt"), ("iw", "he"), ("und", "fr"), ("zxx", "fr"), ("qme", "fr")]
)
def test_the_language_of_the_words_is_what_they_declare(said: str, known: str) -> None:
    assert post(tweet(lang=said))[0].language == known


def test_the_language_of_the_widget_is_not_that_of_the_words() -> None:
    old = '<blockquote class="twitter-tweet" lang="en"><p>Le pont est fermé et la ville est sans eau.</p>— V (@V) <a href="https://twitter.com/V/status/1">3 mai 2014</a></blockquote>'  # noqa: E501  # as old pages have it
    assert post(old)[0].language == "fr"


@pytest.mark.parametrize(
    ("words", "language"),
    [("Мост закрыт до понедельника.", "ru"), ("Міст зачинено, їдьте через Київ.", "uk"), ("OK", "fr")],
)
def test_words_in_another_alphabet_tell_their_language_themselves(words: str, language: str) -> None:
    assert post(tweet(words, lang="und"))[0].language == language


def test_a_name_with_a_dash_and_a_signature_in_a_paragraph_of_its_own_are_read_whole() -> None:
    passage, embed = post(
        '<blockquote class="twitter-tweet cmplazyload"><p lang=fr>Un.</p><p>Deux.</p><p>&mdash; Brume - la '
        "ville (@Brume) "
        '<a href="https://x.com/Brume/status/12">May 3, 2024</a></p></blockquote>'
    )
    assert (passage.text, embed.author, embed.url) == ("Un. Deux.", "Brume - la ville", "https://x.com/Brume/status/12")


def test_a_quoted_tweet_is_part_of_the_tweet() -> None:
    passage, embed = post(tweet("Voyez cela. <blockquote>Ancien message</blockquote>"))
    assert (passage.text, embed.handle) == ("Voyez cela. Ancien message", "@Brume")


def test_any_blockquote_with_a_signature_is_a_post() -> None:
    assert post("<blockquote><p>Fermé.</p>— Ville (@Brume) 3 mai 2024</blockquote>")[1].author == "Ville"


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>Je reste ici.</p><cite>— Ève Roux</cite></blockquote>",
        '<blockquote cite="https://feuille.example/a"><p>Je reste ici.</p></blockquote>',
        '<blockquote class="quote">Je reste ici, dit @eve à tous.</blockquote>',
    ],
)
def test_an_ordinary_quotation_is_no_post(quotation: str) -> None:
    assert not [passage for passage in page(quotation).passages if passage.kind is PassageKind.EMBED]


INSTAGRAM = (
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/ABCdef-1/?utm_source=ig">'
    '<div><a href="https://www.instagram.com/p/ABCdef-1/"><div>{frame}</div></a>{caption}<p><a>{shared} Ville (elle) '
    "(@ville.brume)</a></p></div></blockquote>"
)


@pytest.mark.parametrize(
    ("frame", "shared"),
    [
        ("View this post on Instagram", "A post shared by"),
        ("Voir cette publication sur Instagram", "Une publication partagée par"),
        ("Sieh dir diesen Beitrag auf Instagram an", "Ein Beitrag geteilt von"),
        ("Посмотреть эту публикацию в Instagram", "Публикация от"),
    ],
)
def test_an_instagram_post_is_its_caption_without_the_frame(frame: str, shared: str) -> None:
    passage, embed = post(INSTAGRAM.format(frame=frame, shared=shared, caption="<p>Le pont #brume</p>"))
    assert passage.text == "Le pont #brume"
    assert embed == Embed("instagram", "Ville (elle)", "@ville.brume", "", "https://www.instagram.com/p/ABCdef-1/")


def test_an_instagram_post_without_caption_says_what_its_frame_says() -> None:
    frame, shared = "View this post on Instagram", "A post shared by"
    passage, _ = post(INSTAGRAM.format(frame=frame, shared=shared, caption=""))
    assert passage.text == "View this post on Instagram A post shared by Ville (elle) (@ville.brume)"


POSTED = (
    '<blockquote cite="https://www.facebook.com/brume/posts/12345" class="fb-xfbml-parse-ignore">'
    "<p>Le pont est fermé.</p>"
    'Publiée par <a href="https://www.facebook.com/brume">Ville</a> sur&nbsp;'
    '<a href="https://www.facebook.com/brume/posts/12345">Vendredi 3 mai 2024</a></blockquote>'
)
QUOTED = [
    (
        f'<div class="fb-post" data-href="https://www.facebook.com/brume/posts/12345">{POSTED}</div>',
        "Le pont est fermé.",
        Embed("facebook", "Ville", "", "Vendredi 3 mai 2024", "https://www.facebook.com/brume/posts/12345"),
    ),
    (
        (
            '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@brume/video/6718335390845095173" '
            'data-video-id="6718335390845095173"><section><a href="https://www.tiktok.com/@brume">@brume</a><p>Le pont '
            '<a href="/tag/pont">#pont</a></p><a href="/music/1">♬ original sound - brume</a></section></blockquote>'
        ),
        "Le pont #pont",
        Embed("tiktok", "", "@brume", "", "https://www.tiktok.com/@brume/video/6718335390845095173"),
    ),
    (
        (
            '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/brume/comments/abc12/le_pont/">Le '
            "pont est "
            'fermé</a><br> by<a href="https://www.reddit.com/user/joe/">u/joe</a> in<a href="https://www.reddit.com/r/brume/">'
            "brume</a></blockquote>"
        ),
        "Le pont est fermé",
        Embed("reddit", "", "u/joe", "", "https://www.reddit.com/r/brume/comments/abc12/le_pont/"),
    ),
    (
        (
            '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3kabcdef">'
            '<p lang="fr">'
            'Le pont<br><br><a href="https://bsky.app/x">[image or embed]</a></p>&mdash; Ville (<a href="https://bsky.app/'
            'profile/did:plc:abc">@brume.bsky.social</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3kabcdef">'
            "May 3, 2024 at 4:00 PM</a></blockquote>"
        ),
        "Le pont",
        Embed(
            "bluesky",
            "Ville",
            "@brume.bsky.social",
            "May 3, 2024 at 4:00 PM",
            "https://bsky.app/profile/did:plc:abc/post/3kabcdef",
        ),
    ),
    (
        (
            '<blockquote class="mastodon-embed" data-embed-url="https://mast.example/@brume/113333333333/embed">'
            "<a href="
            '"https://mast.example/@brume/113333333333"><div>Post by @brume@mast.example</div></a></blockquote>'
        ),
        "Post by @brume@mast.example",
        Embed("mastodon", "", "@brume@mast.example", "", "https://mast.example/@brume/113333333333"),
    ),
    (
        (
            '<div class="tgme_widget_message" data-post="brume/12"><a class="tgme_widget_message_owner_name">Ville</a>'
            "<div "
            'class="tgme_widget_message_text">Le pont</div><time>12:34</time></div>'
        ),
        "Le pont",
        Embed("telegram", "Ville", "@brume", "12:34", "https://t.me/brume/12"),
    ),
]


@pytest.mark.parametrize(("snippet", "text", "embed"), QUOTED)
def test_every_platform_is_read_from_its_own_markup(snippet: str, text: str, embed: Embed) -> None:
    passage, found = post(snippet)
    assert (passage.text, found) == (text, embed)


def test_two_posts_running_are_two_and_the_same_one_twice_is_one() -> None:
    other = tweet("Un autre.").replace("123456", "999999")
    assert [passage.text for passage in posts(tweet() + other + other)] == ["Le pont est fermé.", "Un autre."]
