import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstool.articles import Article
from newstool.summarizer import Budget, Lead, Summarizer

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


def test_a_lead_is_whole_sentences_of_the_article_in_its_order(summarizer: Summarizer) -> None:
    found = lead(summarizer, STORY, Budget(words=50))
    assert found.fits
    assert found.article is STORY
    assert found.text.startswith("The county board voted 5-4 on Monday")
    assert found.text == " ".join(sentence.text for sentence in found.sentences)
    positions = [sentence.position for sentence in found.sentences]
    assert positions == sorted(positions)
    assert all(sentence.text in STORY.text for sentence in found.sentences)


def test_a_sentence_over_the_budget_is_shortened(summarizer: Summarizer) -> None:
    found = lead(summarizer, STORY, Budget(words=4))
    assert (found.fits, found.text) == (False, "The county board voted…")
    assert [sentence.position for sentence in found.sentences] == [0]


def test_a_large_budget_takes_the_whole_article(summarizer: Summarizer) -> None:
    assert len(lead(summarizer, STORY, Budget(sentences=100)).sentences) == 7
    assert lead(summarizer, STORY, Budget(words=1000)).words > 70


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_an_article_without_a_sentence(summarizer: Summarizer, text: str) -> None:
    assert lead(summarizer, Article(text), Budget(words=50)) == Lead(Article(text), "", (), True)
    between = list(summarizer.leads([STORY, Article(text), STORY]))
    assert [bool(found.text) for found in between] == [True, False, True]


def test_no_articles(summarizer: Summarizer) -> None:
    assert list(summarizer.leads([])) == []


def test_an_article_of_one_fragment_is_not_left_without_a_lead(summarizer: Summarizer) -> None:
    assert lead(summarizer, Article("weather and traffic"), Budget(words=50)).text == "weather and traffic"


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), BUDGETS)
def test_leads_are_within_the_budget_whole_if_they_fit_and_never_empty(texts: list[str], budget: Budget) -> None:
    summarizer = _bundled()
    for text, found in zip(texts, summarizer.leads(map(Article, texts), budget), strict=True):
        assert budget.allows(found.text, len(found.sentences))
        sentences = summarizer.splitter.split(text)
        assert bool(found.text) == bool(sentences)
        assert found.fits == (not sentences or any(budget.allows(sentence, 1) for sentence in sentences))
        assert found.fits or found.text.endswith("…")
        if found.fits:
            assert [sentences[sentence.position] for sentence in found.sentences] == [s.text for s in found.sentences]


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
