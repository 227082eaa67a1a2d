"""Verbs that wait for what follows."""

import pytest

from newstool.summarizer.valency import takes_infinitive, waits


@pytest.mark.parametrize("verb", ["urged", "instructed", "permitted", "begged", "compelled", "pressed", "directing"])
def test_a_verb_that_takes_infinitive_waits_behind_an_apposition(verb: str) -> None:
    assert waits(f"The party {verb} Roy Moore", "the candidate, to leave the race", pause=True)


@pytest.mark.parametrize("subject", ["The directors saw", "The beginner saw", "The callous man saw"])
def test_other_words_with_the_same_letters_do_not_wait(subject: str) -> None:
    assert not waits(f"{subject} Roy Moore", "the candidate, to their surprise", pause=True)


@pytest.mark.parametrize("word", ["begged", "permitting", "compelled", "warned", "taught", "using", "forces", "urge"])
def test_verbs_that_make_someone_act_are_known_in_every_form(word: str) -> None:
    assert takes_infinitive(word)


@pytest.mark.parametrize("word", ["director", "usual", "leader", "beginning", "voted", "helpful"])
def test_other_words_make_nobody_act(word: str) -> None:
    assert not takes_infinitive(word)
