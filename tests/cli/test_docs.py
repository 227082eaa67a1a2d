"""What the documents say is what the commands do."""

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from fixtures import Run, Shell

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
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


def test_the_commands_of_the_readme_run_word_for_word_in_a_clone(shell: Shell, tmp_path: Path) -> None:
    use = README.partition("## Use")[2].partition("\n## ")[0]
    (block,) = re.findall(r"```sh\n(.*?)```", use, re.DOTALL)
    lines = re.findall(r"^newstool .+", block, re.MULTILINE)
    assert {line.split()[1] for line in lines} >= {"classify", "summarize", "related", "train", "audit", "review"}
    for folder in ("examples", "training_data"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    for line in lines:
        result = shell(line, cwd=tmp_path)
        assert result.returncode == 0, (line, result.stderr)


def test_files_that_the_readme_names_are_there() -> None:
    named = set(re.findall(r"(?:examples|training_data|docs)/[\w./-]*\w", README))
    assert "examples/archive.jsonl" in named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_exit_statuses_are_the_same_in_the_readme_and_in_the_help(run: Run) -> None:
    table = re.findall(r"^\| ([\d, ]+) \| (.+) \|$", README, re.MULTILINE)
    help_page = run("--help").stdout.partition("Exit status")[2]
    lines = re.findall(r"^ +(\d[\d, ]*?)  (.+(?:\n {5,}\S.*)*)", help_page, re.MULTILINE)
    said = [(status, " ".join(words.split())) for status, words in lines]
    assert [(status, words.replace("`", "")) for status, words in table] == said
    assert len(said) == 7


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
