"""Verbs that wait for what follows."""

import pytest

from newstool.summarizer.grammar.valency import cuts_off_a_decision, takes_infinitive, waits


@pytest.mark.parametrize("verb", ["urged", "instructed", "permitted", "begged", "compelled", "pressed", "directing"])
def test_a_verb_with_an_infinitive_waits_behind_an_apposition(verb: str) -> None:
    assert waits(f"The party {verb} Roy Moore", "the candidate, to leave the race", pause=True)


@pytest.mark.parametrize("subject", ["The directors saw", "The beginner saw", "The callous man saw"])
def test_other_words_with_the_same_letters_do_not_wait(subject: str) -> None:
    assert not waits(f"{subject} Roy Moore", "the candidate, to their surprise", pause=True)


@pytest.mark.parametrize(
    "word", ["begged", "permitting", "compelled", "warned", "taught", "using", "forces", "urge", "authorize"]
)
def test_verbs_with_an_infinitive_are_known_in_every_form(word: str) -> None:
    assert takes_infinitive(word)


@pytest.mark.parametrize("word", ["director", "usual", "leader", "beginning", "voted", "helpful"])
def test_other_words_take_no_infinitive(word: str) -> None:
    assert not takes_infinitive(word)


@pytest.mark.parametrize(
    ("front", "gone"),
    [
        ("The paper printed on Monday its long interview", "with the clerk"),
        ("The old mayor died on March 3 of complications", "from a fall"),
        ("The board of Marlow has begun to look for a solution", "for the flooded road"),
        ("The clerks met on Monday and gave their thoughts", "on the new ferry"),
        ("The board removed the mill and the bridge", "as sites of the county games"),
        ("The paper linked the theft of a boat on Monday", "in Marlow to the fire"),
        ("The cliffs round the town were once the backdrop", "for a film"),
        ("The court issued an order enjoining the county", "from closing the mill"),
        ("The mayor of Marlow failed on Monday to inform the public", "regarding the flood"),
        ("Voters may send the mayor back for as many terms", "as they wish"),
        ("A professor in Marlow declared the number of guns", "within the county to be the best sign"),
    ],
)
def test_a_noun_or_a_verb_waits_for_its_phrase(front: str, gone: str) -> None:
    assert waits(front, gone, pause=False)


@pytest.mark.parametrize(
    ("front", "gone"),
    [
        ("The paper printed on Monday its long interview", "in the morning"),
        ("The president-elect is finished with the mayor", "as news of the bridge comes out"),
        ("The scandal of the harbor picked up steam on Sunday", "as a clerk told of gaps"),
    ],
)
def test_another_phrase_may_be_left_out(front: str, gone: str) -> None:
    assert not waits(front, gone, pause=False)


def test_a_decision_is_not_cut_off() -> None:
    assert cuts_off_a_decision("The county board voted 8-1 early Friday", "to oppose the mill")
    assert not cuts_off_a_decision("The county board closed the bridge on Friday", "to save its cost")


@pytest.mark.parametrize(
    ("front", "gone"),
    [
        (
            "The arrest has brought the town’s merger with Marlow",
            "in Dunmore County to a standstill and thrown it open",
        ),
        ("The ruling threw the future of the mill", "on Carver Street into doubt"),
        ("The strike has put the sale of the harbor", "and its cranes in jeopardy"),
    ],
)
def test_a_verb_of_bringing_waits_for_what_became_of_it(front: str, gone: str) -> None:
    assert waits(front, gone, pause=False)


def test_a_verb_of_bringing_waits_for_no_other_end() -> None:
    assert not waits("The clerk brought the town’s plan for the mill", "in a folder of two pages", pause=False)


def test_a_verb_waits_for_a_word_behind_a_place() -> None:
    assert waits("Nine members of the club were charged", "in Marlow with theft", pause=False)
    assert not waits("Nine members of the club were seen", "in Marlow with friends", pause=False)


def test_a_name_waits_for_what_someone_is_called() -> None:
    assert waits("The mayor spoke in Dunmore, labeling Ann Holt", "a clerk of the county, as lazy", pause=True)
    assert not waits("The mayor spoke in Dunmore with Ann Holt", "a clerk of the county, as a friend", pause=True)
