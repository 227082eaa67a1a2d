"""docs/formats.md against real output: every key that is written stands there, with its type."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures import Run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", PAGE, re.MULTILINE))
ROW = re.compile(r"^\| (`[^|]+`) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
ARTICLES, HARD, LEADS = (ROOT / "training_data" / f"{name}.jsonl" for name in ("articles", "hard", "leads"))
DECISIONS = ROOT / "examples" / "decisions.jsonl"
ARCHIVE, PAGE_FILE = ROOT / "examples" / "archive.jsonl", ROOT / "examples" / "page.txt"
RUNS = [
    ("classify", "classify {hard}"),
    ("classify", "classify --explain --min-precision 0.99 {hard}"),
    ("summarize", "summarize {articles}"),
    ("summarize", "summarize --chars 40 {articles}"),
    ("summarize", "summarize --explain {articles}"),
    ("clean", "clean {page} {articles}"),
    ("describe", "describe {page} {articles}"),
    ("describe", "describe --no-lead --no-label {archive}"),
    ("audit", "audit {articles}"),
    ("related", "related {archive}"),
    ("evaluate classifier", "evaluate classifier {hard}"),
    ("evaluate classifier", "evaluate classifier --by length {hard}"),
    ("evaluate summarizer", "evaluate summarizer {leads}"),
    ("evaluate review", "evaluate review {decisions}"),
    ("evaluate related", "evaluate related --field event=label {archive}"),
]
TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "number": (int, float),
    "null": type(None),
}


def documented(section: str) -> dict[str, tuple[str, bool]]:
    """The type of each key's path, and whether the key is always there."""
    rows = {}
    for keys, kind, meaning in ROW.findall(SECTIONS[section]):
        for key in re.findall(r"`([^`]+)`", keys):
            rows[key] = (kind.strip(), "(only" not in meaning and "[]" not in key and "*" not in key)
    return rows


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """The path and the value of every leaf; items of a list are "path[]"."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, f"{path}[]")
    else:
        yield path, value


def of_type(value: object, kind: str) -> bool:
    """Whether a value is of a type as the page writes it: "string?", "number 0..1"."""
    name, *bounds = kind.split()
    if value is None:
        return name.endswith("?") or name == "null"
    name = name.removesuffix("?")
    if isinstance(value, bool) and name != "boolean":
        return False
    within = not bounds or (isinstance(value, int | float) and 0 <= value <= 1)
    return isinstance(value, TYPES[name]) and within


def pattern(key: str) -> re.Pattern[str]:
    """The paths that a documented key stands for; "*" is any name, also one with dots."""
    return re.compile(re.escape(key).replace(r"\*", ".+") + r"\Z")


@pytest.mark.parametrize(("section", "line"), RUNS, ids=[line for _, line in RUNS])
def test_every_key_is_documented_with_its_type(run: Run, section: str, line: str) -> None:
    files = {
        "articles": ARTICLES,
        "hard": HARD,
        "leads": LEADS,
        "archive": ARCHIVE,
        "page": PAGE_FILE,
        "decisions": DECISIONS,
    }
    arguments = [part.format(**files) for part in line.split()]
    result = run(*arguments, "--format", "jsonl")
    assert result.exit_code == 0
    keys = documented(section)
    for record in map(json.loads, result.stdout.splitlines()):
        found = [(path, value) for path, value in leaves(record) if not path.startswith("slices.")]
        for path, value in found:
            kinds = [kind for key, (kind, _) in keys.items() if pattern(key).match(path)]
            assert kinds, f"docs/formats.md has no `{path}` under {section}"
            assert any(of_type(value, kind) for kind in kinds), f"`{path}` is {value!r}, documented as {kinds}"
        always = {key for key, (_, needed) in keys.items() if needed}
        assert always <= {path for path, _ in found}


@pytest.mark.parametrize("section", ["classify", "summarize", "clean", "describe", "audit", "related"])
def test_the_columns_of_csv_are_documented(run: Run, section: str) -> None:
    archive = ARTICLES if section == "audit" else ARCHIVE
    header = next(csv.reader(run(section, archive, "--format", "csv").stdout.splitlines()))
    assert f"`{','.join(header)}`" in SECTIONS[section]


def test_the_keys_of_decisions_are_documented() -> None:
    keys = documented("decisions.jsonl")
    for record in map(json.loads, DECISIONS.read_text(encoding="utf-8").splitlines()):
        for path, value in leaves(record):
            kind, _ = keys[path]
            assert of_type(value, kind), f"`{path}` is {value!r}, documented as {kind}"
        assert {key for key, (_, needed) in keys.items() if needed} <= set(record)
