"""Figures of the detector against numbers worked out by hand."""

from quizzes.detection.kinds import Attribution
from quizzes.detection.measuring.agreement import Agreement, kappa
from quizzes.detection.measuring.claims import ALL, STRICT, WIDE, ClaimFigures, claim_figures
from quizzes.detection.measuring.judged import Case, JudgedArticle, judged_articles, passage_hash
from quizzes.detection.measuring.labels import ANONYMOUS, HEDGED
from quizzes.detection.measuring.ladder import Ladder
from quizzes.detection.reasons import Reason

NONE, UNNAMED, NAMED, HEARSAY = Attribution.NONE, Attribution.UNNAMED, Attribution.NAMED, Attribution.HEARSAY


def case(label: str, judged: Attribution = NONE, reason: Reason | None = None, **more: str) -> Case:
    return Case(label, more.pop("text", "The bridge will close."), "en", judged, reason, **more)


def measured(*cases: Case) -> ClaimFigures:
    return claim_figures([JudgedArticle("bridge", "en", cases)])["en"]


def counts(figures: ClaimFigures, name: str) -> tuple[int, int, int]:
    total = figures.classes[name].total
    return total.hits, total.false_alarms, total.misses


def test_strict_leaves_background_out_and_wide_wants_it() -> None:
    figures = measured(
        case("unsourced", reason=Reason.NO_SOURCE),
        case("hedged"),
        case("background", reason=Reason.NO_SOURCE),
        case("background"),
        case("opinion", reason=Reason.NO_SOURCE),
        case("disputed", reason=Reason.NO_SOURCE),
    )
    assert counts(figures, STRICT) == (1, 1, 1)
    assert counts(figures, WIDE) == (2, 1, 2)
    assert figures.as_json()["background"]["share"] == 0.5
    assert figures.as_json()["flagged"]["background"] == "1/2"


def test_an_anonymous_sentence_is_hit_when_it_is_put_on_that_rung_and_suggested() -> None:
    figures = measured(
        case("anonymous", UNNAMED, Reason.VAGUE_SOURCE),
        case("anonymous", NONE, Reason.NO_SOURCE),
        case("anonymous", UNNAMED),
        case("sourced", UNNAMED, Reason.VAGUE_SOURCE),
        case("disputed", UNNAMED, Reason.VAGUE_SOURCE),
    )
    assert counts(figures, ANONYMOUS) == (1, 1, 2)


def test_a_hedged_sentence_is_hit_when_it_is_suggested_for_its_hedge() -> None:
    figures = measured(
        case("hedged", HEARSAY, Reason.HEARSAY),
        case("hedged", NONE, Reason.IMPERSONAL_HEDGE),
        case("hedged", NONE, Reason.NO_SOURCE),
        case("unsourced", HEARSAY, Reason.JOURNALISTIC_CONDITIONAL),
    )
    assert counts(figures, HEDGED) == (2, 1, 1)


def test_a_reason_is_right_on_positive_labels_and_says_what_it_stands_on() -> None:
    figures = measured(
        case("unsourced", reason=Reason.NO_SOURCE),
        case("anonymous", reason=Reason.NO_SOURCE),
        case("sourced", reason=Reason.NO_SOURCE),
        case("background", reason=Reason.NO_SOURCE),
    ).as_json()["reasons"]["no_source"]
    assert (figures["suggested"], figures["precision"]) == (4, 0.667)
    assert figures["labels"] == {"unsourced": 1, "anonymous": 1, "sourced": 1, "background": 1}


def test_the_floors_know_that_claims_are_many_and_that_speech_is_sourced() -> None:
    figures = measured(
        case("unsourced"),
        case("unsourced", text="The bridge “shakes”."),
        case("sourced", text="The bridge will close, said Ann Moor."),
        case("opinion"),
        case("background"),
    )
    everything, bare = (measure.total for measure in figures.floors.values())
    assert (everything.hits, everything.false_alarms, everything.misses) == (2, 2, 0)
    assert (bare.hits, bare.false_alarms, bare.misses) == (1, 1, 1)


def test_the_ladder_takes_the_sentences_own_rung_else_those_of_its_label() -> None:
    ladder = measured(
        case("sourced", NAMED),
        case("sourced", NONE),
        case("sourced", NAMED, attribution="document"),
        case("hedged", HEARSAY),
        case("disputed", NAMED),
    ).ladder
    assert list(ladder.rows) == ["named or document", "document", "hearsay or none"]
    assert ladder.rows["named or document"] == [1, 0, 0, 0, 1, 0]
    assert (ladder.right, ladder.cells.total()) == (2, 4)


def test_rungs_stand_from_the_firmest_down() -> None:
    ladder = Ladder()
    for right in (Attribution.NOT_A_CLAIM, Attribution.NAMED, Attribution.UNNAMED):
        ladder.add([right], right)
    assert list(ladder.rows) == ["named", "unnamed", "not_a_claim"]
    assert ladder.right == 3


def test_kappa_is_that_of_a_worked_example() -> None:
    # 50 proposals, two readers: both yes 20, both no 15, one yes 5, the other 10: (.70 - .50) / (1 - .50).
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    found = kappa(pairs)
    assert found is not None
    assert round(found, 6) == 0.4


def test_kappa_needs_something_to_compare() -> None:
    assert kappa([]) is None
    assert kappa([("other", "other")] * 3) is None


def test_two_readers_agree_on_claims_more_than_on_labels() -> None:
    pairs = [("unsourced", "hedged"), ("unsourced", "unsourced"), ("sourced", "sourced"), ("sourced", "disputed")]
    agreement = Agreement(pairs)
    # Two of four alike, by chance (2*1 + 2*1) / 16: (.5 - .25) / .75.
    assert agreement.as_json() == {"sentences": 4, "same": 2, "kappa": {"labels": 0.333, "claims": 1.0}}


def test_a_second_reader_is_heard_where_there_is_one() -> None:
    figures = measured(case("other", second="opinion"), case("sourced"))
    assert figures.agreement.pairs == [("other", "opinion")]
    assert "agreement" not in measured(case("sourced")).as_json()


def test_languages_are_counted_apart_and_together() -> None:
    articles = [JudgedArticle(name, name[:2], (case("unsourced"),)) for name in ("fr-1", "en-1", "en-2")]
    figures = claim_figures(articles)
    assert [figures[name].classes[STRICT].total.misses for name in ("en", "fr", ALL)] == [2, 1, 3]


WORDS = "The council met on Monday and spoke for hours about the old bridge, Ann Moor said. "


def test_labels_of_a_page_find_its_passages_by_their_hash() -> None:
    claim = "The bridge shakes in every storm of the year."
    page = f"<main><p>{claim} {WORDS * 3}</p><p>{WORDS * 5}</p></main>"
    labels = {passage_hash(claim): "unsourced", passage_hash("It is gone."): "other"}
    [article] = judged_articles([{"id": "page", "lang": "en", "page": page.encode(), "claims": labels}])
    assert [(one.label, one.text, one.reason) for one in article.cases] == [("unsourced", claim, Reason.NO_SOURCE)]
    assert article.lost == 1


def test_a_page_that_is_not_read_loses_its_labels() -> None:
    [article] = judged_articles([{"id": "page", "lang": "en", "page": b"", "claims": {"0" * 16: "other"}}])
    assert (article.cases, article.lost) == ((), 1)
