"""The map of errors in articles/errors.py is the tree that the code has."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = (
    "articles",
    "text",
    "models",
    "classifier",
    "summarizer",
    "related",
    "evaluation",
    "review",
    "site",
    "cli",
    "wordpress",
)

DRAWN_ELSEWHERE = {"WordPressError", "RefusedError"}  # in wordpress/errors.py


def in_code() -> set[tuple[str, str]]:
    """(error, base) of every class of ours that derives from an error of ours."""
    classes = [
        (node.name, base.id)
        for room in ROOMS
        for path in (ROOT / room).glob("**/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name)
    ]
    ours = {"NewstoolError"}
    while more := {name for name, base in classes if base in ours} - ours:
        ours |= more
    return {(name, base) for name, base in classes if base in ours and base not in DRAWN_ELSEWHERE}


def in_map() -> set[tuple[str, str]]:
    """(error, the error above it with less indentation) of each line of the map."""
    text = (ROOT / "articles" / "errors.py").read_text(encoding="utf-8")
    above: dict[int, str] = {}
    found = set()
    for indent, name in re.findall(r"^( {4,})(\w+Error)\b", text.split('"""')[1], re.MULTILINE):
        above[len(indent)] = name
        if len(indent) - 2 in above:
            found.add((name, above[len(indent) - 2]))
    return found


def test_the_map_names_every_error_below_its_base() -> None:
    assert in_map() == in_code()
