"""Fragments: words with a stop that are no sentence, and what a lead does with them."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Summarizer
from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.fragments import ends_before_main_clause, is_fragment, lacks_subject, trails
from newstool.summarizer.lead import Budget
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.starts import find_starts
from newstool.summarizer.story import Story


@pytest.mark.parametrize(
    "sentence",
    [
        "Regarding your letter in May on the subject of road works.",
        "From the wonders of the mill to the charm of the quay.",
        "When the board met in May.",
        "Results that, Holt says, would not have been obtained without the county.",
        "A sailor who lost his boat in the storm.",
        "The old mill that the county sold in May.",
    ],
)
def test_a_fragment_has_no_main_verb(sentence: str) -> None:
    assert is_fragment(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Regarding your letter in May, I think the works are late.",
        "From the mill to the quay, the road is closed.",
        "When the board met in May, it closed the mill.",
        "The results that, Holt says, would not have been obtained without the county are out.",
        "A sailor who lost his boat in the storm has found it.",
        "A sailor who was resisting arrest faces trial today.",
        "After the show, come to the hall.",
        "At that cup, Holt once again led the field.",
        "As many of you know this is a busy week for the mill.",
        "What the board wants is money.",
        "What has been made clear by the flood is that the harbor has become that -- a lake.",
        "When it comes to who is late -- the mill or the ferry -- most of the clerks have said that it is the ferry.",
        "A male clerk who contracted a cold in Dunmore arrived Tuesday at the hall in Marlow.",
        "The next time your boat turns over, avoid the pier.",
        "Most sailors who drown are under the age of 40 -- clerks who fall into water too deep.",
        "On Wednesday afternoon, Ann Holt and her crew strode onto the grassy quay.",
        "Often when mending a boat, you’ll find that it leaks.",
        "After another good season in 2016 Marlow Cricket Club arranged a hog roast.",
        "As sailors we aren’t very aware of the rules when it comes to the ferry.",
        "When did the board meet?",
        "The council closed the bridge on Monday.",
        "",
    ],
)
def test_a_sentence_is_no_fragment(sentence: str) -> None:
    assert not is_fragment(sentence)


def story(*sentences: str) -> Story:
    return Story([Sentence(text, i, 0) for i, text in enumerate(sentences)], "Three new bridges for Marlow harbor")


FRAGMENT = "Bridges that, Ann Holt says, would not have been built without the county."
NEWS = "The council of Marlow voted on Monday to build three new bridges over the harbor."


def test_a_fragment_is_no_lead_by_itself() -> None:
    found = find_candidates(story(FRAGMENT, NEWS), Budget(words=40))
    assert [[piece.text for piece in candidate] for candidate in found] == [[FRAGMENT, NEWS], [NEWS]]


def test_a_fragment_that_is_all_there_is_stays() -> None:
    found = find_candidates(story(FRAGMENT), Budget(words=40))
    assert [[piece.text for piece in candidate] for candidate in found] == [[FRAGMENT]]


def test_a_lead_does_not_begin_further_down_with_a_fragment() -> None:
    found = find_starts(story("What is a good bridge?", FRAGMENT, NEWS), Budget(words=40), cut=False, verbatim=False)
    assert list(found) == [0, 2]


@pytest.mark.parametrize(
    ("kept", "gone"),
    [
        ("Over the May weekend whilst pupils were locked indoors.", ", the town's best riders met in Marlow"),
        ("Instead of the dogs served at the fair.", ", the latest stop featured meals of cod"),
        ("With the find of a gray, fossil jaw in Marlow.", ", a student at the college may have changed the science"),
        ("His hair dyed red and a dazed look on his face.", ", the man accused of the fire appeared in court"),
    ],
)
def test_what_ends_before_its_main_clause(kept: str, gone: str) -> None:
    assert ends_before_main_clause(kept, gone)


@pytest.mark.parametrize(
    ("kept", "gone"),
    [
        ("The council voted 5-2 to close the bridge.", ", the clerk said"),
        ("In May, the board closed the mill.", ", the last one left the town"),
        ("In 2019 the board closed the mill.", ", a decision that angered many"),
        ("In 2019 the board closed the mill.", ", which had stood for a century"),
        ("In 2019 the board closed the mill.", " and sold its land"),
    ],
)
def test_a_sentence_that_has_its_main_clause(kept: str, gone: str) -> None:
    assert not ends_before_main_clause(kept, gone)


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("(I had to look it up.)", True),
        ("And a goat.", True),
        ("For example, mills.", True),
        ("mmm, fish soup.", True),
        ("And it failed.", False),
        ("It failed.", False),
        ("(Holt) was there.", False),
    ],
)
def test_words_that_only_trail_what_stands_before(sentence: str, does: bool) -> None:
    assert trails(sentence) is does


def test_no_lead_ends_with_words_that_trail(summarizer: Summarizer) -> None:
    text = "The council shut the mill on Quay Street on Monday after a fire in May. (We did not know it had one.)"
    article = Article(f"{text} Nobody in the town was surprised, and the board had long asked for it, Ann Holt said.")
    assert summarizer.lead(article, Budget(characters=120)).text == text.partition(" (")[0]


@pytest.mark.parametrize(
    ("sentence", "lacks"),
    [
        ("Followed that up with a win at home to Linden, and we won.", True),
        ("Went on to win the cup in May.", True),
        ("Finished third in the county league this year.", True),
        ("Lost to Marlow by two shots at home.", True),
        ("Had a great day out at the zoo with the children.", True),
        ("Won the cup again, and everybody was pleased.", True),
        ("Released in 2019, the film was a hit.", False),
        ("Based in Marlow, Holt runs a farm.", False),
        ("Named the best show, the fair ended.", False),
        ("Come and see the new hall on Saturday.", False),
        ("United won the cup.", False),
    ],
)
def test_a_sentence_that_opens_with_its_verb_in_the_past_lacks_its_subject(sentence: str, lacks: bool) -> None:
    assert lacks_subject(sentence) is lacks


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("The only old mill loft that the county sold in May.", True),
        ("A clerk who, Holt says, kept the keys.", True),
        ("The old mill of the three Roe brothers that burned fell down.", False),  # "that" stands too far behind
        ("Holt sold the mill.", False),
    ],
)
def test_only_the_first_words_may_make_a_fragment(sentence: str, is_one: bool) -> None:
    assert is_fragment(sentence) is is_one
