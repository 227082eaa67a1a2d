"""What the documents say is what the commands do."""

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from fixtures import Run, Shell

ROOT = Path(__file__).parents[2]
PAGES = "\n".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "docs/related.md"))
EXAMPLES = re.findall(r"^\$ newstool (.+)\n((?:(?!\$ |```).*\n)*)", PAGES, re.MULTILINE)


def module(path: Path) -> Any:
    """A script of docs/ as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


PYTHON = module(ROOT / "docs" / "examples.py").examples()


def test_the_page_of_commands_is_fresh() -> None:
    make_cli = module(ROOT / "docs" / "make_cli.py")
    assert make_cli.PAGE.read_text(encoding="utf-8") == make_cli.page(), "run: python docs/make_cli.py"


def test_the_readme_has_examples() -> None:
    assert {example.split()[0] for example, _ in EXAMPLES} >= {"summarize", "classify", "clean", "related"}


@pytest.mark.parametrize(("line", "output"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_the_readmes_examples_give_what_it_shows(shell: Shell, line: str, output: str) -> None:
    result = shell(f"newstool {line}", cwd=ROOT)
    assert result.stdout.rstrip() == output.rstrip()


def test_version(run: Run) -> None:
    assert re.fullmatch(r"newstool \d+\.\d+\.\d+(\.dev\d+)?\n", run("--version").stdout)


def test_help_is_instant(shell: Shell) -> None:
    result = shell(
        'newstool() { python -X importtime -m newstool "$@"; }; newstool classify --help 2>&1 >/dev/null', cwd=ROOT
    )
    assert "click" in result.stderr + result.stdout
    for slow in ("numpy", "sklearn", "nltk"):
        assert f" {slow}\n" not in result.stderr + result.stdout


def test_there_are_python_examples() -> None:
    assert len(PYTHON) >= 6


@pytest.mark.parametrize("name", PYTHON)
def test_the_python_examples_run(shell: Shell, tmp_path: Path, name: str) -> None:
    script = tmp_path / f"{name}.py"
    script.write_text(PYTHON[name], encoding="utf-8")
    result = shell(f"'{sys.executable}' '{script}'", cwd=ROOT)
    assert result.returncode == 0, result.stderr
    assert result.stdout
