"""`newstool summarize` as a user types it."""

from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run


def test_a_page(run: Run, page: Path) -> None:
    lead = run("summarize", page).stdout
    assert lead.startswith("The U.S. Army Corps of Engineers will lower Harlow Lake")
    assert len(lead.split()) <= 50
    assert lead.endswith(".\n")


@pytest.mark.parametrize("words", [1, 10, 40, 80])
def test_words(run: Run, rows: Rows, page: Path, words: int) -> None:
    (row,) = rows(run("summarize", "--words", words, "--format", "jsonl", page))
    assert 0 < row["words"] == len(row["lead"].split()) <= words
    assert row["lead"].endswith("." if row["fits"] else "…")


@pytest.mark.parametrize("characters", [5, 60, 200, 500])
def test_chars(run: Run, rows: Rows, page: Path, characters: int) -> None:
    (row,) = rows(run("summarize", "--chars", characters, "--format", "jsonl", page))
    assert 0 < row["characters"] == len(row["lead"]) <= characters
    assert row["lead"].endswith((".", "”") if row["fits"] else "…")


def test_sentences(run: Run, rows: Rows, page: Path) -> None:
    (row,) = rows(run("summarize", "--sentences", 2, "--format", "jsonl", page))
    assert len(row["sentences"]) == 2
    assert row["lead"] == " ".join(sentence["text"] for sentence in row["sentences"])
    positions = [sentence["position"] for sentence in row["sentences"]]
    assert positions == sorted(positions)


def test_several_articles(run: Run, jsonl: Jsonl) -> None:
    posts = jsonl({"title": "One", "text": "First story."}, {"id": "two", "text": "Second story."})
    assert run("summarize", posts).stdout == "One\nFirst story.\n\ntwo\nSecond story.\n"


def test_one_budget(run: Run, page: Path) -> None:
    result = run("summarize", "--words", 5, "--chars", 9, page)
    assert result.exit_code == 2
    assert "exclude each other" in result.stderr
