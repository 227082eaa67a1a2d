"""The arrows of the house: what each room may import, read from the code and held against the design's table."""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {"sklearn", "scipy", "nltk", "joblib"}
MAY_IMPORT = {
    "articles": {"trafilatura", "orjson"},
    "text": {"numpy", "newstool.articles"},
    "models": {"numpy", "safetensors", "newstool.articles"},
    "classifier": {"numpy", "newstool.text", "newstool.models", "newstool.articles", *HEAVY},
    "summarizer": {"numpy", "newstool.text", "newstool.models", "newstool.articles", *HEAVY},
    "related": {"numpy", "newstool.text", "newstool.models", "newstool.articles"},
    "evaluation": {"numpy", "rouge_score", "nltk", "newstool.articles"},
    "cli": {
        "click",
        "joblib",
        *(
            f"newstool.{room}"
            for room in ("articles", "text", "models", "classifier", "summarizer", "related", "evaluation")
        ),
    },
}
# The modules that only training imports, and the one that asks a package for ROUGE: the others of their rooms answer
# with NumPy alone.
TRAINING = {
    "classifier": {
        "training",
        "rows",
        "pipeline",
        "folds",
        "scores",
        "subject",
        "estimator",
        "vectorizer",
        "calibration",
        "audit",
    },
    "cli": {"parallel"},
    "summarizer": {"lexicon", "training", "sentence_training", "estimator", "examples", "scores", "rouge"},
    "evaluation": {"rouge"},
}


def modules() -> list[Path]:
    return sorted(path for room in MAY_IMPORT for path in (ROOT / room).glob("**/*.py"))


def imported(path: Path) -> set[str]:
    """The packages a module imports, anywhere in it: "newstool.room" for ours, the top name for others."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            found |= {f"newstool.{alias.name}" for alias in node.names} if node.module == "newstool" else {node.module}
    packages = {".".join(name.split(".")[:2]) if name.startswith("newstool.") else name.split(".")[0] for name in found}
    return packages - set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    room = path.parent.name
    assert imported(path) <= MAY_IMPORT[room] | {f"newstool.{room}"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_only_training_modules_import_what_is_slow(path: Path) -> None:
    if path.stem not in TRAINING.get(path.parent.name, set()):
        assert not imported(path) & HEAVY


def test_every_room_is_packaged_and_in_the_table() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    rooms = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert rooms == set(MAY_IMPORT)
    assert set(settings["packages"]) == {f"newstool.{room}" for room in rooms}
    assert settings["package-dir"] == {f"newstool.{room}": room for room in rooms}
