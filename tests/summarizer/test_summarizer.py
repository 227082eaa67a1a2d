import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstool.articles import Article
from newstool.summarizer import Budget, Lead, Summarizer
from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.features import measure

STORY = Article(
    "The county board voted 5-4 on Monday to close the Carver Street bridge, officials said.\n\n"
    "Engineers found cracks in two of its four piers in May. The bridge opened in 1911 and carries 900 cars a day.\n\n"
    "“We had no choice,” board chair Ruth Amaya said. She added that buses would be rerouted.\n\n"
    "But merchants fear for their summer.\n\nRepairs would cost $4.1 million, and the state has offered half of it.",
    title="Carver Street bridge to close",
)
WORDS = st.sampled_from(
    [
        *[
            "The",
            "He",
            "But",
            "council",
            "said",
            "“We",
            "win.”",
            "voted",
            "Monday.",
            "Smith,",
            "who",
            "runs?",
            "it,",
            "closed;",
            "U.S.",
            "a.m.",
            "5-4",
            "…",
            "—",
            "!",
        ],
        *('"', "\n", "\n\n", "é", "😀", "x", "\u00a0", "\x00"),
    ]
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)
BUDGETS = st.one_of(
    st.builds(Budget, words=st.integers(1, 40)),
    st.builds(Budget, characters=st.integers(1, 200)),
    st.builds(Budget, sentences=st.integers(1, 6)),
)


def lead(summarizer: Summarizer, article: Article, budget: Budget) -> Lead:
    return next(summarizer.leads([article], budget))


def test_a_lead_goes_on_from_the_top(summarizer: Summarizer) -> None:
    found = lead(summarizer, STORY, Budget(words=30))
    assert found.article is STORY
    assert found.text.startswith("The county board voted 5-4 on Monday to close the Carver Street bridge")
    assert "Engineers found cracks in two of its four piers in May." in found.text
    assert [sentence.position for sentence in found.sentences] == [0, 1]


def test_a_sentence_over_the_budget_is_shortened_then_cut(summarizer: Summarizer) -> None:
    shorter = lead(summarizer, STORY, Budget(words=13))
    assert (shorter.fits, shorter.shortened) == (True, True)
    assert shorter.text == "The county board voted 5-4 on Monday to close the Carver Street bridge."
    assert [(edit.kind, edit.before, edit.after) for edit in shorter.edits] == [("attribution", ", officials said", "")]
    cut = lead(summarizer, STORY, Budget(words=4))
    assert (cut.fits, cut.text) == (False, "The county board voted…")


def test_a_score_before_a_colon_is_told(summarizer: Summarizer) -> None:
    text = (
        "In the last game before the break, the Owls played host to the fellow 7-2 Falcons on Friday night. "
        "Here's what stood out in the Owls' narrow, 88-85, win:\n\n"
        "- It was a poor first quarter on both sides, as the Owls and Falcons each struggled to make their shots. "
        "The Owls missed nine of nine threes in the period, and the Falcons eight of ten from anywhere."
    )
    lead = summarizer.lead(Article(text, title="Game notes: Reyes lifts Owls over Falcons"))
    assert "on Friday night. Here's what stood out in the Owls' narrow, 88-85, win" in lead.text


def test_a_semicolon_before_what_does_not_fit_becomes_a_full_stop(summarizer: Summarizer) -> None:
    text = (
        "The board will mend the roof of the old mill;\n\nthe clerk will order the slates for it from a yard in Holly."
    )
    found = summarizer.lead(Article(text, title="Mill roof to be mended"), Budget(words=12))
    assert found.text == "The board will mend the roof of the old mill."


def test_verbatim_shortens_nothing(summarizer: Summarizer) -> None:
    found = summarizer.lead(STORY, Budget(words=16), verbatim=True)
    assert found.text == "The county board voted 5-4 on Monday to close the Carver Street bridge, officials said."
    assert not found.shortened


def test_the_reasons_add_up_to_the_score_and_none_is_higher(summarizer: Summarizer) -> None:
    budget, policy = Budget(words=30), summarizer.policy
    story = summarizer.story(STORY, budget)
    assert story is not None
    candidates = find_candidates(story, budget, verbatim=False)
    chosen, because = policy.best(candidates, story, budget)
    scores = [policy.score(measure(candidate, story, budget)) for candidate in candidates]
    assert sum(reason.score for reason in because) == pytest.approx(scores[candidates.index(chosen)])
    assert scores[candidates.index(chosen)] == max(scores)
    assert len(set(scores)) > 1
    assert [abs(reason.score) for reason in because] == sorted((abs(r.score) for r in because), reverse=True)


def test_a_story_is_read_as_far_as_a_lead_looks(summarizer: Summarizer) -> None:
    told = [f"Crews mended bridge {i} in Marlow on Monday." for i in range(12)]
    story = summarizer.story(Article("\n\n".join(told), title="Crews mend bridges in Marlow"), Budget(words=50))
    assert story is not None
    assert [sentence.text for sentence in story.sentences] == told[:3]
    assert story.has(4)
    assert [sentence.text for sentence in story.sentences] == told[:5]
    story.read_all()
    assert [sentence.text for sentence in story.sentences] == told[:6]  # two more than fifty words of twelve each
    assert not story.complete()


def test_a_sentence_that_goes_on_in_the_next_line_is_read_with_it(summarizer: Summarizer) -> None:
    told = [f"Crews mended bridge {i} in Marlow on Monday." for i in range(6)]
    broken = [*told[:3], "The mayor said that the crews of the county", "will go on to mill road.", *told[3:]]
    story = summarizer.story(Article("\n".join(broken), title="Crews mend bridges in Marlow"), Budget(words=50))
    assert story is not None
    story.read_all()
    assert story.sentences[3].text == "The mayor said that the crews of the county will go on to mill road."


def test_a_short_article_is_complete_when_its_last_sentence_was_read(summarizer: Summarizer) -> None:
    told = [f"Crews mended bridge {i} in Marlow on Monday." for i in range(4)]
    story = summarizer.story(Article("\n".join(told), title="Crews mend bridges in Marlow"), Budget(words=50))
    assert story is not None
    assert not story.ends_behind(3)
    assert story.ends_behind(4)


def test_a_large_budget_takes_the_whole_article(summarizer: Summarizer) -> None:
    assert len(lead(summarizer, STORY, Budget(sentences=100)).sentences) == 7
    assert lead(summarizer, STORY, Budget(words=1000)).words >= 70


def test_kinds_of_text_that_are_no_story(summarizer: Summarizer) -> None:
    scores = Article("Alder Creek 66, Lowmoor 34\n\nBirchwood 67, Orland-Wells 64", title="Scores")
    assert (
        lead(summarizer, scores, Budget(words=50)).text == "Alder Creek 66, Lowmoor 34; Birchwood 67, Orland-Wells 64."
    )
    letters = Article(
        "Dear Editor, The lake road is closed.\n\nEd Novak\nMarlow\n\nRoads\n\nI want a bridge.", title="Letters"
    )
    assert lead(summarizer, letters, Budget(words=50)).text == "The lake road is closed."
    flat = Article("so the mayor opened the meeting and they talked for an hour and then they voted")
    assert lead(summarizer, flat, Budget(words=6)).text == "so the mayor opened the meeting…"


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_an_article_without_a_sentence(summarizer: Summarizer, text: str) -> None:
    assert lead(summarizer, Article(text), Budget(words=50)) == Lead(Article(text), "", (), True)
    between = list(summarizer.leads([STORY, Article(text), STORY]))
    assert [bool(found.text) for found in between] == [True, False, True]


def test_no_articles(summarizer: Summarizer) -> None:
    assert list(summarizer.leads([])) == []


def test_an_article_of_one_fragment_is_not_left_without_a_lead(summarizer: Summarizer) -> None:
    assert lead(summarizer, Article("weather and traffic"), Budget(words=50)).text == "weather and traffic"


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS, BUDGETS)
def test_every_lead_keeps_the_contract(text: str, title: str, budget: Budget) -> None:
    """Within the budget, never empty, only the story's words, and it ends as its sentences end, or in an ellipsis."""
    found = _bundled().lead(Article(text, title=title), budget)
    assert budget.allows(found.text, len(found.sentences))
    assert bool(found.text) == bool(_bundled().splitter.split(text))
    assert found.text == " ".join(sentence.text for sentence in found.sentences)
    assert found.fits or "…" in found.text
    words = set(re.findall(r"\w+", found.text.lower())) if found.fits else set()
    assert words <= set(re.findall(r"\w+", text.lower()))
    positions = [sentence.position for sentence in found.sentences]
    assert positions == sorted(set(positions))


@settings(max_examples=200, deadline=None)
@given(TEXTS, BUDGETS)
def test_verbatim_leads_are_whole_sentences_or_cut(text: str, budget: Budget) -> None:
    found = _bundled().lead(Article(text), budget, verbatim=True)
    for sentence in found.sentences:
        if not sentence.text.endswith("…"):
            assert _letters(sentence.text) in _letters(text)  # marks and spaces are set as print sets them


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=5), BUDGETS)
def test_other_articles_of_the_batch_change_nothing(texts: list[str], budget: Budget) -> None:
    articles = [Article(text) for text in texts]
    together = list(_bundled().leads(articles, budget))
    assert together == [lead(_bundled(), article, budget) for article in articles]


_LOADED: list[Summarizer] = []


def _bundled() -> Summarizer:
    """The bundled summarizer, loaded once. Hypothesis refuses fixtures of one function."""
    if not _LOADED:
        _LOADED.append(Summarizer.load())
    return _LOADED[0]


def test_many_articles_come_out_in_order(summarizer: Summarizer) -> None:
    articles = [Article(f"Team {i} won.", id=str(i)) for i in range(200)]
    assert [found.article.id for found in summarizer.leads(iter(articles))] == [str(i) for i in range(200)]


def test_a_text_of_three_megabytes(summarizer: Summarizer) -> None:
    assert lead(summarizer, Article("Rain fell on the town all day. " * 100_000), Budget(words=7)).words == 7
    assert lead(summarizer, Article("rain " * 500_000), Budget(words=7)).text == "rain rain rain rain rain rain rain…"


def test_inference_imports_no_slow_library() -> None:
    code = (
        "import sys; from newstool.articles import Article; from newstool.summarizer import Summarizer;"
        "list(Summarizer.load().leads([Article('Rain fell. Roads flooded.')]));"
        "print([name for name in ('sklearn', 'scipy', 'nltk', 'joblib') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_standfirst_opens_only_where_the_story_does_not(summarizer: Summarizer) -> None:
    standfirst = "Families of pupils are invited to the fair in May"
    story = (
        "Marlow University invites the families of all pupils to a fair in May, where they can meet teachers and ask"
    )
    title = "Marlow University invites families"
    told = Article(f"{standfirst}\n\n{story} them.", title=title)
    assert summarizer.lead(told, Budget(characters=90)).text.startswith("Marlow University invites the families")
    warm = Article(
        f"{standfirst}\n\nIt was a day like no other for all of us who came to see it, young and old, then and later.",
        title=title,
    )
    assert summarizer.lead(warm, Budget(characters=60)).text == f"{standfirst}."


def test_a_lead_does_not_close_with_what_leads_up_to_a_quotation(summarizer: Summarizer) -> None:
    text = (
        "The town of Marlow will vote on Friday on a change to the first article of its charter, which states:\n\n"
        "“No boat may pass the bridge at night.”"
    )
    lead = summarizer.lead(Article(text, title="Marlow votes on its charter"), Budget(characters=110))
    assert lead.text == "The town of Marlow will vote on Friday on a change to the first article of its charter."


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        (
            "Holt to close Carver Street bridge",
            "It was so cold that the ferry of Marlow stayed in the harbor, Ann Holt said of Monday. Nobody spoke. "
            "Holt will close the Carver Street bridge in Marlow on Monday. The Carver Street bridge cost $9 million. "
            "It rained. Crews left.",
            "Ann Holt will close the Carver Street bridge in Marlow on Monday. "
            "The Carver Street bridge cost $9 million.",
        ),
        (
            "Carver Street bridge of Marlow opened",
            "The council met in Marlow. “The Carver Street bridge of Marlow opened on Monday at a cost of $9 million. "
            "It is the pride of Marlow,” the clerk said. It rained. Crews left. Nobody spoke.",
            "The council met in Marlow. “The Carver Street bridge of Marlow opened on Monday at a cost of $9 million.”",
        ),
        (
            "Holt speaks of Carver Street bridge",
            "The council met in Marlow. Ann Holt spoke of the Carver Street bridge to the board in Marlow:\n\n"
            "“It leaks.”\n\nNobody spoke. Crews left. It rained.",
            "The council met in Marlow. Ann Holt spoke of the Carver Street bridge to the board in Marlow.",
        ),
    ],
    ids=["name", "quotation", "colon"],
)
def test_a_digest_is_finished_like_every_lead(summarizer: Summarizer, title: str, text: str, said: str) -> None:
    assert summarizer.lead(Article(text, title=title), Budget(sentences=2)).text == said
