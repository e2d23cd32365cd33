"""How the systems of large sites build their pages: offers, way-offs, captions and titles, in invented words."""

from quizzes.reading import Document, read_html

FIRST = (
    "The council of Port Ellery met on Tuesday to decide what becomes of the bridge, and nobody left before midnight."
)
MIDDLE = "The harbour office counted fewer ships than in any of the ten winters before, and its head blames the ice."
LAST = "A second vote is planned for the spring, when the engineers will have looked at every one of the pillars."


def read(inside: str, *, above: str = "<h1>The bridge</h1>", after: str = "") -> Document:
    body = f"{above}<div class='article-body'><p>{FIRST}</p><p>{MIDDLE}</p>{inside}<p>{LAST}</p>{after}</div>"
    return read_html(
        f"<html lang='en'><head><title>The bridge</title></head><body><article>{body}</article></body></html>"
    )


def between(inside: str, **around: str) -> list[tuple[str, str]]:
    passages = read(inside, **around).passages
    assert {FIRST, MIDDLE, LAST} <= {passage.text for passage in passages}
    return [(one.kind.value, one.text) for one in passages if one.text not in (FIRST, MIDDLE, LAST)]


def test_a_letter_is_offered_in_a_whole_sentence() -> None:
    offer = "Sign up for our Harbour Essentials newsletter to keep up with all that happens on the quays and beyond."
    assert between(f"<p><b>{offer}</b></p>") == [("ad", offer)]


def test_a_long_preamble_in_a_box_with_a_field_for_an_address_is_one_ad() -> None:
    words = (
        "The Saltmarsh Letter is paid for by those who read it. To have every new letter sent to you and to keep the"
        " lamp in the harbour office alight, consider a subscription for a year."
    )
    form = '<form><input type="email" name="email"><input type="submit" value="Subscribe"></form>'
    box = f'<div class="subscription-widget-wrap"><div><p class="cta-caption">{words}</p>{form}</div></div>'
    assert between(box) == [("ad", words)]


def test_a_field_for_an_address_beside_long_prose_is_no_ad_without_a_name() -> None:
    form = '<form><input type="email" name="email"><input type="submit" value="Send"></form>'
    assert between(f"<div class='x'><p>{MIDDLE} And {LAST}</p>{form}</div>")[0][0] == "sentence"


def test_two_links_to_one_other_story_are_no_ad() -> None:
    link = '<a href="/y">For subscribers only: why bridges grow old before their time</a>'
    assert between(f"<section class='inread'><span>Read also:</span> {link}<a href='/y'>Later</a></section>") == []


def test_whom_an_agency_names_in_its_last_line() -> None:
    assert (
        between("", after="<p>Reporting by Jon Ash in Port Ellery; Editing by Ella Sund and Per Lie in Kilbrae</p>")
        == []
    )


def test_a_caption_named_as_a_pictures_footer() -> None:
    caption = '<p class="media-footer is-caption">The bridge seen from the quay</p>'
    assert between(caption) == [("caption", "The bridge seen from the quay")]


def test_a_credit_is_one_in_other_languages_too() -> None:
    lines = ["Фото: Андрій Лозовий", "Foto: Falk Riedel", "Imagen: Nuria Castells / EFE"]
    assert between("".join(f"<p>{credit}</p>" for credit in lines)) == [("caption", credit) for credit in lines]


def test_a_picture_below_a_title_that_is_no_h1() -> None:
    figure = '<figure><img src="/b.jpg"><figcaption>The bridge before the storm</figcaption></figure>'
    above = f"<header><h2><span>Millions at stake</span> <span>The bridge</span></h2></header><div>{figure}</div>"
    assert ("caption", "The bridge before the storm") in between("", above=above)
