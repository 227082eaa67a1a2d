"""Where a sentence may end, and where it must not. Texts are written for the tests."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newstool.summarizer.grammar.clauses import mask
from newstool.summarizer.grammar.habits import Habits
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.deletions import find_cuts, find_deletions, shorten, ways
from newstool.summarizer.shortening.gaps import Gap, find_gaps
from newstool.summarizer.shortening.logit import Logit, pack
from newstool.summarizer.shortening.model import Model, bundled
from newstool.summarizer.shortening.stop_model import Chances, chances_of
from newstool.summarizer.shortening.stops import Stops

CASES = Path(__file__).parents[3] / "training_data" / "stop_cases.jsonl"
LEAST_HELD = 0.95  # of the cases


def test_the_model_holds_what_earlier_rules_got_wrong() -> None:
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    held = [is_fine(case["sentence"], case["places"][0]) == (case["marks"] == "f") for case in cases]
    assert len(held) >= 170
    assert sum(held) >= LEAST_HELD * len(held)


def is_fine(sentence: str, end: int) -> bool:
    """Whether the model says that a stop behind this offset is more likely fine than not."""
    reading = read(sentence)
    number = len(reading.words) - 1
    chances = chances_of(bundled(), sentence, reading, number)
    return any(chances(gap).fine >= 0.5 for gap in find_gaps(reading, number) if reading.ends[gap.at - 1] == end)


# The sentence up to "||" may stand alone. None of these is in the training data.
MAY_STOP = [
    "The county board voted on Monday night to close the library on Mill Road for good || , after two hours of debate.",
    "Ann Holt won the mayor's race in Dunmore on Tuesday || , beating Dan Roe by nine votes out of 4,000 cast.",
    "A fire destroyed the old paper mill on the east side of Marlow early on Friday || and closed the road for hours.",
    "The school board hired nine new teachers for the two high schools on Thursday || because more pupils enrolled.",
    "The state will spend $12 million on a new bridge over the Carver River next year || , which carries 9,000 cars.",
    "The Owls beat Dunmore 3-1 on Saturday to win the county cup || in front of 2,000 people at the old ground.",
]


@pytest.mark.parametrize("marked", MAY_STOP)
def test_a_sentence_may_end_where_its_main_clause_is_complete(marked: str) -> None:
    front, gone = marked.split(" ||")
    sentence = front + gone.replace(" ,", ",", 1)
    shorter = shorten(sentence, lambda text: text == f"{front}.", 99.0, find_deletions(sentence, early=True))
    assert shorter is not None


# No sentence ends behind these words. None of them is in the training data.
MUST_NOT_STOP = [
    ("The county board and the owners of the mill on Carver Street have agreed to meet again on Monday.", "owners"),
    ("The engineers of the county who looked at the old bridge in May said that it is safe for cars.", "bridge"),
    ("The mayor said in a letter that was sent to all of the members that she will not run again.", "members"),
    ("Ann Holt, a former clerk of the town of Marlow in the north of the county, was named to the board.", "Marlow"),
    # to whom it is told, and not yet what
    ("Ann Holt will tell the county board on Wednesday that the mill stood in the way of the road.", "Wednesday"),
    (
        "The sheriff informed the family of the missing sailor on Friday that the search for his boat was over.",
        "Friday",
    ),
    ("A letter reminded all owners of boats in the county that the harbor closes in the fall.", "county"),
    # what somebody is made or seen to do
    ("It was the kind of final that would have a clerk saying that nobody would believe it at all.", "clerk"),
    ("A camera at the gate caught two men from the club carrying a boat out of the shed at night.", "club"),
    ("The clerks of the county say that the choice is between the new ferry and a bridge on Mill Road.", "ferry"),
]


@pytest.mark.parametrize(("sentence", "last"), MUST_NOT_STOP)
def test_a_sentence_must_not_end_there(sentence: str, last: str) -> None:
    assert not [front for front in fronts(sentence) if front.endswith(last)]


def fronts(sentence: str) -> list[str]:
    """What is left of a sentence by each of its tails."""
    found = find_deletions(sentence, early=True, last=True)
    return [sentence[: deletion.spans[0][0]] for deletion in found if deletion.kind == "tail"]


@pytest.mark.parametrize(
    ("front", "gone"),
    [
        # who makes an accusation
        ("The clerk stole $9,000 from the harbor fund", ", prosecutors said, and spent it on boats over two years"),
        ("A man was beaten to death by guards in the county jail", ", his lawyer said, while others looked on"),
        # a denial
        ("Dan Roe was charged on Friday with the theft of two boats from the harbor", ", which he denied in court"),
        ("The ferry company was sued on Monday over the loss of nine boats", "though it denies any wrongdoing"),
        # a condition
        ("The town will build a new swimming hall on the old mill site next year", "if the state pays half of it"),
        ("The teachers of the county will go on strike on the first of May", "unless the board raises their pay"),
        # what is only planned; what was done late
        ("The clerks of all nine towns would earn more from next May on", "under a plan that the governor made public"),
        ("The county failed to mend the old bridge on Mill Road in Marlow", "until a newspaper asked for the papers"),
    ],
)
def test_what_is_fair_stays(front: str, gone: str) -> None:
    sentence = f"{front}{'' if gone[0] == ',' else ' '}{gone}."
    assert front not in fronts(sentence)


def test_no_sentence_ends_inside_a_quotation_or_a_bracket() -> None:
    sentence = (
        'The mayor told the county board on Monday that "the bridge on Mill Road is safe for cars in summer and in '
        'winter" and went home (to the old house on Carver Street that she bought in May after a long search).'
    )
    for front in fronts(sentence):
        assert not front.count('"') % 2
        assert front.count("(") == front.count(")")
    assert "(" in mask(sentence)


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


def test_the_debate_goes_before_what_was_decided() -> None:
    sentence = (
        "The board voted 5-2 on Tuesday night, after four hours of debate and over the objections of its chair, to "
        "raise taxes by 4.5 percent next year."
    )
    shorter = shorten(sentence, lambda text: len(text) < 90, 3.0)
    assert shorter is not None
    assert shorter.text == "The board voted 5-2 on Tuesday night to raise taxes by 4.5 percent next year."


def made_of(weights: dict[str, int], odds: Sequence[int], scale: float) -> Model:
    """A model of stops alone: nothing may be left out before the end."""
    nothing = Logit({}, pack((0, 0, 0, 30)), 1.0, 4)
    return Model(Logit(weights, pack(odds), scale, 5), nothing, Habits({}))


def with_chances(monkeypatch: pytest.MonkeyPatch, *odds: int, scale: float = 1.0) -> None:
    """Have every place the same chances: log odds of the five outcomes, in steps of `scale`."""
    model = made_of({}, odds, scale)

    def chances(sentence: str, number: int) -> Callable[[Gap], Chances]:
        return chances_of(model, sentence, read(sentence), number)

    monkeypatch.setattr("newstool.summarizer.shortening.stops._chances", chances)


ALL_FINE, MOSTLY_POINTLESS = (30, 0, 0, 0, 0), (29, 30, 0, 0, 0)  # the second: 0.27 and 0.73
QUOTED = (
    "The mayor showed the county board on Monday that “the bridge on Mill Road is safe for cars in the summer” and "
    "went home (to the house on Carver Street that she bought in May) at nine."
)


def ends(sentence: str, **options: bool) -> list[str]:
    """The last words before the stops of a sentence."""
    return [sentence[:start].split()[-1] for (start, _), _ in Stops(mask(sentence), sentence).find(**options)]


def test_even_a_fine_stop_stands_in_no_quotation_and_no_bracket(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    assert ends(QUOTED) == ["board", "on", "Monday", "summer”", "went", "home", "May)"]


def test_even_a_fine_stop_stands_behind_the_main_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    sentence = "The old bridge of the county on Mill Road in Marlow closed in May after a boat had struck its pier."
    assert ends(sentence) == ["closed", "May"]


def test_even_a_fine_stop_parts_no_date(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    dated = "The town will show its old mill wheel in the hall on {}, from noon on, to all who wish to see it."
    for date in (
        "Saturday, March 3",
        "Saturday, 3 March",
        "Saturday, Feb. 3",
        "March 3, 2019",
        "Sunday, March 3, 2019",
    ):
        found = ends(dated.format(date))
        assert date.split()[-1] in found
        assert not {"Saturday,", "Saturday", "Sunday", "Feb."} & set(found)


@pytest.mark.parametrize(
    ("marked", "may_stop"),
    [
        ("Nobody would have blamed the old captain if after nine days | on the rocks she had left her ship.", False),
        ("The board will not meet in the old hall because the men | who mend its roof need more time.", False),
        ("The board will not meet in the old hall because of the rain | that came in through its roof.", True),
        ("The board will not meet in the old hall because its roof has burned | in the fire of May.", True),
        ("The two clubs of the town play on the same old ground | that was flooded in the spring.", False),
        ("The old mill on the river was so badly burned in May | that the county had to take it down.", False),
    ],
)
def test_even_a_fine_stop_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch, marked: str, may_stop: bool) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    front, gone = marked.split(" |")
    assert (front.split()[-1] in ends(front + gone)) == may_stop


def test_a_stop_that_likely_leaves_no_sentence_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, 9, 0, 0, 0, 0, scale=0.1)  # 0.41 fine, 0.15 each of the others
    assert ends(QUOTED, last=True) == []
    with_chances(monkeypatch, 100, 0, 0, 91, 0, scale=0.1)  # 0.29 unfinished: costs 2.3
    assert "Monday" in ends(QUOTED)
    with_chances(monkeypatch, 100, 0, 0, 94, 0, scale=0.1)  # 0.35 unfinished: costs 2.8, less than other stops may
    assert ends(QUOTED, last=True) == []


def test_where_nothing_else_fits_a_stop_may_cost_more(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, 100, 110, 0, 0, 0, scale=0.1)  # 0.73 of a lost point: costs 3.3
    assert ends(QUOTED) == []
    assert "Monday" in ends(QUOTED, last=True)


def test_the_longer_of_two_fine_sentences_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    sentence = "The old bridge of the county closed on Monday in the rain after a boat had struck its pier at night."
    shorter = shorten(sentence, lambda text: len(text) <= 70, 12.0, find_deletions(sentence, early=True))
    assert shorter is not None
    assert shorter.text == "The old bridge of the county closed on Monday in the rain."
    losses = [loss for _, loss in Stops(sentence).find()]
    assert losses == sorted(set(losses), reverse=True)  # each word that goes costs more


def test_a_lost_point_counts_less_in_a_later_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *MOSTLY_POINTLESS)
    assert ends(QUOTED) == []
    assert "Monday" in ends(QUOTED, later=True)


def test_a_tail_goes_before_who_said_so_and_all_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    sentence = (
        "The county may close the old bridge on Mill Road before the winter, a judge said on Friday, declining to halt "
        "the work."
    )
    found = [
        text for _, text, _ in ways(sentence, find_deletions(sentence, early=True, last=True)) if "Mill Road," in text
    ]
    assert "The county may close the old bridge on Mill Road, a judge said on Friday." in found


@pytest.mark.parametrize(
    "sentence",
    [
        "When the clerk learned that the board had paid $9 million for an empty mill || , she left the board in May.",
        "The long hearing of the county board would be costly and harmful to both the mayor || and the clerk.",
        "The old bridge took centre stage in a debate between the Democrat Ann Holt || and her rival Bill Mason.",
        "The board decided that to close the old bridge on Mill Road is a more serious step || than to mend it.",
        "The county may have signed an order to close the old bridge || on Mill Road, but it has not said when.",
        "The county might close the old bridge on Mill Road in May || , but the board will decide that later.",
        "The board will either close the old bridge on Mill Road in Marlow || or mend it by the end of May.",
        "The ferry may be sold to a firm in Linden || by the end of May, but the board wants to keep it for the town.",
    ],
)
def test_no_stop_stands_in_what_the_sentence_has_begun(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the model calls every place fine."""
    with_chances(monkeypatch, *ALL_FINE)
    kept, _, gone = sentence.partition(" ||")
    text = kept + gone
    found = {start for (start, _), _ in Stops(text).find()}
    assert found
    assert len(kept) not in found


def test_a_score_is_known_by_its_form_whatever_its_numbers() -> None:
    model = made_of({"last 0-0": pack((255, 0, 0, 0, 0))}, (0, 0, 0, 0, 0), 1.0)
    sentence = "The Marlow Tigers beat the Dunmore Bears 31-14 on Friday night in the first round."
    reading = read(sentence)
    chances = chances_of(model, sentence, reading, len(reading.words) - 1)
    fine = [gap for gap in find_gaps(reading, len(reading.words) - 1) if chances(gap).fine > 0.9]
    assert [reading.words[gap.at - 1] for gap in fine] == ["31-14"]


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        # The second half of a subject whose verb comes later.
        (
            "The day ended with dances on Sunday as sailors and clerks from Marlow cheered the news of the day.",
            "sailors",
        ),
        # A verb and what it is taken for.
        ("The old mill in the north of Marlow now serves as a school for the young people of the town.", "serves"),
        # What is left of something, what a speech is for, and what is said.
        (
            "As the county votes, one of its most venerable clubs has been busy wrecking what is left of its name.",
            "wrecking",
        ),
        ("Ann Holt will use her first speech to the whole town on Tuesday to call for a vote on the mill.", "town"),
        ("The clerk said on his show Wednesday that the last letters of the mayor were full of old lies.", "show"),
        ("A report of the county found that of all the meat tested, four fifths was not fit for the table.", "tested"),
        # A form of "be", and what describes a noun.
        ("The release of a report on the theft of boats was, in my opinion, a waste of the money of the town.", "was"),
        (
            "Her letter to the board of the county begins with a stunning, simple account of what she saw there.",
            "stunning",
        ),
        ("The news of the day from the county board revives a deeply sad and long story of the old mill.", "sad"),
        ("The town of Marlow is worried by letters circulating in the county for the last nine weeks.", "circulating"),
        # The first of two dashes.
        ("The old mill was sold -- after nine long years, in a vote in May -- to a firm from the town.", "years"),
    ],
)
def test_even_a_fine_stop_parts_none_of_these(sentence: str, last: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    found = ends(sentence)
    assert found
    assert last not in found


def test_what_is_told_may_lose_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    assert "year" in ends("The clerk told the board his office was checking the vote of last year in the north.")


def test_no_stop_stands_in_an_opening_clause_with_commas_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    sentence = "If you want to know why the vote has, in its last weeks, turned into a draw in Marlow, ask Ann Holt."
    assert ends(sentence) == []
    assert "Marlow" in ends("When it rained for weeks, the vote turned into a draw in Marlow on the first day of May.")


def test_no_stop_stands_in_a_clause_before_the_one_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    sentence = "A new poll says that as the mayor prepares to tell the town why it should act now, he may be to blame."
    assert ends(sentence) == []


def test_a_cut_gets_a_full_stop_where_the_sentence_could_end(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = (
        "The county board voted on Monday night to close the old bridge on Mill Road to lorries, which have used it "
        "since the flood, and to build a wall."
    )
    with_chances(monkeypatch, 100, 130, 0, 0, 0, scale=0.1)  # the point is likely lost: no stop, but a whole sentence
    assert ends(sentence, last=True) == []
    cuts = find_cuts(sentence)
    assert len("The county board voted on Monday night to close the old bridge") in cuts.stops
    assert len("The county board") not in cuts.stops  # before the main verb
    with_chances(monkeypatch, 100, 0, 0, 100, 0, scale=0.1)  # as likely unfinished as fine
    assert find_cuts(sentence).stops == []


def test_a_quotation_keeps_who_closes_the_sentence_as_its_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    said = (
        "“The old bridge on Mill Road is closed for good,” and the road behind it will be dug up in the summer of next "
        "year, clerk Ann Holt said on Monday."
    )
    found = ends(said)
    assert "Monday" not in found
    assert not {"summer", "year", "up"} & set(found)


def test_what_a_lawsuit_says_keeps_the_lawsuit(monkeypatch: pytest.MonkeyPatch) -> None:
    with_chances(monkeypatch, *ALL_FINE)
    told = (
        "A deckhand of the Marlow ferry lifted the ramp before the riders had left the boat at the old pier and then "
        "waved to the crowd on the hill, according to a lawsuit filed on Monday."
    )
    assert not {"ramp", "boat", "pier", "crowd", "hill"} & set(ends(told))
    assert "pier" in ends(told.replace("a lawsuit filed on Monday", "the crew"))
