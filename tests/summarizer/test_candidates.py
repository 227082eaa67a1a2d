"""Candidates: the ways to open a story."""

import pytest

from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.pieces import Piece, with_full_stop
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.starts import is_straight
from newstool.summarizer.story import Story


def story(*sentences: str, title: str = "") -> Story:
    return Story([Sentence(text, i, 0) for i, text in enumerate(sentences)], title)


def texts(found: Story, budget: Budget, *, verbatim: bool = False) -> list[str]:
    return [" ".join(piece.text for piece in one) for one in find_candidates(found, budget, verbatim=verbatim)]


STRAIGHT = story(
    "The board closed the Carver Street bridge on Monday.",
    "Crews found cracks.",
    "A ferry runs.",
    title="Bridge closed",
)


def test_a_straight_story_is_opened_at_its_top_only() -> None:
    assert is_straight(STRAIGHT)
    assert texts(STRAIGHT, Budget(words=12)) == [
        "The board closed the Carver Street bridge on Monday.",
        "The board closed the Carver Street bridge on Monday. Crews found cracks.",
    ]


def test_half_of_the_headline_makes_up_for_one_sign_of_a_warm_up() -> None:
    lamp = "The maker has shown the finished lamp of which it spoke."  # no name and no figure
    title = "Maker shows lamp"
    assert is_straight(story(lamp, "It costs $40.", title=title))
    assert not is_straight(story(lamp, "It costs $40.", title="Lamp on sale in Marlow for $40 this week, at last"))
    assert not is_straight(story("These are the lamps of the maker.", "They cost $40.", title="Maker lamps"))


def test_a_warm_up_may_be_passed_over() -> None:
    warm = story(
        "It was a quiet night.",
        "Nobody slept.",
        "The board closed the Carver Street bridge on Monday.",
        title="Bridge closed",
    )
    assert not is_straight(warm)
    assert "The board closed the Carver Street bridge on Monday." in texts(warm, Budget(words=50))


def test_a_lead_does_not_begin_with_a_sentence_that_leans() -> None:
    warm = story("It was a quiet night.", "But the board closed the Carver Street bridge on Monday.")
    assert texts(warm, Budget(words=6)) == ["It was a quiet night."]


def test_a_lead_stays_within_a_part() -> None:
    letters = Story(
        [Sentence("I am angry at the county.", 0, 1), Sentence("The lake road is closed.", 1, 2)], "Letters"
    )
    assert "I am angry at the county. The lake road is closed." not in texts(letters, Budget(words=50))


def test_a_first_sentence_over_the_budget_is_made_shorter_or_cut() -> None:
    long = story("The board closed the Carver Street bridge on Monday after engineers found cracks in two piers.")
    assert texts(long, Budget(words=10)) == ["The board closed the Carver Street bridge on Monday."]
    assert texts(long, Budget(words=10), verbatim=True) == ["The board closed the Carver Street bridge on Monday…"]


def test_no_sentence_ends_before_its_verb_where_it_has_the_verb_without_an_aside() -> None:
    found = story(
        "Mayor Ann Holt, who was found on Monday on the floor of the town library with a broken ankle and a bruised "
        "arm, died of a stroke, an infection of the lungs and several other complications that her doctors did not "
        "name, the county coroner said Friday."
    )
    assert all("died" in text for text in texts(found, Budget(characters=130)))


def test_a_lead_stops_before_a_noun_that_was_deleted() -> None:
    grant = story(
        "The town has got a grant of $180,000 (for an institute), officials said.",
        "The institute opens in May.",
        title="Town gets grant",
    )
    assert "The town has got a grant of $180,000. The institute opens in May." not in texts(grant, Budget(words=50))


def test_every_candidate_is_within_the_budget() -> None:
    for budget in (Budget(words=9), Budget(characters=60), Budget(sentences=2)):
        for candidate in find_candidates(STRAIGHT, budget):
            assert budget.allows(" ".join(piece.text for piece in candidate), len(candidate))


def test_text_without_stops_is_cut_where_sentences_are_counted() -> None:
    endless = Story([Sentence("and then they talked " * 100, 0, 0, whole=False)], "")
    (only,) = texts(endless, Budget(sentences=3))
    assert len(only.split()) <= 60
    assert only.endswith("…")


def test_a_lead_does_not_stop_inside_a_quotation() -> None:
    quoted = story(
        "The mayor opened the new bridge on Monday.",
        "“I know how hard this job was.",
        "That is why I am glad,” she said.",
        title="Mayor opens bridge",
    )
    assert texts(quoted, Budget(words=50)) == [
        "The mayor opened the new bridge on Monday.",
        "The mayor opened the new bridge on Monday. “I know how hard this job was. That is why I am glad,” she said.",
    ]


def test_a_lead_may_begin_with_the_next_sentence_where_the_first_can_only_be_cut() -> None:
    long = story(
        "“It fills in what we knew of the old bridge in Marlow and of what the county had said of it for years",
        "Ann Holt of the county board called the bridge unsafe.",
        title="Board member calls bridge unsafe",
    )
    assert "Ann Holt of the county board called the bridge unsafe." in texts(long, Budget(characters=90))


def test_no_lead_begins_further_down_with_these_matters() -> None:
    warm = story("It was a quiet night.", "The clerk asked the county on Monday to take care of these matters.")
    assert texts(warm, Budget(words=20))[-1].startswith("It was a quiet night.")


def test_no_lead_begins_further_down_with_she_after_an_opening_phrase() -> None:
    warm = story("It was a quiet night.", "On Monday, she closed the Carver Street bridge.", title="Bridge closed")
    assert texts(warm, Budget(words=8)) == ["It was a quiet night."]


def test_but_is_left_out_where_a_lead_begins_with_it_further_down() -> None:
    warm = story("It was a quiet night.", "But the board closed the Carver Street bridge.", title="Bridge closed")
    assert "The board closed the Carver Street bridge." in texts(warm, Budget(words=9))
    assert texts(warm, Budget(words=9), verbatim=True) == ["It was a quiet night."]


def test_a_lead_of_several_items_begins_with_the_first() -> None:
    letters = Story(
        [
            Sentence("It should not surprise us.", 0, 1),
            Sentence("The clerk was told of it.", 1, 1),
            Sentence("The lake road is closed until May.", 2, 2),
        ],
        "Letters: lake road closed",
    )
    assert not any(text.startswith("The lake") for text in texts(letters, Budget(words=50)))


def test_an_attribution_goes_only_where_the_story_is_longer_than_the_budget() -> None:
    bridge = "The Carver Street bridge will close on Monday for repairs, officials said."
    told = Story([Sentence(bridge, 0, 0), Sentence("A ferry runs.", 1, 0)], "", complete=lambda: True)
    assert not any("repairs." in text for text in texts(told, Budget(words=15)))  # all fits
    assert "The Carver Street bridge will close on Monday for repairs. A ferry runs." in texts(told, Budget(words=13))


ROLE = (
    "Kay Voss, a clerk of the ferry company, called the new rules of the county for boats “unfair to every sailor” and "
    "said that they were “not well thought out.”"
)


def test_a_role_is_kept_for_a_name_that_the_headline_lacks() -> None:
    shortened = texts(story(ROLE, title="New rules for boats"), Budget(characters=130))
    assert shortened[0].startswith("Kay Voss, a clerk of the ferry company, called")


def test_a_role_may_go_behind_a_name_of_the_headline() -> None:
    shortened = texts(story(ROLE, title="Kay Voss on new rules for boats"), Budget(characters=105))
    assert shortened[0].startswith("Kay Voss called the new rules")


def test_a_short_name_in_brackets_is_kept_where_the_headline_uses_it() -> None:
    sentence = "The Ferry Workers' Union (FWU) has called its members to the harbor on Monday."
    without = "The Ferry Workers' Union has called its members to the harbor on Monday."
    assert without in texts(story(sentence, title="Ferry union calls its members"), Budget(characters=160))
    assert texts(story(sentence, title="FWU calls its members"), Budget(characters=160)) == [sentence]


def test_a_sentence_does_not_end_before_what_a_meeting_was_for() -> None:
    sentence = (
        "The mayor met with the ferry company on Monday to discuss ways to end the strike of the harbor clerks and to "
        "bring back the nine boats that a rival in the north of the island bought in May."
    )
    found = texts(story(sentence, title="Strike of the harbor clerks"), Budget(characters=160))
    assert found[0] == (
        "The mayor met with the ferry company on Monday to discuss ways to end the strike of the harbor clerks."
    )


def test_a_lead_stops_before_a_list_whose_entries_have_no_stops() -> None:
    entries = ("Hall kitchen $2,000", "Church roof $2,500", "Guides $400")
    told = [Sentence("The fair made $4,900 on Monday.", 0, 0), Sentence("The money goes to:", 1, 0)]
    listed = [Sentence(text, i, 0, item=True) for i, text in enumerate(entries, 2)]
    assert texts(Story([*told, *listed], "Fair makes $4,900"), Budget(words=50)) == ["The fair made $4,900 on Monday."]
    closed = [Sentence(f"{text}.", i, 0, item=True) for i, text in enumerate(entries, 2)]
    assert "The money goes to: Hall kitchen $2,000." in texts(Story([*told, *closed], "Fair"), Budget(words=13))[-1]


def test_a_sentence_that_takes_up_two_words_of_the_one_before_it_is_not_told_without_it() -> None:
    first, last = "I write of the loss of the fountain.", "We were never fond of copper herons."
    skipped = (
        "The stone bowl that had stood before the mill since 1887 was carried off by somebody in the night, and where "
        "it was stands a pair of thin copper herons, in green."
    )
    found = texts(story(first, skipped, last, title="The fountain"), Budget(words=15))
    assert first in found
    assert f"{first} {last}" not in found
    other = "We were never fond of wooden swans."
    assert f"{first} {other}" in texts(story(first, skipped, other, title="The fountain"), Budget(words=15))


@pytest.mark.parametrize(
    ("second", "follows"),
    [
        ("This explanation makes no sense.", False),
        ("That is not true.", False),
        ("This board is new.", True),
        ("This week the mill reopens.", True),
        ("The club is old.", True),
    ],
)
def test_what_this_means_is_not_deleted_before_it(second: str, follows: bool) -> None:
    first = (
        "The Marlow board canceled a visit of the Dunmore club to the old hall on Monday, saying that staying in the "
        "locker room while the anthem was played was a lack of respect for the town."
    )
    found = texts(story(first, second, title="Board cancels visit of Dunmore club"), Budget(words=24))
    assert any(text.endswith(f"on Monday. {second}") for text in found) is follows


def test_a_cut_piece_that_is_whole_ends_in_a_full_stop() -> None:
    edits = (Edit("opening", "On Monday,"), Edit("cut", "with a speech of its president."))
    piece = Piece(0, "The senate met…", 1.0, edits, cut=True, whole=True)
    ended = with_full_stop(piece)
    assert ended.text == "The senate met."
    assert ended.edits == (Edit("opening", "On Monday,"), Edit("tail", "with a speech of its president"))
    assert not ended.cut
    torn = Piece(0, "The senate met…", 1.0, edits, cut=True)
    assert with_full_stop(torn) is torn
