"""Who speaks: for each rule a sentence that needs it, and one that must not trigger it."""

import pytest

from tests.detection.drafts import claims, ladder

# (language, sentence, the rung of its last sentence)
SPEAKERS = [
    # A participle says what the subject of its clause says, and only where nothing else does.
    ("en", "Ann Moor resigned on Monday, saying that the bridge was unsafe.", "named"),
    ("en", "The bridge was rebuilt, needing 340 tons of steel.", "none"),
    ("fr", "Anne Morel a démissionné en soulignant que le pont était dangereux.", "named"),
    # Known people and bodies need no reported words: the act itself is one of speech.
    ("en", "The ministry rejected the charge of neglect.", "named"),
    ("en", "The storm rejected 340 tons of sand onto the bank.", "none"),
    ("fr", "Le ministère a rejeté ces accusations de négligence.", "named"),
    ("fr", "La rivière a rejeté 340 tonnes de sable sur la berge.", "none"),
    # An office and its house speak for a name; without one, nobody in particular does.
    ("en", "Analysts at Mills Bank expect that the toll will double.", "named"),
    ("en", "Analysts expect that the toll will double.", "unnamed"),
    ("en", "A spokesman for the ministry said the bridge would close.", "named"),
    ("en", "A resident said the bridge would close.", "unnamed"),
    ("fr", "Les analystes de Morel estiment que le péage va doubler.", "named"),
    ("fr", "Les analystes estiment que le péage va doubler.", "unnamed"),
    # A judge is on record, whoever it is.
    ("en", "A judge ruled that the bridge must close.", "named"),
    ("en", "A welder said that the bridge must close.", "unnamed"),
    ("fr", "Un juge a ordonné que le pont soit fermé.", "named"),
    # The noun after it is the speaker.
    ("en", "The teachers union has vowed to fight the closure.", "named"),
    ("en", "The teachers said they would fight the closure.", "unnamed"),
    # Plurals without an article.
    ("en", "Legal scholars say the toll is hard to collect.", "unnamed"),
    # What an apposition says of a name is no other speaker.
    ("en", "Ann Moor, a welder in the valley of Brume, said the bridge would close.", "named"),
    # A place is no speaker.
    ("fr", "En France, un pont sur trois se dégrade depuis dix ans.", "none"),
    ("fr", "La mairie, de son côté, renvoie la faute à la région, affirme la préfète.", "named"),
    # An object before the verb, an adverb between auxiliary and participle, a pronoun within.
    ("fr", "Le pont fermera, comme l’a révélé L’Écho de Brume.", "named"),
    ("fr", "La maire a d’ores et déjà annoncé que le pont fermerait.", "named"),
    ("fr", "Le trafic a baissé de 21 %, a-t-elle ajouté.", "named"),
    # A noun that looks like a verb of saying, and a passive of one.
    ("en", "The law keeps landlords from accepting offers above 340 pounds.", "none"),
    ("en", "One resident, who did not want to be named, said the bridge shook.", "unnamed"),
    # Said in the passive, by whom.
    ("en", "The closure, announced late on Friday by the ministry, affects 340 families.", "named"),
    ("fr", "La fermeture, annoncée vendredi par le ministère, touche 340 familles.", "named"),
    ("fr", "La fermeture, voulue vendredi par la crue, touche 340 familles.", "none"),
    # Who somebody is does not speak in their place; a clause that begins anew has its own subject.
    ("fr", "Gérard Ploux, chauffagiste à Brume, affirme que le pont bouge.", "named"),
    ("en", "Families were told to leave after the coroner warned of a crack.", "named"),
    # "On" is its house, or nobody in particular.
    ("fr", "Chez Renault, on affirme que le pont est solide.", "named"),
    ("fr", "Dans la vallée, on affirme que le pont est solide.", "unnamed"),
    # The subject before the verb, not the object after it; one of several is nobody in particular.
    ("en", "“He planned it all since the summer,” a source tells PEOPLE.", "unnamed"),
    ("fr", "« On travaille sur ce pont toute la semaine », souffle l’un d’eux.", "unnamed"),
    # An estimate is no one's saying.
    ("en", "It has cost the town an estimated 9 million.", "none"),
    # A name that looks like a small word.
    ("en", "The WHO said that the water was unsafe.", "named"),
    # A view, set off by a comma.
    ("fr", "Pour le syndic de Brume, le pont est devenu dangereux.", "named"),
    ("fr", "Pour la première fois, 340 maisons ont été touchées.", "none"),
    # The same speaker, without a verb.
    ("en", "Ann Moor said the bridge would close. In her view, 340 houses are at risk.", "named"),
    ("fr", "La maire a parlé. À l’entendre, 340 maisons sont menacées.", "named"),
    # What is reportedly argued is rumour.
    ("en", "The mayor reportedly argued that the bridge would fall.", "hearsay"),
    ("en", "Her research suggests that the bridge moves every winter.", "document"),
    ("en", "Research suggests that the bridge moves every winter.", "unnamed"),
]


@pytest.mark.parametrize(("language", "text", "rung"), SPEAKERS, ids=str)
def test_the_speaker_is_found(language: str, text: str, rung: str) -> None:
    assert ladder(text, language)[-1] == rung


PAPERS = [
    # A paper that can be looked up, and one that cannot.
    ("en", "The report says that the bridge moves every winter.", "document"),
    ("en", "A new report says that the bridge moves every winter.", "unnamed"),
    ("en", "Statistics of the ministry show that the traffic doubled.", "document"),
    ("fr", "Le rapport indique que le pont bouge chaque hiver.", "document"),
    ("fr", "Une étude montre que le pont bouge chaque hiver.", "unnamed"),
    ("fr", "Les données du ministère montrent que le trafic a doublé.", "document"),
]


@pytest.mark.parametrize(("language", "text", "rung"), PAPERS, ids=str)
def test_a_paper_is_known_or_not(language: str, text: str, rung: str) -> None:
    assert ladder(text, language)[-1] == rung


def test_a_study_is_the_one_named_further_on() -> None:
    text = "Bridges move more each winter, a study has found. The study, published in Steel Weekly, shows a rise."
    assert ladder(text, "en") == ["document", "document"]


def test_the_team_is_that_of_the_paper_or_of_a_colleague() -> None:
    text = "A paper in Steel Weekly shows a rise. The researchers followed 340 bridges for nine years."
    assert ladder(text, "en")[1] == "document"
    assert ladder("Researchers followed 340 bridges for nine years.", "en") == ["unnamed"]


def test_a_pronoun_is_whoever_came_in_last() -> None:
    text = "Residents said the bridge shook. Ann Moor lives beside it. She said that she could not sleep."
    assert ladder(text, "en")[2] == "named"
    assert ladder("Residents said the bridge shook. They said that they could not sleep.", "en") == ["unnamed"] * 2


def test_these_experts_are_those_we_just_met() -> None:
    text = "Anne Morel a mesuré le pont. Selon ces experts, le pont bouge chaque hiver."
    assert ladder(text, "fr")[1] == "named"


def test_a_rumour_that_opens_a_sentence_is_hearsay_whoever_repeats_it() -> None:
    (found,) = claims("Des rumeurs parlent d’une fermeture du pont avant la fin du mois.", "fr")
    assert found.reason == "hearsay"
