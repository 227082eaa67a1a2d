"""Early stops: where a long sentence may end, and where it must not. Texts are written for the tests."""

import pytest

from newstool.summarizer.shortening.deletions import find_cuts, find_deletions, shorten

# The sentence up to "||" may stand alone.
MAY_STOP = [
    # the second of two participles
    "The price of a berth fell again in May, sinking to its lowest level since the great flood || and adding to fears "
    "about the ferry company.",
    # what may be left out has a verb like "say", a "but" or a list of its own
    "North Marlow said it was closing its road to the old ferry dock on Tuesday || , a move clerks say could signal"
    " that the talks have failed.",
    "The county paid the sailors more than $9,000 for nine days at the harbor fair || , a cost that the mayor called"
    " small but would not explain.",
    "The clerk Dan Roe railed against the ferry company on Thursday || , vowing to call the county and naming its"
    " owners.",
    "Voting opened on Monday in Dunmore Falls, Wisconsin || , making the town one of the first in the county to do so.",
    # a second main clause, a second verb, a purpose
    "The bridge on Mill Road was built a hundred years ago || , and the clerks who tend it want a new one.",
    "The ferry company will sell two of its boats this year || and has let go of nine sailors and a clerk.",
    "The county sent three of its engineers to the island on Thursday || to look for cracks in the old pier.",
    # behind who said so, in front of an aside between dashes, before what someone did meanwhile
    "One of the two guards was locked out of the mill, a county clerk said on Friday || , citing notes of the board.",
    "Ann Holt was found guilty on Friday of all nine counts || -- two of them for theft -- in a trial that shook us.",
    "The mayor moved fast to win the votes of the north side || , sending two clerks and a judge to talk to them.",
]

MAY_STOP_TOO = [
    "The county warned merchants to expect floods if the levee at Mill Road breaks on Friday || — the "
    "third such notice to"
    " the town in a month.",
    "Ann Holt, the former mayor, is writing a plan to widen the harbor road || , which has crumbled for "
    "years, at the same"
    " time as the state is cutting its aid.",
    "Carver College will sell its ferry dock || as lawmakers finishing the yearly budget refused to pay for repairs.",
    "The board is weighing a rule on night flights by small planes and drones || that pilots say would "
    "close the airfield"
    " and cost the town 40 jobs.",
    "The Marlow rowing team finished its season with a handful of medals || held at the county lake in Dunmore.",
    "The ambassador met with the harbor board on Monday over charges that the port copied more than 300 "
    "maps || in France over a month.",
    "The town will rent out the old mill for three weeks || while talks go on over how to pay for its roof.",
    "A lawsuit filed by the families of two of the skiers has been dismissed || by the highest court of the state.",
    "Parents are pressing the board for news of the swimming hall || after learning the county had not "
    "set money aside for"
    " it.",
]


@pytest.mark.parametrize("marked", MAY_STOP + MAY_STOP_TOO)
def test_a_sentence_may_end_where_its_main_clause_is_complete(marked: str) -> None:
    front, gone = marked.split(" ||")
    sentence = front + gone.replace(" ,", ",", 1)
    shorter = shorten(sentence, lambda text: text == f"{front}.", 99.0, find_deletions(sentence, early=True))
    assert shorter is not None


MUST_NOT_STOP = [
    # of two dashes the first, where the noun or the verb goes on behind the second
    ("The clerks told the board of a large -- but unsigned -- letter that tells of theft in the mill.", "large"),
    ("The sale of the mill made in May -- the second of nine -- has split the board of the county.", "May"),
    # a list of things that are done, and a verb that waits
    ("The club says that joy is about having goals, looking forward, and sharing what you own.", "goals"),
    ("The clerk of the north county was made to appear before a board that looks into the sale.", "appear"),
    # a verb or a noun waits for a word further on
    ("The town board voted on Monday to thank all of the members of the club for their help in the flood.", "club"),
    ("The county called on Monday for a new and tougher ban on boats and a ten-year limit on berths.", "limit"),
    ("The mayor described the plan, which the county pays for, as a gift to the owners of the ferry.", "pays for"),
    ("The clerk is expected to file a long report on the ferry that describes how the mayor sold it.", "describes"),
    ("Two of the clerks met on Monday night in the old town hall with the owners of the ferry.", "met"),
    ("The board has told the Courier, a weekly paper of the county, that it will sell the old mill.", "Courier"),
    ("The county and all of its nine towns are on track to spend most of the money on new roads.", "track"),
    # a purpose that someone is made to fulfil, a condition before what is said
    ("The former mayor has urged the club's new candidate for the board in Marlow to leave the race.", "board"),
    ("The board said if leading clubs want to reach a deal with sailors on fees, they must meet in May.", "sailors"),
    ("The clerk said on Friday that she had warned her own father to be careful with the harbor fund.", "father"),
    # what someone is kept or found to be
    ("A man and a woman were fined on Monday for keeping two old dogs locked in a cold shed all winter.", "dogs"),
    ("A former clerk of the harbor board of Marlow was found by a jury yesterday to have been sane.", "yesterday"),
    # a name, a list, a second verb that shares its object
    ("Marlow was found to be the greenest town in a count of trees made by the Break Free From Oil club.", "Free"),
    ("The police are opposing the early release of a man who robbed and killed a clerk in 1975.", "robbed"),
    ("Among those who spoke on Monday were a clerk, the old head of the ferry club, and a teacher.", "club"),
    # a toll, and a denial behind a comma
    ("A boat with nine people on board sank near the old pier of Marlow on Sunday, killing all of them.", "Marlow"),
    # the verb of the main clause is still to come
    (
        "Two officers shot and wounded while standing guard outside the town hall on Thursday were aimed at.",
        "Two officers",
    ),
    (
        "The mother of the man identified as having struck a guard before storming into the hall wept on Friday.",
        "guard",
    ),
    ("Photos which were put online and are making the rounds on social media, show the mayor in a boat.", "rounds"),
    ("Researchers found that poor washing, above all of hands after a meal, is to blame for the fever.", "hands"),
    # the words behind the stop limit those before it
    ("Ji Holt, aged 26, will on Saturday in Dunmore become the first rider from China.", "first rider"),
    ("The mayor said on Monday that the county had once again been too soft on dogs.", "too soft"),
    # a denial, a condition, who says so
    ("The clerk was let go in May from his job at the harbor office in Dunmore, but he denied it.", "Dunmore"),
    ("The ferry company will run two boats a day on the lake in the summer if the state pays.", "summer"),
    ("A court has found Dan Roe guilty on all counts of theft he faced for robbing nine shops.", "theft he"),
    # nothing is told yet
    ("The senator said in a statement on Friday that he would vote for the plan of the county board.", "statement"),
    ("Ann Holt posted a video to her page on Monday showing the old bridge as it fell.", "video"),
    ("The raiders stormed an inn late on Friday night, killing a clerk and at least five others.", "night"),
    # an object, a term or an idiom is torn
    ("The club was founded in 1989 with the aim of giving a fair chance for disabled people to swim.", "chance"),
    ("The bill would have given nearly ten thousand children in the county provided rooms with heat.", "rooms"),
    ("The storm knocked out power on both banks and sowed doubts about whether the dam will hold.", "doubts"),
    ("Police said on Monday that the board wants all members to get their own house in order.", "house"),
    ("Warplanes were seen over the eastern hills on Monday and a passenger plane crashed in the valley.", "plane"),
]


@pytest.mark.parametrize(("sentence", "last"), MUST_NOT_STOP)
def test_a_sentence_must_not_end_there(sentence: str, last: str) -> None:
    for deletion in find_deletions(sentence, early=True):
        if deletion.kind == "tail":
            assert not sentence[: deletion.spans[0][0]].endswith(last)


# Before "||" an ellipsis may stand, though no full stop.
MAY_BE_CUT = [
    "The club has been low on numbers this month as members take their holidays, ||but it did not stop "
    "the rest of them.",
    "The mayor said on Monday that the ferry would run all summer ||if the county paid for the fuel of both boats.",
]


@pytest.mark.parametrize("marked", MAY_BE_CUT)
def test_a_cut_may_stand_before_what_turns_the_meaning(marked: str) -> None:
    front, gone = marked.split("||")
    assert len(front.rstrip(" ,")) in find_cuts(front + gone).complete


def test_a_cut_does_not_stand_inside_the_subject_of_a_clause() -> None:
    sentence = (
        "Last fall the county clerk reported that Marlow schools and most other districts in the state have few rules."
    )
    assert not [at for at in find_cuts(sentence).complete if sentence[:at].endswith("schools")]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        (
            "Rolling out of a good week at Dunmore, and wrapping up a season at 30-1, the rowing team powered its way"
            " through the county cup on Friday.",
            "powered",
        ),
        ("Led by Ann Holt and named the best club of the county, the rowers will start for Dunmore on Monday.", "will"),
        ("Armed with maps and named in May, the clerks of Marlow began to count the trees of the town.", "began"),
        ("Coming off two losses and missing its starters, the Marlow team beat Dunmore to win the cup.", "beat"),
        ("Closing the bridge and opening a ferry will cost the county $2 million, the engineers said.", "will"),
    ],
)
def test_a_verb_behind_an_opening_participle_needs_a_subject(sentence: str, verb: str) -> None:
    at = find_cuts(sentence).verb
    assert at == sentence.index(f" {verb} ") + 1
    ends = [deletion.spans[0][0] for deletion in find_deletions(sentence, early=True) if deletion.kind == "tail"]
    assert all(end > at for end in ends)


@pytest.mark.parametrize(
    ("sentence", "lost"),
    [
        (
            "The board voted 5-2 on Tuesday night, after four hours of debate and over the objections of its chair, to "
            "raise taxes by 4.5 percent next year.",
            "The board voted 5-2 on Tuesday night.",
        ),
        (
            "A Marlow man on parole for a theft was charged Monday with breaking into six houses along the lake and "
            "taking a boat.",
            "A Marlow man on parole for a theft was charged Monday.",
        ),
    ],
)
def test_what_was_decided_or_charged_stays(sentence: str, lost: str) -> None:
    assert shorten(sentence, lambda text: text == lost, 99.0, find_deletions(sentence, early=True)) is None


def test_the_debate_goes_before_what_was_decided() -> None:
    sentence = (
        "The board voted 5-2 on Tuesday night, after four hours of debate and over the objections of its chair, to "
        "raise taxes by 4.5 percent next year."
    )
    shorter = shorten(sentence, lambda text: len(text) < 90, 3.0)
    assert shorter is not None
    assert shorter.text == "The board voted 5-2 on Tuesday night to raise taxes by 4.5 percent next year."
