"""`newstool describe` as a stream: what its siblings say of an article, in one record."""

import csv
import io
import json
from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run

ROOT = Path(__file__).parents[3]
ARTICLES = ROOT / "training_data" / "articles.jsonl"
EXAMPLES = ROOT / "examples"


def test_the_record_says_what_classify_summarize_and_clean_say(run: Run, rows: Rows) -> None:
    inputs = (ARTICLES, EXAMPLES / "page.txt", EXAMPLES / "archive.jsonl")
    described = rows(run("describe", "--own-leads", *inputs))
    classified, summarized, cleaned = (
        rows(run(command, *inputs, "--format", "jsonl")) for command in ("classify", "summarize", "clean")
    )
    assert len(described) == len(classified) == len(summarized) == len(cleaned) > 300
    for record, tag, lead, story in zip(described, classified, summarized, cleaned, strict=True):
        assert {key: record[key] for key in tag} == tag
        of_lead = ("id", "title", "lead", "words", "characters", "fits", "shortened", "source")
        assert [record[key] for key in of_lead] == [lead[key] for key in of_lead]
        assert [record[key] for key in ("byline", "url", "published")] == [
            story[key] for key in ("byline", "url", "published")
        ]
        dateline = story["dateline"] or {"place": None, "agency": None}
        assert (record["dateline"], record["agency"]) == (dateline["place"], dateline["agency"])
        assert record.get("filed_label") == story["label"]


def test_an_excerpt_that_fits_is_the_lead(run: Run, jsonl: Jsonl, rows: Rows) -> None:
    text = "The council met on Monday. It voted to close the bridge."
    path = jsonl(
        {"text": text, "summary": "The bridge will close."},
        {"text": text, "summary": "The council met and then it voted on the \u2026"},
        {"text": text, "summary": "The council has voted to close the bridge. " * 9},
    )
    first, cut_off, long = rows(run("describe", path))
    assert (first["lead"], first["words"], first["fits"], first["shortened"]) == (
        "The bridge will close.",
        4,
        True,
        False,
    )
    assert (cut_off["lead"], long["lead"]) == (text, text)
    (own, *_) = rows(run("describe", "--own-leads", path))
    assert own["lead"] == text


def test_parts_of_a_record_can_be_left_out(run: Run, rows: Rows) -> None:
    (record,) = rows(run("describe", "--no-lead", "--no-label", EXAMPLES / "page.txt"))
    assert not {"label", "probability", "probabilities", "known", "lead", "words", "characters", "fits"} & record.keys()
    header = run("describe", "--no-lead", "--no-label", "--format", "csv", EXAMPLES / "page.txt").stdout.splitlines()[0]
    assert header == "id,title,url,published,filed_label,byline,dateline,agency,source"


def test_an_unsure_label_is_null(run: Run, jsonl: Jsonl, rows: Rows) -> None:
    (record,) = rows(run("describe", "--min-precision", "0.99", jsonl({"text": "Foo bar."})))
    assert record["label"] is None


def test_kept_keys_and_mapped_labels(run: Run, jsonl: Jsonl, rows: Rows) -> None:
    path = jsonl({"text": "The council met.", "label": "sport", "lead": "Theirs.", "page": 4})
    (record,) = rows(run("describe", "--keep", "all", "--map", "sport=Sports", path))
    assert (record["filed_label"], record["filed_lead"], record["page"]) == ("Sports", "Theirs.", 4)
    assert record["lead"] == "The council met."


def test_related_posts_from_an_index(run: Run, rows: Rows, tmp_path: Path) -> None:
    archive, index = EXAMPLES / "archive.jsonl", tmp_path / "site.index"
    assert run("related", archive, "--index", index, "--format", "jsonl").exit_code == 0
    found = {
        row["id"]: [near["id"] for near in row["related"]] for row in rows(run("describe", archive, "--related", index))
    }
    assert found["bobcats-osborne"] == ["bobcats-ridgeview"]
    assert found["library-hours"] == []


def test_a_table_for_excel(run: Run, jsonl: Jsonl) -> None:
    path = jsonl({"id": "1", "title": '=HYPERLINK("http://x.example")', "text": "+1 is a start. -2 is none. @home."})
    written = run("describe", "--format", "csv", "--excel", path).stdout
    assert written.startswith("\ufeffid,title,url")
    (row,) = csv.DictReader(io.StringIO(written.removeprefix("\ufeff")))
    assert row["title"] == '\'=HYPERLINK("http://x.example")'
    assert row["lead"].startswith("'+1 is a start.")
    plain = run("describe", "--format", "csv", path).stdout
    assert plain.startswith("id,title,url")
    assert next(csv.DictReader(io.StringIO(plain)))["title"].startswith("=HYPER")


def test_a_record_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text(json.dumps({"text": "One."}) + "\n{broken\n")
    result = run("describe", path)
    assert result.exit_code == 3
    assert f"{path}:2: not valid JSON" in result.stderr


@pytest.mark.parametrize(
    "options",
    [["--excel"], ["--check"], ["--workers", "2"], ["--dask", "x"], ["--words", "5", "--chars", "9"]],
)
def test_options_that_do_not_go_together(run: Run, options: list[str]) -> None:
    assert run("describe", *options, ARTICLES).exit_code == 2


def test_a_missing_model_is_one_line(run: Run) -> None:
    result = run("describe", "--model", "nope", ARTICLES)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: nope: no such model file")
