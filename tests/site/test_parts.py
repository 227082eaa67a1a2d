"""How inputs are cut into parts, and that parts give what the whole gives."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newstool.articles import Article, Problem, ReadOptions, read
from newstool.site.part_reading import read_part, survey
from newstool.site.parts import Part, PartsError, cut

AS_IS = ReadOptions()


def record(n: int, words: int = 20) -> str:
    return json.dumps({"id": str(n), "title": f"Story {n}", "text": f"Sentence number {n} stands here. " * words})


def in_parts(inputs: list[str], size: int) -> list[Article | Problem]:
    """What all parts give, one after the other."""
    items: list[Article | Problem] = []
    line = 1
    for part in cut(inputs, AS_IS, size):
        line = 1 if not part.start else line
        items += read_part(part, line, AS_IS)
        line += survey(part).lines
    return items


def test_a_file_of_lines_is_cut_into_ranges(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_text("".join(record(n) + "\n" for n in range(20)))
    parts = cut([str(path)], AS_IS, 4000)
    size = path.stat().st_size
    assert [(part.start, part.end) for part in parts] == [
        (start, min(start + 4000, size)) for start in range(0, size, 4000)
    ]
    assert [part.number for part in parts] == [0, 1, 2, 3]
    assert sum(survey(part).lines for part in parts) == 20
    assert sum(survey(part).size for part in parts) == size


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([record(1), record(2, 400), "", "{broken", "[1]", "{", '{"text": "é"}']), min_size=1),
    st.integers(10, 3000),
    st.booleans(),
)
def test_ranges_give_the_articles_and_problems_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], size: int, ends: bool
) -> None:
    path = tmp_path_factory.mktemp("ranges") / "posts.jsonl"
    path.write_text("\n".join([record(0), *lines]) + ("\n" if ends else ""), encoding="utf-8")
    whole = list(read([path], AS_IS))
    parts = [item for item in in_parts([str(path)], size) if not is_note_on_nothing(item, path)]
    assert parts == whole


def is_note_on_nothing(item: Article | Problem, path: Path) -> bool:
    """A range of blank lines says that it has no articles. It is a note, and no record is lost."""
    return item == Problem(str(path), "has no articles", lost=False)


@pytest.mark.parametrize("name", ["posts.json", "posts.jsonl"])
def test_a_document_is_not_cut(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("[\n" + ",\n".join(record(n) for n in range(20)) + "\n]")
    assert cut([str(path)], AS_IS, 4000) == [Part(0, (str(path),))]


def test_what_is_packed_or_wide_is_not_cut(tmp_path: Path) -> None:
    lines = "".join(record(n) + "\n" for n in range(20))
    packed, wide = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl"
    packed.write_bytes(gzip.compress(lines.encode(), 0))
    wide.write_text(lines, encoding="utf-16")
    inputs = [str(packed), str(wide)]
    assert cut(inputs, AS_IS, 4000) == [Part(0, (str(packed),)), Part(1, (str(wide),))]
    assert in_parts(inputs, 4000) == list(read([packed, wide], AS_IS))


def test_small_files_of_a_folder_are_gathered(tmp_path: Path) -> None:
    for n in range(7):
        (tmp_path / f"{n}.txt").write_text(f"Story {n}\n\n" + f"A sentence of story {n}. " * 40)
    (tmp_path / "3.jpg").write_bytes(b"\xff\xd8\xff\x00\x01")
    parts = cut([str(tmp_path)], AS_IS, 2000)
    assert [len(part.files) for part in parts] == [2, 3, 2, 1]
    articles = [item for item in in_parts([str(tmp_path)], 2000) if isinstance(item, Article)]
    assert articles == [item for item in read([tmp_path], AS_IS) if isinstance(item, Article)]


def test_the_digest_tells_a_changed_byte_and_a_changed_name(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    digests = set()
    for file, text in ((path, "One story."), (path, "One storx."), (other, "One story.")):
        file.write_text(text)
        digests.add(survey(Part(0, (str(file),))).digest)
    assert len(digests) == 3


def test_standard_input_has_no_parts() -> None:
    with pytest.raises(PartsError, match="save it to a file"):
        cut(["-"], AS_IS, 4000)


def test_a_file_that_is_not_there_is_a_problem_of_its_part(tmp_path: Path) -> None:
    path = tmp_path / "missing.jsonl"
    assert in_parts([str(path)], 4000) == [Problem(str(path), "no such file or folder")]
