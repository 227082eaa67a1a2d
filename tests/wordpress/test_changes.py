"""Files of changes and rules that cannot be used."""

from pathlib import Path

import pytest

from newstool.articles import Problem
from newstool.wordpress.changes import Rules, modification_times, read
from newstool.wordpress.errors import ChangesError

RULES = Rules({"excerpt": "lead"})


def test_an_id_of_many_digits_is_no_number_of_a_post(tmp_path: Path) -> None:
    path = tmp_path / "changes.jsonl"
    path.write_text(f'{{"id": "{"9" * 5000}", "lead": "A."}}\n{{"id": "18446744073709551615", "lead": "B."}}\n')
    bad, good = read(path, RULES)
    assert isinstance(bad, Problem)
    assert "is no number of a post" in bad.reason
    assert not isinstance(good, Problem)
    assert good.id == 18446744073709551615


def test_two_keys_for_one_field_are_refused() -> None:
    with pytest.raises(ChangesError, match="category and categories are the same field"):
        Rules.of({"category": "label", "excerpt": "lead", "categories": "labels"})
    assert Rules.of({"category": "label", "tags": "labels"}).keys == {"categories": "label", "tags": "labels"}


def test_times_of_a_file_with_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text('{"id": "1", "modified": "T1"}\n\n{"id": "2", "modified": "T2"}\n \n')
    assert modification_times(path) == {1: "T1", 2: "T2"}


@pytest.mark.parametrize(
    ("line", "message"),
    [("{", "not valid JSON"), ('{"id": "2"}', "has no 'modified'"), ('{"id": "a", "modified": "T"}', "is no number")],
)
def test_a_line_without_a_time_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text(f'{{"id": "1", "modified": "T1"}}\n{line}\n')
    with pytest.raises(ChangesError, match=message) as error:
        modification_times(path)
    assert str(error.value).startswith(f"{path}:2: ")
