"""What the documents say is what the commands do."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\$ newstool (.+)\n((?:(?!\$ |```).*\n)*)", README, re.MULTILINE)


def test_the_page_of_commands_is_fresh() -> None:
    path = ROOT / "docs" / "make_cli.py"
    spec = importlib.util.spec_from_file_location("make_cli", path)
    assert spec is not None
    assert spec.loader is not None
    make_cli = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_cli)
    assert make_cli.PAGE.read_text(encoding="utf-8") == make_cli.page(), "run: python docs/make_cli.py"


def test_the_readme_has_examples() -> None:
    assert {example.split()[0] for example, _ in EXAMPLES} >= {"summarize", "classify", "clean"}


@pytest.mark.parametrize(("line", "output"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_the_readmes_examples_give_what_it_shows(shell, line: str, output: str) -> None:
    result = shell(f"newstool {line}", cwd=ROOT)
    assert result.stdout.rstrip() == output.rstrip()


def test_version(run) -> None:
    assert re.fullmatch(r"newstool \d+\.\d+\.\d+\n", run("--version").stdout)


def test_help_is_instant(shell) -> None:
    result = shell(
        'newstool() { python -X importtime -m newstool "$@"; }; newstool classify --help 2>&1 >/dev/null', cwd=ROOT
    )
    assert "click" in result.stderr + result.stdout
    for slow in ("numpy", "sklearn", "nltk"):
        assert f" {slow}\n" not in result.stderr + result.stdout
