"""Runs commands as click does, and as a shell does."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newstool.cli import main

Run = Callable[..., Result]
Shell = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    """`run("classify", file, ...)`: the command in this process; what is no NewstoolError is raised."""

    def invoke(*arguments: str | Path, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def shell() -> Shell:
    """`shell("newstool classify - | head -1")`: through bash, with the interpreter of the tests."""

    def execute(line: str, **options: Any) -> subprocess.CompletedProcess[str]:
        script = f'newstool() {{ "{sys.executable}" -m newstool.cli "$@"; }}; set -o pipefail; {line}'
        return subprocess.run(
            ["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False, **options
        )

    return execute


@pytest.fixture
def jsonl(tmp_path: Path) -> Callable[..., Path]:
    """`jsonl({"text": ...}, ...)`: a file of these records."""

    def write(*records: object, name: str = "posts.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return path

    return write


@pytest.fixture
def rows() -> Callable[[Result], list[dict[str, Any]]]:
    """`rows(result)`: the records a command wrote."""
    return lambda result: [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def page() -> Path:
    """The project's example page, with all that goes wrong on one."""
    return Path(__file__).parents[2] / "examples" / "page.txt"
