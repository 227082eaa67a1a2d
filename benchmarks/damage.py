"""Damaged models and indexes: is the damage found, or are the answers the same?

    python benchmarks/damage.py [--mutations 10000] [--seed 1] [--file NAME]...

Each bundled model and both files of an index are changed, one change at a time: a bit, some bytes, bytes less or more,
two places swapped; half of the changes hit the first 4 KiB, where the headers are. Then the file is loaded. It must be
refused in one line, or hold the same header and the same arrays. Prints a line for each file, and one for each fault.
Exits with 1 where there was one.
"""

import argparse
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from writing_commands import COMMANDS, LARGE_INDEX, NEW, OLD, OUT, prepare

from newstool import models
from newstool.articles import NewstoolError
from newstool.classifier.stored import MAY_BE_INFINITE
from newstool.models import ModelFile
from newstool.related import index_file
from newstool.related.index_check import Arrays

INDEX, RECENT = "index", "index, recent changes"
HEADERS = 4096  # bytes
LONGEST_CHANGE = 9  # bytes
Content = tuple[object, ...]  # what a file holds, to be compared


def changed(content: bytes, chance: Random) -> bytes:
    """The content with one change."""
    data = bytearray(content)
    at = chance.randrange(len(data))
    at = at % min(HEADERS, len(data)) if chance.random() < 0.5 else at
    length = chance.randrange(1, LONGEST_CHANGE)
    kind = chance.randrange(5)
    if kind == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        data[at : at + length] = chance.randbytes(min(length, len(data) - at))
    elif kind == 2:
        del data[at : at + length]
    elif kind == 3:
        data[at:at] = chance.randbytes(length)
    else:
        other = chance.randrange(len(data))
        data[at], data[other] = data[other], data[at]
    return bytes(data)


def of_model(file: ModelFile) -> Content:
    """What a model holds. Numbers that are not finite are equal if their bytes are."""
    arrays = {name: (array.dtype.str, array.shape, array.tobytes()) for name, array in file.arrays.items()}
    return file.task, dict(file.header), arrays


def of_index(path: Path, background: str) -> Content:
    """What the files of an index hold."""
    file = index_file.read(path, {}, background)
    recent = file.recent if file.recent is None else _bytes(file.recent)
    return file.settings, _bytes(file.arrays), recent, file.sources


def _bytes(arrays: Arrays) -> dict[str, tuple[str, tuple[int, ...], bytes]]:
    return {name: (array.dtype.str, array.shape, array.tobytes()) for name, array in arrays.items()}


def damaged(path: Path, read: Callable[[], Content], mutations: int, chance: Random) -> tuple[Counter[str], list[str]]:
    """Change a file so many times. Returns how it was read, and what was wrong."""
    content, whole = path.read_bytes(), read()
    counts, faults = Counter[str](), list[str]()
    for _ in range(mutations):
        mutation = changed(content, chance)
        path.write_bytes(mutation)
        try:
            same = read() == whole
        except NewstoolError as error:
            counts["refused"] += 1
            if "\n" in str(error):
                faults.append(f"more than a line: {error}")
        except Exception:  # noqa: BLE001  any exception is what is looked for
            faults.append(traceback.format_exc().splitlines()[-1])
        else:
            counts["the same"] += same
            faults += [] if same else ["other answers"]
    path.write_bytes(content)
    return counts, faults


def an_index(folder: Path) -> Path:
    """An index with recent changes."""
    command, place = COMMANDS[LARGE_INDEX], folder / "place"
    prepare(command, place)
    for _ in range(2):
        subprocess.run(
            [sys.executable, "-m", "newstool", *command.arguments], cwd=place, capture_output=True, check=True
        )
        with (place / NEW).open("a", encoding="utf-8") as archive:  # one more article is a recent change
            archive.write((place / OLD).read_text(encoding="utf-8").partition("\n")[0] + "\n")
    return place / OUT / "site.index"


def main() -> int:
    """Damage each file, and say by the exit status whether something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mutations", type=int, default=10_000, help="of each file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--file", action="append", choices=[*models.bundled_models(), INDEX, RECENT])
    asked = parser.parse_args()
    wrong = 0
    with TemporaryDirectory() as folder:
        for name in asked.file or [*models.bundled_models(), INDEX, RECENT]:
            path, read = prepared(name, Path(folder) / name)
            counts, faults = damaged(path, read, asked.mutations, Random(f"{name} {asked.seed}"))
            for fault, times in Counter(faults).items():
                print(f"{name}: {fault} ({times} times)", flush=True)
            print(
                f"{name:22} {asked.mutations:,} mutations: {counts['refused']:,} refused, {counts['the same']:,} the "
                f"same, {len(faults)} faults",
                flush=True,
            )
            wrong += len(faults)
    return int(wrong > 0)


def prepared(name: str, folder: Path) -> tuple[Path, Callable[[], Content]]:
    """A copy of a file to damage, and how it is read."""
    folder.mkdir()
    if name in (INDEX, RECENT):
        index = an_index(folder)
        background = str(models.read(str(index), index_file.TASK, arrays=()).header["background"])
        return index if name == INDEX else index_file.recent_path(index), lambda: of_index(index, background)
    path = folder / "model.safetensors"
    path.write_bytes(models.locate(name).read_bytes())
    return path, lambda: of_model(models.read(str(path), infinite=MAY_BE_INFINITE))


if __name__ == "__main__":
    sys.exit(main())
