from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from newstool.articles import Article
from newstool.summarizer import Summarizer
from newstool.summarizer.training import train as train_module
from newstool.summarizer.training.scores import Scores, measure
from newstool.summarizer.training.train import Trained, TrainingError, TrainingOptions, train
from newstool.text.sentence_model import load_splitter


def test_a_saved_model_writes_the_same_leads(trained_on_few: Trained, articles: list[Article], tmp_path: Path) -> None:
    path = tmp_path / "house.safetensors"
    trained_on_few.save(path)
    saved = [lead.text for lead in Summarizer.load(str(path)).leads(articles)]
    assert saved == [lead.text for lead in Summarizer(trained_on_few.policy, load_splitter()).leads(articles)]


def test_the_same_articles_give_the_same_model(
    trained_on_few: Trained, articles: list[Article], tmp_path: Path
) -> None:
    trained_on_few.save(tmp_path / "one")
    train(iter(articles), TrainingOptions(holdout=0.2)).save(tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_scores_are_of_the_articles_held_out(trained_on_few: Trained) -> None:
    assert trained_on_few.scores is not None
    assert trained_on_few.scores.n == 5
    assert trained_on_few.policy.header["sources"][0]["rows"] == 25


def test_what_is_held_out_has_no_part_in_the_choice(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[set[str]] = []

    def noted(summarizer: Summarizer, rows: Sequence[Article]) -> Scores:
        measured.append({article.title for article in rows})
        return measure(summarizer, rows)

    monkeypatch.setattr(train_module, "measure", noted)
    train(articles, TrainingOptions(holdout=0.2))
    *choice, held_out = measured
    assert len(choice) == 3
    assert all(held_out.isdisjoint(compared) for compared in choice)


def test_no_holdout_no_scores(articles: list[Article]) -> None:
    assert train(articles, TrainingOptions(holdout=0)).scores is None


TOWNS = ("Milo", "Orland", "Ashby", "Carver", "Delton", "Easton", "Fenwick", "Garland", "Halden", "Irving")


def test_a_house_that_copies_its_first_sentence_gets_it() -> None:
    articles = [
        Article(
            f"The town of {town} closed its {what} on Tuesday. A ferry runs twice a day. Crews found cracks in May.",
            title=f"{town} closes {what}",
            summary=f"The town of {town} closed its {what} on Tuesday.",
        )
        for town in TOWNS
        for what in ("bridge", "library", "pool", "market")
    ]
    trained = train(articles, TrainingOptions(holdout=0.25, l2=0.0001))
    leads = list(Summarizer(trained.policy, load_splitter()).leads(articles))
    assert [lead.text for lead in leads] == [article.summary for article in articles]


def test_no_paper_gets_leads_worse_than_the_plain_rule() -> None:
    """The excerpts hold what every rule of the house leaves out: the photo's credit."""
    texts = [
        (f"{town} sells {what}", f"Photo: Ann {town} of the {what}. It was cold. The town of {town} sold its {what}.")
        for town in TOWNS
        for what in ("bridge", "library", "pool", "market")
    ]
    articles = [Article(text, title=title, summary=text) for title, text in texts]
    trained = train(articles, TrainingOptions(holdout=0.25))
    assert trained.scores is not None
    assert trained.scores.gain >= 0


def test_too_few_articles_with_a_summary(articles: list[Article]) -> None:
    bare = [replace(article, summary=None) for article in articles[5:]]
    with pytest.raises(TrainingError, match="5 articles with a text and a summary, and 20 are needed"):
        train([*articles[:5], *bare])


def test_scores_of_the_plain_rule(summarizer: Summarizer) -> None:
    text = (
        "Rain fell on the town of Milo all day on Monday. Roads flooded. " + "The board met at nine in the hall. " * 9
    )
    scores = measure(summarizer, [Article(text, summary="Rain fell on the town of Milo all day on Monday.")])
    assert scores.n == 1
    assert scores.top_words.rouge1 == pytest.approx(2 * 11 / (11 + 45))
