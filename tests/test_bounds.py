"""The lower bounds of pyproject.toml are the versions that `nox -s oldest` installs."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def parts(version: str) -> tuple[int, ...]:
    """A version without zeros at its end: 8.1 and 8.1.0 are the same."""
    return tuple(map(int, version.removesuffix(".0").split(".")))


def test_every_lower_bound_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "tests" / "oldest.txt").read_text(encoding="utf-8").splitlines()
    tested = dict(line.split("==") for line in lines if "==" in line)
    bounds = dict(requirement.split(">=") for requirement in project["dependencies"])
    assert {name: parts(version) for name, version in bounds.items()} == {
        name: parts(version) for name, version in tested.items()
    }
