"""What the frames of posts leave behind when a page is copied, platform by platform."""

import pytest

from quizzes.reading import Embed, Passage, PassageKind, read_text

BODY = "Le marché ouvre tôt. Les marchands arrivent à six heures, et la place se remplit dans le bruit des caisses."
WORDS = "Nos équipes ferment le pont jusqu’à lundi."


def embeds(lines: str) -> list[Passage]:
    read = read_text(f"{BODY}\n{lines}\n{BODY}")
    assert [passage.text for passage in read.passages].count(BODY.split(". ", maxsplit=1)[0] + ".") == 2, (
        "the article stays whole"
    )
    return [passage for passage in read.passages if passage.kind is PassageKind.EMBED]


FORMS = [
    (
        f"@ville.brume\n{WORDS} #pont\n♬ original sound - Ville",
        f"{WORDS} #pont",
        Embed("tiktok", handle="@ville.brume"),
    ),
    (
        f"{WORDS}\nPosted by Ville de Brume on Friday, May 3, 2024",
        WORDS,
        Embed("facebook", "Ville de Brume", date="Friday, May 3, 2024"),
    ),
    (
        f"{WORDS}\nPubliée par Ville de Brume sur Vendredi 3 mai 2024",
        WORDS,
        Embed("facebook", "Ville de Brume", date="Vendredi 3 mai 2024"),
    ),
    (f"{WORDS}\nbyu/ville_brume inbrume", WORDS, Embed("reddit", handle="u/ville_brume")),
    (
        "Post by @ville@mast.example\nView on Mastodon",
        "Post by @ville@mast.example View on Mastodon",
        Embed("mastodon", handle="@ville@mast.example"),
    ),
    (
        f"Ville de Brume @Brume_Ville · 3 mai\n{WORDS}\n12.4K views",
        WORDS,
        Embed("twitter", "Ville de Brume", "@Brume_Ville", "3 mai"),
    ),
    (
        f"@Brume_Ville\n{WORDS}\n10:02 AM · May 3, 2024\nRead 34 replies",
        WORDS,
        Embed("twitter", handle="@Brume_Ville", date="May 3, 2024"),
    ),
    (
        f"{WORDS}\n[image or embed]\n— Ville (@brume.bsky.social) May 3, 2024 at 4:00 PM",
        WORDS,
        Embed("bluesky", "Ville", "@brume.bsky.social", "May 3, 2024 at 4:00 PM"),
    ),
    (
        "https://t.me/villebrume/12",
        "https://t.me/villebrume/12",
        Embed("telegram", handle="@villebrume", url="https://t.me/villebrume/12"),
    ),
    (
        "https://www.youtube.com/watch?v=abcdefghijk",
        "https://www.youtube.com/watch?v=abcdefghijk",
        Embed("youtube", url="https://www.youtube.com/watch?v=abcdefghijk"),
    ),
    (
        f"View this post on Instagram\n{WORDS} #pont\nA post shared by Ville (elle) (@ville.brume)",
        f"{WORDS} #pont",
        Embed("instagram", "Ville (elle)", "@ville.brume"),
    ),
    (
        f"{WORDS} #pont\nUne publication partagée par Ville (@ville.brume) le 3 Mai 2019 à 1 :00 PDT",
        f"{WORDS} #pont",
        Embed("instagram", "Ville", "@ville.brume"),
    ),
]


@pytest.mark.parametrize(("lines", "text", "embed"), FORMS)
def test_a_remnant_makes_one_post_of_its_lines(lines: str, text: str, embed: Embed) -> None:
    (post,) = embeds(lines)
    assert (post.text, post.embed) == (text, embed)


@pytest.mark.parametrize(
    "frame",
    [
        "Sieh dir diesen Beitrag auf Instagram an",
        "Wyświetl ten post na Instagramie",
        "Bu gönderiyi Instagram'da gör",
        "Посмотреть эту публикацию в Instagram",
        "この投稿をInstagramで見る",
        "عرض هذا المنشور على Instagram",
    ],
)
def test_the_frame_is_known_in_many_languages_and_its_signature_by_its_form(frame: str) -> None:
    (post,) = embeds(f"{frame}\nVille (@ville.brume)'in paylaştığı bir gönderi")
    assert post.embed == Embed("instagram", "Ville", "@ville.brume")


@pytest.mark.parametrize(
    "lines",
    [
        "Publié par Ève Roux le 3 mai 2024",
        "Posted by Ann Moor on May 3, 2024",
        "Il a reçu 12.4K views en une heure, dit la mairie.",
        "Réunion à 10:02 · salle 3",
        "La vidéo est sur https://t.me/villebrume/12 depuis hier.",
        "https://twitter.com/Brume_Ville",
        "u/ville_brume a écrit ce message dans la nuit.",
        "Suivez-nous sur Instagram @ville.brume",
    ],
)
def test_a_byline_a_count_in_a_sentence_or_a_link_within_one_is_no_post(lines: str) -> None:
    assert embeds(lines) == []
