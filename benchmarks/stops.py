"""How good the stops are that newstool chooses in sentences that are too long, by the judgement of two readers.

    NEWSTOOL_DATA=... python benchmarks/stops.py

stops_read.jsonl names first sentences of press and local sites by their row, their offset in its text (with single
spaces), their length and their digest. Two language models gave each place a letter, see training_data/stop_rows.py. No
model learns from these sentences. Sentences with a closing attribution are not counted among the stops: newstool may
leave out words before the attribution and keep it, and then the readers' letters do not apply.
"""

import json
from collections import Counter
from hashlib import sha256
from pathlib import Path

from data import rows

from newstool.summarizer.grammar.clauses import mask
from newstool.summarizer.shortening.attributions import closing_attribution
from newstool.summarizer.shortening.stops import Stops

READ = Path(__file__).parent / "stops_read.jsonl"
ROOMS = (100, 120, 140, 160)  # characters of a lead; each longer sentence is tried with each of them
NAMES = {"f": "fine", "p": "point lost", "m": "meaning changed", "c": "unfinished", "x": "broken", "-": "none found"}


def chosen(sentence: str, room: int) -> int | None:
    """The offset of the stop with the least loss that fits the room, None where no stop does; of two the later one."""
    tails = [(loss, -start) for (start, _), loss in Stops(mask(sentence), sentence).find(last=True) if start < room]
    return -min(tails)[1] if tails else None


def main() -> None:
    """Print how often the readers agree, and which letters the first reader gave the chosen stops."""
    read = [json.loads(line) for line in READ.read_text(encoding="utf-8").splitlines()]
    texts = {name: rows(name) for name in {row["source"].rpartition(":")[0] for row in read}}
    marks: Counter[bool] = Counter()
    found: Counter[str] = Counter()
    for row in read:
        name, _, number = row["source"].rpartition(":")
        text = " ".join(texts[name][int(number) - 1]["text"].split())
        sentence = text[row["at"] : row["at"] + row["length"]]
        assert sha256(sentence.encode()).hexdigest()[:16] == row["sha256"], f"{row['source']} is another text"
        one, other = row["marks"]
        marks.update(a == b for a, b in zip(one, other, strict=True))
        if closing_attribution(mask(sentence)) is None:
            letters = {None: "-", **dict(zip(row["places"], one, strict=True))}
            found.update(letters.get(chosen(sentence, room), "?") for room in ROOMS if room < len(sentence))
    print(f"{len(read)} sentences, the readers agree on {marks[True] / marks.total():.1%} of {marks.total()} places")
    print(f"stops in {found.total()} sentences and rooms:")
    for letter, name in NAMES.items():
        print(f"  {name:16} {found[letter] / found.total():6.1%}")


if __name__ == "__main__":
    main()
