import pytest

from newstool.summarizer.sentences.mastheads import ends_in_call, is_biography, is_office, is_plug


@pytest.mark.parametrize(
    "line",
    [
        "Ann Holt is a columnist for the Dunmore Ledger.",
        "Ann Holt is the Dunmore Ledger's chief food columnist and host of its weekly podcast.",
        "Ann Holt is the Home & Garden editor at the Ledger.",
        "Ann Holt is a freelance writer based in Marlow and author of The Long Ferry.",
        "Ann Holt is a radio commentator, best-selling author and speaker.",
        "Ann Holt is senior writer at the Ledger. Joe Bell is its editor.",
        "Ann Holt is professor of law at Marlow College. The views expressed are her own.",
        "Ann Holt is director of the Marlow Centre. Follow her on Twitter.",
    ],
)
def test_a_line_that_says_who_the_writer_is(line: str) -> None:
    assert is_biography(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Holt is the new editor of the Dunmore Ledger.",
        "Ann Holt is not, and never will be, a correspondent for the Ledger.",
        "Ann Holt is a writer and actor. She lives in Marlow.",
        "Ann Holt is a professor of law at Marlow College, which opens in May.",
        "Ann Holt is running for mayor, the editor of the Ledger said.",
    ],
)
def test_news_of_a_person_is_no_biography(line: str) -> None:
    assert not is_biography(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "Want the Ledger's Daily Briefing in your inbox?",
        "The Ledger is a nonprofit newsroom that investigates abuses of power.",
        "We’ve removed our paywall from stories on the storm.",
        "Become a subscriber to support our journalists.",
    ],
)
def test_a_publisher_speaks_of_itself(sentence: str) -> None:
    assert is_plug(sentence)


def test_news_of_newsrooms_and_subscribers_is_none() -> None:
    assert not is_plug("The county's only newsroom closed on Friday.")
    assert not is_plug("Some 400 subscribers of the co-op support its farmers.")


def test_the_office_of_who_writes_is_known_by_its_capitals() -> None:
    office = "Ann Holt is the Assistant Dean for Bridges & Roads."
    assert is_office(office, "If a bridge is shut, who is asked?")
    assert not is_office(office, "Since May, Holt has worked on the bridge.")
    assert not is_office("Ann Holt is the new mayor of Marlow.", "It rained.")
    assert not is_office("Holly is the Town of Bridges.", "It rained.")


@pytest.mark.parametrize(
    ("line", "says_office"),
    [
        ("Ann Holt is a former Senator.", True),
        ("Ann Holt is a current Editor of the Fall 2011 Ledger.", True),
        ("Ann Holt is a former teacher who was elected on Monday.", False),
        ("Ann Holt is a Senator.", False),
        ("Ann Holt is a retired Marlow teacher.", False),
    ],
)
def test_an_office_that_the_writer_holds_or_held(line: str, says_office: bool) -> None:
    assert is_office(line, "The board should vote no.") is says_office


def test_a_show_that_asks_to_be_subscribed_to_presents_itself() -> None:
    assert ends_in_call("Each week Ann Holt looks a little deeper into the world of mills. Click to subscribe!")
    assert not ends_in_call("The board asks every reader to subscribe.")
    assert not ends_in_call("Click to subscribe was all that the page said, and nobody did.")
