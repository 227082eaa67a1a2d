"""What writers say before their matter: greetings, pardons, the weather, words that lead on."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.greetings import is_small_talk, without_greeting, without_name


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Dear Editor, the bridge is shut.", "the bridge is shut."),
        ("Hi, we are the rowers of Holly.", "We are the rowers of Holly."),
        ("Hello, I am Ann Holt.", "I am Ann Holt."),
        ("Hello Ann, sorry to be late.", "Sorry to be late."),
        ("Sir – May I thank the crew of the ferry?", "May I thank the crew of the ferry?"),
        ("Sir, – It was never green.", "It was never green."),
        ("SIR: The hall is cold.", "The hall is cold."),
        ("Sir Alan Bell, the mayor, spoke.", "Sir Alan Bell, the mayor, spoke."),
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
        "WELCOME TO THE AUGUST EDITION.",
        "Welcome back to the show.",
        "Hey Reed.",
        "Hi all!",
        "Good evening.",
        "Good morning, I'm Ann Holt.",
        "Hello Rams fans!",
        "A warm welcome to our new readers.",
        "First may I wish all readers a happy 2007.",
        "I hope that you and your families have had a good summer.",
        "Hope everyone survived the county fair.",
        "We trust everyone has dried out by now.",
        "Happy New Year to all our members!",
        "To those of you who are new here, welcome.",
        "First of all, thank you for printing my letter in May.",
        "Thank you for printing my letter in May.",
        "First of all a big thank you to those who cooked.",
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
        "Hello from all the rowers of Marlow!",
        "Greetings again from all at the mill.",
        "Sorry this is late, my press broke.",
        "Sorry the newsletter is late again this month!",
        "Apologies for the short column this time.",
        "Hi all, Sexton Bell here.",
        "Sgt Ann Holt here with your update for Marlow and Holly.",
        "Another week, another issue.",
        "Another month and another storm!",
        "It's that time of year again.",
        "The holiday season is upon us once again.",
        "Once again we are almost through another year.",
        "A great afternoon was had by all.",
        "Another busy week for our teams so lets get right to it.",
        "I want to start off with a thank you.",
        "Sorry I have taken so long to reply.",
        "And thank you to the boy who cleared the snow.",
        "Hello again everyone and I hope you all had a good summer!",
        "What a week that was!",
        "Well, what a winter!",
        "It's been a busy spring!",
        "It has been a long winter at the mill.",
        "So!!",
        "And now this rain!",
        "Where to start?",
        "First the rules.",
        "Right then, Mill Lane.",
        "Now to the news.",
        "On to the minutes.",
        "Happy Friday, everybody!",
        "Weather man Tom Holt here with your early look.",
        "A warm welcome to all who walk with us, and bring the dog.",
        "Welcome back to term 3!",
        "What a joy it was to see so many of you at the gate.",
        "Please stay for tea.",
        "I can hardly believe it is a year since the last letter.",
        "Another month gone.",
        "Hello everyone and welcome to the first update of our club.",
        "So that was the summer.",
        "How the weeks go by!",
    ],
)
def test_a_sentence_without_any_matter_is_known(sentence: str) -> None:
    assert is_small_talk(sentence)


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
        "We hope everyone has a safe place to sleep, the mayor said.",
        "Hi Desert farmers sold their wool on Monday.",
        "To all who saw the match, the result was a surprise.",
        "We thank the board.",
        "Greetings from Marlow cards are sold at the inn.",
        "Hello from the Marlow mill, a play by Ann Holt, opened on Monday.",
        "Sorry state of the mill shocks the county.",
        "Sorry, the late bus is no more, the county said.",
        "Apologies over the newsletter are not enough, the mayor says.",
        "Thank you for your kind words and for the flowers.",
        "Friends mourn Ann Holt.",
        "Evening classes start Monday.",
        "Morning trains are back.",
        "Morning prayer will be at nine.",
        "Good Morning America host Ann Holt died on Monday at her home in Marlow.",
        "First, congratulations to Ann Holt, who won the county seat on Monday.",
        "First, thanks to a late goal, Marlow won.",
        "First National Bank was robbed on Monday.",
        "Ann Holt, here with her daughter, was born in Marlow.",
        "What a win by the Rams means for the league.",
        "It has been a long road for the mill.",
        "It has been a busy year for the firemen, who answered 412 calls.",
        "The mayor was sorry for the report that named the girl.",
        "Residents are sorry to see the newsletter go.",
        "So it was shut.",
        "No mill, no Marlow!",
        "Nine goals!",
        "Do you use the mill?",
        "Let me say that the board was wrong to tell you nothing.",
        "The storm that broke the dam is upon us, the mayor said.",
        "A good time to plant a tree is May.",
        "That time of need the mill gave bread.",
        "And thanks to rain the mill is dry no more.",
        "Another storm and another flood closed the mill.",
        "Right back Tom Holt scored.",
        "On the evening of the 26th.",
        "Next to the mill stands a new inn.",
        "It took five years.",
        "It has been a bad week for the mill.",
        "It is time to close the mill.",
        "What a year it was when Ann Holt won.",
        "Here last week the council closed the mill.",
        "Another year of loss at Holly Mill.",
    ],
)
def test_news_in_like_words_is_kept(sentence: str) -> None:
    assert not is_small_talk(sentence)


def test_a_report_opens_behind_small_talk(summarizer: Summarizer) -> None:
    text = (
        "Hello everyone. What a summer that was! So!!\n\nThe mill pond has run dry for the first time since 1976.\n\n"
        "Sorry this report is late, I had mumps. Two herons have left for the lake at Holly."
    )
    lead = summarizer.lead(Article(text, title="Down by the pond"), Budget(characters=70))
    assert lead.text == "The mill pond has run dry for the first time since 1976."
