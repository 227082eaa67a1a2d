"""Which stories are worth a look, in which order, and the reasons in words."""

from dataclasses import replace

import pytest

from newstool.articles import Article
from newstool.review.doubts import label_doubts, lead_doubts, most_valuable, sample, stories
from newstool.review.judging import Judgement
from newstool.summarizer import Lead, LeadSentence
from newstool.summarizer.lead import Edit

NEWS = Article("The council met.", "1", "Council", "News")


def judged(sports: float, *, strange: bool = False, words: tuple[str, ...] = ()) -> Judgement:
    suggested = "Sports" if sports > 0.5 else "News"
    is_misfiled = suggested == "Sports"  # a story that is filed as News
    return Judgement(suggested, {"News": 1 - sports, "Sports": sports}, strange, is_misfiled, words)


def lead(*positions: int, fits: bool = True, article: Article = NEWS) -> Lead:
    return Lead(article, "A lead.", tuple(LeadSentence("A lead.", position) for position in positions), fits)


def test_a_misfiled_story() -> None:
    (doubt,) = label_doubts(NEWS, judged(0.97, words=("coach", "goal")))
    assert doubt.kind == "misfiled"
    assert doubt.probability == pytest.approx(0.97)
    assert doubt.why == (
        "Filed as News, but it reads like Sports: 97 of 100 such answers are right. "
        "Words that speak for it: coach, goal."
    )


def test_a_story_is_misfiled_only_if_the_audit_says_so() -> None:
    both = replace(NEWS, other_labels=("Town",))
    third = {"News": 0.8, "Town": 0.7, "Sports": 0.9}  # of a model of several labels, which gives all three
    assert label_doubts(both, Judgement("Sports", third)) == []
    (doubt,) = label_doubts(both, Judgement("Sports", {**third, "News": 0.1, "Town": 0.2}, misfiled=True))
    assert doubt.kind == "misfiled"
    assert doubt.probability == pytest.approx(0.9 * 0.8)


def test_an_unsure_story() -> None:
    (doubt,) = label_doubts(NEWS, judged(0.4))
    assert doubt.kind == "unsure"
    assert doubt.probability == pytest.approx(0.4)
    assert (
        doubt.why == "News is the likeliest label, but not sure: 60 of 100 such answers are right. Next comes Sports."
    )
    assert label_doubts(NEWS, judged(0.1)) == []
    assert label_doubts(replace(NEWS, label=None), judged(0.4))[0].kind == "unsure"


def test_a_text_that_the_model_does_not_know() -> None:
    (doubt,) = label_doubts(NEWS, judged(0.01, strange=True))
    assert doubt.kind == "unsure"


def test_a_label_that_the_model_does_not_know_is_not_judged() -> None:
    assert label_doubts(replace(NEWS, label="Featured"), judged(0.99)) == []
    assert label_doubts(NEWS, None) == []


def test_leads() -> None:
    assert [doubt.kind for doubt in lead_doubts(lead(0, fits=False))] == ["cut"]
    assert [doubt.kind for doubt in lead_doubts(lead(1, 2))] == ["skips"]
    assert [doubt.kind for doubt in lead_doubts(lead(0, 2))] == ["skips"]
    assert lead_doubts(lead(0, 1)) == []
    (doubt,) = lead_doubts(replace(lead(0), edits=(Edit("tail", "which it owns"), Edit("name", "He", "Moss"))))
    assert doubt.why == "A sentence of the lead was shortened. It had “which it owns”."
    assert lead_doubts(lead()) == []


def test_the_most_valuable_come_first() -> None:
    articles = [replace(NEWS, id=str(n)) for n in range(5)]
    judgements = [judged(sports) for sports in (0.1, 0.3, 0.99, 0.6, 0.1)]
    leads = [lead(position) for position in (0, 0, 0, 0, 1)]
    found = most_valuable(stories(articles, judgements, leads), 10)
    assert [story.article.id for story in found] == ["2", "3", "1", "4"]
    assert [story.article.id for story in most_valuable(found, 2)] == ["2", "3"]


def test_more_than_the_doubtful_ones() -> None:
    articles = [replace(NEWS, id=str(n)) for n in range(4)]
    looked_at = stories(articles, [judged(sports) for sports in (0.05, 0.9, 0.2, 0.1)], [lead(0)] * 4)
    found = most_valuable(looked_at, 3, fill=True)
    assert [(story.article.id, story.doubts[0].kind) for story in found] == [
        ("1", "misfiled"),
        ("2", "sure"),
        ("3", "sure"),
    ]


def test_a_sample_is_of_all_stories_and_the_same_for_a_seed() -> None:
    articles = [replace(NEWS, id=str(n)) for n in range(100)]
    looked_at = stories(articles, [judged(0.1)] * 100, [lead(0)] * 100)
    drawn = sample(looked_at, 30, 1)
    assert len({story.article.id for story in drawn}) == 30
    assert drawn == sample(looked_at, 30, 1)
    assert drawn != sample(looked_at, 30, 2)
    assert {doubt.kind for story in drawn for doubt in story.doubts} == {"sample"}
    assert len(sample(looked_at, 200, 1)) == 100
