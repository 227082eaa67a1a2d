import pytest

from newstool.summarizer.sentences.greetings import is_welcome, without_greeting, without_name


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Dear Editor, the bridge is shut.", "the bridge is shut."),
        ("Hi, we are the rowers of Holly.", "We are the rowers of Holly."),
        ("Hello, I am Ann Holt.", "I am Ann Holt."),
        ("Hello Ann, sorry to be late.", "Sorry to be late."),
        ("Hello Dolly is on at the hall.", "Hello Dolly is on at the hall."),
        ("Dear me, what a night.", "Dear me, what a night."),
    ],
)
def test_a_greeting_comes_off(line: str, rest: str) -> None:
    assert without_greeting(line) == rest


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Ray - this is an appeal for help.", "This is an appeal for help."),
        ("Mr. Holt – may I add a word?", "May I add a word?"),
        ("Bingo - the game for all.", "Bingo - the game for all."),
        ("Holly - a town of mills.", "Holly - a town of mills."),
        ("Ann Holt - I know her - spoke.", "Ann Holt - I know her - spoke."),
    ],
)
def test_the_name_of_who_is_written_to_comes_off(line: str, rest: str) -> None:
    assert without_name(line) == rest


@pytest.mark.parametrize(
    "sentence",
    [
        "Hello and welcome to your August edition of the Pump.",
        "Welcome to yet another edition.",
        "Hey Reed.",
        "A warm welcome to our new readers.",
        "First may I wish all readers a happy 2007.",
        "I hope that you and your families have had a good summer.",
        "Happy New Year to all our members!",
        "To those of you who are new here, welcome.",
        "First of all, thank you for printing my letter in May.",
        "My name is Ann Holt.",
        "My name is Ann Holt and I live in Marlow.",
        "It's the moment you've been waiting for all weekend.",
        "The day we have all been waiting for!",
        "Let me begin by thanking all who came to the fair.",
        "I would like to start this month with an apology to the ringers.",
        "We apologise for the late arrival of the magazine.",
        "Where has the year gone?",
        "How time flies!",
        "Well, here we are again.",
        "Another month has gone by.",
        "I hope this letter finds you well.",
        "Hello from all of us at Marlow School!",
        "Greetings again from all at the mill.",
        "Sorry this is late, I have had the flu.",
        "Sorry the newsletter is late again this month!",
    ],
)
def test_a_sentence_that_only_greets_is_known(sentence: str) -> None:
    assert is_welcome(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor welcomed the guests to the hall.",
        "Welcome rain fell on Monday.",
        "I hope the board votes no.",
        "May I explain why the dance was not in the Pump?",
        "Happy Valley Farm was sold on Monday.",
        "My name is on the list of those who lost their homes.",
        "The day we waited for the bus, it snowed. Nobody came.",
        "Let me begin with what the board did on Monday.",
        "The board apologised for the delay on Monday.",
        "Where has the money gone?",
        "Another month of rain closed the road to Marlow.",
        "We hope this road will be open in May, the mayor said.",
        "Hi Desert farmers sold their wool on Monday.",
        "To all who saw the match, the result was a surprise.",
        "We thank the board.",
        "Greetings from Marlow cards are sold at the inn.",
        "Hello from the Marlow mill, a play by Ann Holt, opened on Monday.",
        "Sorry state of the mill shocks the county.",
        "Sorry, the late bus is no more, the county said.",
        "Thank you for your kind words and for the flowers.",
    ],
)
def test_other_sentences_are_no_greeting(sentence: str) -> None:
    assert not is_welcome(sentence)
