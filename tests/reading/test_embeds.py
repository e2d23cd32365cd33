"""Posts as they come out of a copied page."""

import pytest

from quizzes.reading import Embed, Passage, PassageKind, read_text

BODY = "Le marché ouvre tôt. Les marchands arrivent à six heures, et la place se remplit dans le bruit des caisses."
POST = "Nos équipes ferment le pont jusqu’à lundi, merci de passer par la ville voisine. pic.twitter.com/aBc123"


def embeds(text: str) -> list[Passage]:
    return [passage for passage in read_text(text).passages if passage.kind is PassageKind.EMBED]


@pytest.mark.parametrize("dash", ["–", "—", "-", "―", "--"])
def test_body_and_signature_are_one_passage_whatever_the_dash(dash: str) -> None:
    (post,) = embeds(f"{BODY}\n{POST}\n{dash} Ville de Brume (@Brume_Ville) 3 mai 2024\n{BODY}")
    assert post.text == POST.removesuffix(" pic.twitter.com/aBc123")
    assert post.embed == Embed(
        "twitter", "Ville de Brume", "@Brume_Ville", "3 mai 2024", "https://pic.twitter.com/aBc123"
    )


def test_a_signature_at_the_end_of_the_line_is_cut_off() -> None:
    (post,) = embeds(f"{BODY}\nNous fermons lundi. — Ville de Brume (@Brume_Ville) May 3, 2024\n{BODY}")
    assert (post.text, post.embed and post.embed.date) == ("Nous fermons lundi.", "May 3, 2024")


def test_the_paragraph_above_a_post_stays_in_the_article() -> None:
    document = read_text(f"La ville a prévenu hier soir.\n{POST}\n– Ville (@Ville) 3 mai 2024\n{BODY}")
    assert document.passages[0].kind is PassageKind.SENTENCE


def test_the_lines_of_a_post_in_another_language_stay_together() -> None:
    lines = "We will close the bridge until the end of the week and it is safe.\nThe river was high in the night."
    (post,) = embeds(f"{BODY}\n{lines}\n— Town of Brume (@Brume) May 3, 2024\n{BODY}")
    assert post.text == lines.replace("\n", " ")
    assert post.language == "en"


def test_a_picture_link_alone_marks_a_post() -> None:
    (post,) = embeds(f"{BODY}\n{POST}\n{BODY}")
    assert post.embed is not None
    assert post.embed.author == ""


def test_a_framed_instagram_post_keeps_its_author() -> None:
    frame = "View this post on Instagram\nA post shared by Ann Moor (@annmoor)"
    (post,) = embeds(f"{BODY}\n{frame}\n{BODY}")
    assert post.embed is not None
    assert (post.embed.platform, post.embed.author, post.embed.handle) == ("instagram", "Ann Moor", "@annmoor")


@pytest.mark.parametrize(
    ("handle", "platform"),
    [("@a@mast.example", "mastodon"), ("@a.bsky.social", "bluesky"), ("@a", "twitter")],
)
def test_the_handle_tells_the_platform(handle: str, platform: str) -> None:
    (post,) = embeds(f"{BODY}\nNous fermons lundi.\n— Ville ({handle}) 3 mai 2024\n{BODY}")
    assert post.embed is not None
    assert post.embed.platform == platform


def test_a_name_with_its_handle_inside_a_sentence_is_no_post() -> None:
    assert embeds(f"{BODY}\nLa maire – Ève Roux (@eroux) selon son compte – a souri hier.\n{BODY}") == []
