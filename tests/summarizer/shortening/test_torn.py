"""Torn ends: words that a stop must not tear apart. Texts are written for the tests."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.shortening.asides import find_asides
from newstool.summarizer.shortening.deletions import find_deletions, ways
from newstool.summarizer.shortening.first_words import find_first_words
from newstool.summarizer.shortening.torn import is_torn

TORN = [
    # a stop stands before "||"; what is behind it completes or limits what is before it
    "Ann Holt may be on the edge of both winning the ferry contract || and changing how the harbor is run for good.",
    "Dan Roe sat through most of the anthem on Friday, but stood || for the song of the visiting team before the game.",
    "The county bank raised its rates for the fourth time || in six months and warned merchants to expect more.",
    "The mayor portrayed the death of four sailors in the north harbor || as a result of the storm on Monday night.",
    "A list of two hundred bills lays open an odd business bond || between the mayor and the owner of the ferry.",
    "Ann Holt was on the ferry to Dunmore on June 16 for a talk on fish || when she saw the bridge fall on the road.",
    "The mayor told the county last week that he refused to dig into its computers || for letters on the harbor.",
    "A group of nine farmers on a tour of the county was welcomed || by the mayor of Dunmore at the town hall.",
    "The county sent out a note on Monday to warn people to be careful || when they give money to the fund.",
    "The new members of the harbor board are finding themselves || in a quarrel with the aides of the mayor.",
    "In the quarrel over the harbor on Monday, a new report has surfaced || showing that the mayor was not there.",
    "The painter has channeled the hard years of his childhood || in a family of sailors into bold pictures of boats.",
    "The crowd of nine hundred had come to celebrate an election victory || that never happened, and went home.",
    "The quarrel has gone on since the clerk accused the mayor of tapping his phone || , a claim refuted by all.",
    "The new video is a song about the ferry in a howling || , chomping mass of noise that no one will forget.",
    "In a quarrel over boats in the north harbor on Monday it has to be said they're || in the better of two clubs.",
    "The county's site to buy tickets for the ferry broke on Sunday when its data hub went || down in a failure.",
    "Ann Holt made history on Monday by being the first mayor of the county to set foot || in the towns of the north.",
    "The town wrote to the county on Monday over a plan to halt its aid to put pressure || on clerks to leave.",
    "Officials of the county have told the mayor about a damning — but unchecked || — paper on nine clerks.",
    "The club took top honors on Monday as the board handed out its awards for songs sold || through small shops.",
    "A trial mired in the odd details of a broken marriage inside the mayor's house || ended in May.",
    "The wife of the mayor of Marlow was peppered in the old town hall with question || after question on her hat.",
    "The town must decide between saving the ferry || at the expense of the mill and selling both to the county.",
    "Voters approved a plan on Tuesday, restoring the vote in the north of the county || for people with a conviction.",
    "The town board said Sunday it will look into remarks of the clerk Ann Holt || "
    "made under oath to the county court.",
    "The race is over, and it ended when Dan Roe beat her among farmers || "
    "in Dunmore on Saturday, the Courier's Ann Holt declared Monday.",
    "The old harbor club of the town has so much weight || "
    "with the county board that it need not fear the vote on Monday.",
    "Lovers of old boats will get a rare chance || at owning some of the things of the late mayor in a sale in May.",
]


@pytest.mark.parametrize("marked", TORN)
def test_a_stop_does_not_tear_what_belongs_together(marked: str) -> None:
    front, gone = marked.split(" ||")
    sentence = front + gone.replace(" ,", ",", 1)
    assert f"{front}." not in [text for _, text, _ in ways(sentence, find_deletions(sentence, early=True))]


KEPT = [
    "The county bank raised its rates for the fourth time || , warning merchants to expect more in the spring.",
    "The board paid tribute to the harbor's sailors, cooks, and clerks || at the yearly dinner of the county.",
    "The share of poor families in the county fell from 40 to 21 per cent of the voters || between 1981 and 2001.",
]


@pytest.mark.parametrize("marked", KEPT)
def test_a_sentence_still_ends_where_nothing_is_torn(marked: str) -> None:
    front, gone = marked.split(" ||")
    sentence = front + gone.replace(" ,", ",", 1)
    assert f"{front}." in [text for _, text, _ in ways(sentence, find_deletions(sentence, early=True))]


def test_an_aside_is_no_subject() -> None:
    body = "Last week, an article on the harbor of the county, printed in May, ran in the Courier."
    assert not [spans for spans, _ in find_asides(body) if body[slice(*spans[0])].startswith(", an article")]
    spoken = "A new report has estimated that more than two million people in the county will pay no fee in May."
    assert list(find_asides(spoken)) == []


@pytest.mark.parametrize(
    "body",
    [
        "When Marlow Foods opened its shops in 2019, towns that ban such shops forced the company to take cash.",
        "When a friend of the sailors called the office of the mayor, the first response was a standard offer.",
        "Even before the mayor announced her plan for the harbor, traders were at once denouncing it and her.",
        "Failing to pay can lead to the loss of a berth, a divided board ruled on Monday in a case that helps her.",
        "Just maybe, the scene that unfolded in the dead of night on the quay is the start of something new.",
        "While it is fun to watch two groups quarrel, particularly over a ferry the fight is odd.",
    ],
)
def test_opening_words_stay_where_the_sentence_takes_them_up(body: str) -> None:
    assert find_first_words(body) is None


def test_brackets_leave_one_comma() -> None:
    sentence = (
        "The board heard Ann Holt, R-Marlow, (the senior member of the board), two clerks and a sailor on Monday."
    )
    assert not [text for _, text, _ in ways(sentence) if ",," in text]


def test_words_of_the_headline_go_last(summarizer: Summarizer) -> None:
    sentence = (
        "The harbor board of Marlow met on Monday night at the old town hall on Mill Road, after closing the ferry "
        "dock for good, while members of the public waited for an hour in the rain outside with their children."
    )
    text = summarizer.lead(Article(sentence, title="Board closes ferry dock"), Budget(characters=160)).text
    assert "ferry dock" in text


@pytest.mark.parametrize(
    ("front", "gone"),
    [
        ("The rowers won nine races, but, after a wet spring", "no club seemed to want the cup"),
        ("The rowers won nine races, but after they lost a boat", "no club seemed to want the cup"),
        ("The rowers won nine races, and, with the help of the county", "they will start for Dunmore"),
        ("The rowers won nine races; yet, in May", "they lost the cup"),
        ("The rowers won nine races, but, after a wet, windy spring", "no club seemed to want the cup"),
    ],
)
def test_a_second_clause_waits_behind_an_opening_phrase(front: str, gone: str) -> None:
    assert is_torn(front, gone, pause=True)


def test_a_second_verb_behind_when_or_where_is_told() -> None:
    front = "The sale of the ferry has surprised no one, but at the same time worried the sailors of Marlow"
    assert not is_torn(front, "in the fall", pause=False)


def test_a_second_clause_behind_an_opening_phrase_may_end_behind_its_verb() -> None:
    front = "The rowers won nine races, but, after a wet spring, they lost the cup to Dunmore"
    assert not is_torn(front, "which has a new boat", pause=True)


@pytest.mark.parametrize(
    ("front", "gone"),
    [
        ("Ann Holt of Dunmore was relieved", "when the county paid for the pier"),
        ("Residents of Carver Street were shocked on Monday", "when the county closed the library"),
        ("Parents said they were surprised last week", "after the board cut the bus"),
        ("The clerks of the town were happy to hear", "after the vote that the mayor would stay"),
        ("The sailors were angry", "that the county had sold the ferry"),
        ("The board was glad", "because the mill had been sold"),
    ],
)
def test_a_feeling_is_told_with_what_it_is_about(front: str, gone: str) -> None:
    assert is_torn(front, gone, pause=False)


def test_a_sentence_may_end_behind_what_a_feeling_is_about() -> None:
    front = "Residents of Carver Street were shocked when the county closed the library"
    assert not is_torn(front, "without a word to the town", pause=False)
