"""Numbers out of range are usage errors, before anything is read."""

import pytest
from click.testing import CliRunner

from newstool.cli import main

TRAIN = ("train", "classifier", "none.jsonl", "--output", "m")
RELATED = ("related", "none.jsonl")


@pytest.mark.parametrize(
    "command",
    [
        (*TRAIN, "--holdout", "nan"),
        (*TRAIN, "--holdout", "inf"),
        (*TRAIN, "--holdout", "-0.1"),
        (*TRAIN, "--holdout", "0.91"),
        (*TRAIN, "--seed", "-1"),
        (*TRAIN, "--seed", "4294967296"),
        (*TRAIN, "--seed", "1" * 23),
        ("train", "summarizer", "none.jsonl", "--output", "m", "--holdout", "nan"),
        ("train", "summarizer", "none.jsonl", "--output", "m", "--seed", "-1"),
        ("classify", "none.jsonl", "--min-precision", "nan"),
        ("classify", "none.jsonl", "--min-precision", "1.01"),
        ("classify", "none.jsonl", "--jobs", "1000000"),
        ("classify", "none.jsonl", "--jobs", "0"),
        ("classify", "none.jsonl", "--jobs", "9" * 5000),
        ("summarize", "none.jsonl", "--words", "1" * 23),
        ("summarize", "none.jsonl", "--chars", "1" * 23),
        ("summarize", "none.jsonl", "--sentences", "1" * 23),
        ("summarize", "none.jsonl", "--words", "0"),
        (*RELATED, "--half-life", "nan"),
        (*RELATED, "--half-life", "inf"),
        (*RELATED, "--half-life", "0"),
        (*RELATED, "--top", "1" * 23),
        ("evaluate", "classifier", "none.jsonl", "--alpha", "nan"),
        ("evaluate", "classifier", "none.jsonl", "--min-precision", "nan"),
        ("evaluate", "classifier", "none.jsonl", "--fail-under", "macro_f1=nan"),
        ("evaluate", "summarizer", "none.jsonl", "--words", "1" * 23),
        ("wordpress", "sync", "https://example.org", "--min-precision", "nan"),
        ("wordpress", "pull", "https://example.org", "--delay", "inf"),
    ],
    ids=lambda command: " ".join(command)[:60],
)
def test_wrong_usage(command: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2, result.output
    assert "Invalid value" in result.output
    assert "none.jsonl: no such file" not in result.output


@pytest.mark.parametrize(
    "command",
    [
        (*TRAIN, "--holdout", "0.9", "--seed", "4294967295"),
        ("classify", "none.jsonl", "--min-precision", "1", "--jobs", "1024"),
        ("summarize", "none.jsonl", "--words", "1000000"),
        (*RELATED, "--half-life", "365000", "--top", "1000"),
    ],
)
def test_the_bounds_themselves_are_accepted(command: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert "none.jsonl: no such file" in result.output
