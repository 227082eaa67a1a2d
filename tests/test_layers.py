"""The arrows of the house: what each room may import, read from the code and held against the design's table."""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {"sklearn", "scipy", "nltk", "joblib"}
ROOMS = ("articles", "text", "models", "classifier", "summarizer", "related", "evaluation", "site")
MAY_IMPORT = {
    "articles": {"lxml", "orjson", "trafilatura"},
    "text": {"numpy", "newstool.models", "newstool.articles"},
    "models": {"numpy", "safetensors", "newstool.articles"},
    "classifier": {"numpy", "newstool.text", "newstool.models", "newstool.articles"},
    "summarizer": {"numpy", "newstool.text", "newstool.models", "newstool.articles"},
    "related": {"numpy", "newstool.text", "newstool.models", "newstool.articles"},
    "evaluation": {"numpy", "newstool.articles"},
    "review": {f"newstool.{room}" for room in ("classifier", "summarizer", "models", "articles")},
    "site": {"numpy", "distributed", "fsspec", *(f"newstool.{room}" for room in ROOMS)},
    "wordpress": {"httpx", "orjson", "keyring", "newstool.site", "newstool.articles"},
    "cli": {"click", *(f"newstool.{room}" for room in ROOMS), "newstool.review", "newstool.wordpress"},
    "package": {"newstool.cli"},
}
# What is slow to import is imported in training/, and in the one module that needs it for what was asked.
TRAINING = "training"
ALSO_SLOW = {
    "site/parallel.py": {"joblib"},
    "evaluation/rouge.py": {"rouge_score", "nltk"},
    **{f"evaluation/pictures/{path.name}": {"matplotlib"} for path in (ROOT / "evaluation/pictures").glob("*.py")},
}


def modules() -> list[Path]:
    return sorted(path.relative_to(ROOT) for room in MAY_IMPORT for path in (ROOT / room).glob("**/*.py"))


def imported(path: Path) -> set[str]:
    """The packages a module imports, anywhere in it: "newstool.room" for ours, the top name for others."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            own = node.module == "newstool"
            found |= {f"newstool.{alias.name}" for alias in node.names} if own else {str(node.module)}
    packages = {".".join(name.split(".")[:2]) if name.startswith("newstool.") else name.split(".")[0] for name in found}
    return packages - set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", modules(), ids=str)
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    room = path.parts[0]
    slow = HEAVY if TRAINING in path.parts[:-1] else ALSO_SLOW.get(path.as_posix(), set())
    assert imported(path) <= MAY_IMPORT[room] | {f"newstool.{room}"} | slow


@pytest.mark.parametrize("path", [path for path in modules() if TRAINING not in path.parts], ids=str)
def test_what_answers_imports_training_only_inside_functions(path: Path) -> None:
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom):
            assert f".{TRAINING}" not in (node.module or "")


def test_every_room_is_packaged_and_in_the_table() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = {
        path.parent.relative_to(ROOT).as_posix() for room in MAY_IMPORT for path in (ROOT / room).glob("**/__init__.py")
    }
    packages = {
        "newstool" if folder == "package" else f"newstool.{folder.replace('/', '.')}": folder for folder in folders
    }
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} == set(MAY_IMPORT)
    assert settings["package-dir"] == packages
    assert set(settings["packages"]) == set(packages)
