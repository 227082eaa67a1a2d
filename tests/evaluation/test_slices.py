"""Slices: each row is in the slice of its value, whatever the value looks like."""

import tracemalloc

from newstool.evaluation.slices import rows_of_slices


def test_rows_of_each_value_in_order() -> None:
    found = rows_of_slices(["west", "east", "", "west"])
    assert {value: rows.tolist() for value, rows in found.items()} == {"": [2], "east": [1], "west": [0, 3]}
    assert list(found) == ["", "east", "west"]


def test_values_that_differ_in_a_nul_at_the_end_are_two_slices() -> None:
    assert list(rows_of_slices(["x", "x\0"])) == ["x", "x\0"]


def test_a_long_value_takes_its_own_room_only() -> None:
    """As an array of strings, 2,000 rows would take 4 * 100,000 bytes each, 800 MB."""
    tracemalloc.start()
    rows_of_slices(["a" * 100_000, *["b"] * 2_000])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000


def test_no_rows() -> None:
    assert rows_of_slices([]) == {}
