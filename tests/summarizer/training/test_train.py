from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.features import NAMES
from newstool.summarizer.training.examples import label_sentences, make_examples, read_corpus
from newstool.summarizer.training.lexicon import learn_importance, learn_lexicon
from newstool.summarizer.training.scores import measure
from newstool.summarizer.training.train import Trained, TrainingError, TrainingOptions, train
from newstool.text.sentence_model import load_splitter


def test_numpy_gives_the_values_of_the_pipeline(trained_on_few: Trained, articles: list[Article]) -> None:
    matrix = read_corpus(articles, load_splitter(), trained_on_few.ranker.lexicon).matrix
    matrix = np.concatenate([matrix, matrix * 1.7 - 3, np.zeros((1, len(NAMES)))])
    values = trained_on_few.ranker.values(matrix)
    pipeline = trained_on_few.pipeline
    assert values.decision == pytest.approx(pipeline.decision_function(matrix), abs=1e-6)
    shortlist = pipeline["ranker"].shortlist_function(pipeline["thresholds"].transform(matrix))
    assert values.shortlist == pytest.approx(shortlist, abs=1e-6)


def test_a_saved_model_writes_leads(trained_on_few: Trained, articles: list[Article], tmp_path: Path) -> None:
    path = tmp_path / "house.safetensors"
    trained_on_few.save(path)
    leads = list(Summarizer.load(str(path)).leads(articles, Budget(words=40)))
    assert all(lead.fits and lead.words <= 40 for lead in leads)
    assert [lead.text for lead in leads] == [
        lead.text for lead in Summarizer(trained_on_few.ranker, load_splitter()).leads(articles, Budget(words=40))
    ]


def test_the_same_articles_give_the_same_model(
    trained_on_few: Trained, articles: list[Article], tmp_path: Path
) -> None:
    trained_on_few.save(tmp_path / "one")
    train(iter(articles), TrainingOptions(holdout=0.2)).save(tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_scores_are_of_the_articles_held_out(trained_on_few: Trained) -> None:
    assert trained_on_few.scores is not None
    assert trained_on_few.scores.n == 5
    assert trained_on_few.ranker.header["scores"]["n"] == 5
    assert trained_on_few.ranker.header["sources"][0]["rows"] == 25


def test_no_holdout_no_scores(articles: list[Article]) -> None:
    assert train(articles, TrainingOptions(holdout=0, max_iter=2)).scores is None


def test_training_learns_which_paragraph_has_the_lead() -> None:
    """The articles open with the weather. Their summary is the third paragraph."""
    articles = [
        Article(
            f"The sky over {town} was clear on the morning of the vote, and the streets were quiet.\n\n"
            f"Coffee was served in the hall of {town} from eight, with rolls and plum jam for all.\n\n"
            f"The town of {town} closed its {what} on Tuesday after a long and bitter fight over money.\n\n"
            f"A dog slept by the door of the hall until noon, when somebody brought it some water.",
            summary=f"The town of {town} closed its {what} on Tuesday after a long and bitter fight over money.",
        )
        for town in ("Milo", "Orland", "Ashby", "Carver", "Delton", "Easton")
        for what in ("bridge", "library", "pool", "market")
    ]
    trained = train(articles, TrainingOptions(holdout=0, opening=0))
    leads = list(Summarizer(trained.ranker, load_splitter()).leads(articles, Budget(sentences=1)))
    assert [lead.sentences[0].position for lead in leads] == [2] * len(articles)


def test_too_few_articles_with_a_summary(articles: list[Article]) -> None:
    bare = [replace(article, summary=None) for article in articles[5:]]
    with pytest.raises(TrainingError, match="5 articles have a text and a summary, and 20 are needed"):
        train([*articles[:5], *bare])


def test_labels_are_the_sentences_that_raise_rouge() -> None:
    article = Article(
        "Rain fell. The bridge on Carver Street closed for good. Dogs barked. Repairs cost too much, the board said.",
        summary="Carver Street bridge closed for good because repairs cost too much",
    )
    corpus = read_corpus([article], load_splitter(), learn_lexicon([article] * 3))
    assert label_sentences(corpus).tolist() == [False, True, False, True]


def test_examples_keep_the_rules_of_the_choice() -> None:
    text = "The old bridge on Carver Street closed. But the ferry runs. Schools open at ten in the morning."
    article = Article(text, summary="Carver Street bridge closed")
    corpus = read_corpus([article], load_splitter(), learn_lexicon([article] * 3))
    budgets = [Budget(words=12), Budget(sentences=2)]
    examples = make_examples(corpus, np.array([3.0, 2, 1]), budgets, np.ones(1))
    assert examples.candidates[0, :4].tolist() == [0, 1, 2, -1]
    singles_and_pairs = {(0,): 0, (1,): 1, (2,): 2, (0, 1): 12, (0, 2): 13, (1, 2): 23}
    allowed = [
        {name for name, at in singles_and_pairs.items() if table[0, at]}
        for table in (allowed_sets.sets for allowed_sets in examples.allowed)
    ]
    # The second sentence begins with "But" and needs the first.
    assert allowed == [{(0,), (2,), (0, 1)}, {(0, 1), (0, 2)}]
    assert examples.words[0, 12] == 11
    # The sentence has 7 words and 6 pairs, the summary 4 and 3. Four words and one pair are common.
    assert examples.gain[0, 0] == pytest.approx(2 * 4 / 11 + 0.5 * 2 * 1 / 9)
    # A summary of 4 words does not show how to fill 12 words.
    assert [allowed_sets.weight.tolist() for allowed_sets in examples.allowed] == [[0], [1]]


def test_scores_of_the_baselines(summarizer: Summarizer) -> None:
    text = "Rain fell. Snow fell. Wind blew hard. The Carver Street bridge closed for good on Monday, officials said."
    scores = measure(summarizer, [Article(text, summary="Rain fell. Snow fell. Wind blew hard.")])
    assert scores.n == 1
    assert scores.lead3.rouge1 == 1.0
    assert scores.first_words.rouge1 == pytest.approx(2 * 7 / (7 + 18))


def test_importance_is_learned_from_summaries() -> None:
    articles = [
        Article(
            f"Mayor {name} closed the {what} bridge. Rain fell on the fair. The {what} bridge is old. Snow fell, too.",
            summary=f"Mayor {name} closed the {what} bridge",
        )
        for name in ("Amaya", "Holt", "Prine", "Marsh", "Lee")
        for what in ("Milo", "Orland", "Carver", "Ashby", "Delton")
    ]
    lexicon, splitter = learn_lexicon(articles), load_splitter()
    learned = replace(lexicon, importance=learn_importance(articles, np.ones(len(articles)), lexicon, splitter))
    coverage = read_corpus(articles[:1], splitter, learned).batches[0][1].coverage
    # The summary has all six words of the first sentence, "the" of the second, and "The Milo bridge" of the third.
    assert coverage[0] > 4
    assert coverage[1] < 2
    assert coverage[1] < coverage[2] < coverage[0]
