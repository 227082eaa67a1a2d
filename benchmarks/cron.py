"""A day of cron in one run: `related --index --for-new` over and over, while posts come, change and go.

    python benchmarks/cron.py [--runs 500] [--posts 1200] [--seed 1]

Before each run a few posts are added, changed or removed. Every 10th time two runs start at once, and every 15th a run
is killed after a random time. Every 50th time, and at the end, the blocks of all posts are compared with those of an
index that is made anew of the same archive, and so is the size of the index. The memory of each run is noted.

An index counts terms anew after a fiftieth of its posts has changed, and in between scores may differ by a little from
those of a new one: see docs/related.md. Prints what was compared, and one line for each fault: a run that fails, an
index that cannot be read, litter, a post that is missing or too much, an index larger by a tenth than a new one. Exits
with 1 where there was one.
"""

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from forked_runs import Run, files, started
from writing_commands import NEW, OUT, Command, load, records

TWO_EVERY, KILL_EVERY, COMPARED_EVERY = 10, 15, 50  # runs
MOST_CHANGES = 3  # posts that are added before a run; as many are changed, and removed
LARGEST = 1.10  # of the size of a new index
INDEX, FRESH = f"{OUT}/site.index", "fresh.index"
Lists = Mapping[str, tuple[str, ...]]  # the ids of the related posts of each post, the best first


@dataclass
class Site:
    """An archive that changes, and what was seen of its index.

    Attributes:
        place: The folder of the archive.
        posts: Its posts, by id.
        faults: What was wrong.
        memory: MiB that each run held at most.
        equal: Of the posts that were compared, those with the same list as in a new index.
        compared: The number of posts that were compared.
        sizes: The size of the index, as a share of that of a new one, each time that they were compared.
    """

    place: Path
    posts: dict[str, dict[str, str]]
    chance: Random
    number: int
    faults: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    equal: int = 0
    compared: int = 0
    sizes: list[float] = field(default_factory=list)

    def change(self, new: Iterator[dict[str, str]]) -> None:
        """Add, change and remove a few posts, and write the archive."""
        for _ in range(self.chance.randint(0, MOST_CHANGES)):
            self.number += 1
            record = next(new)
            self.posts[f"post-{self.number}"] = {**record, "id": f"post-{self.number}"}
        for name in self.chance.sample(sorted(self.posts), self.chance.randint(0, MOST_CHANGES)):
            self.posts[name] = {**self.posts[name], "text": self.posts[name]["text"] + f" It was {self.number}."}
        for name in self.chance.sample(sorted(self.posts), self.chance.randint(0, MOST_CHANGES)):
            del self.posts[name]
        text = "".join(json.dumps(post) + "\n" for post in self.posts.values())
        (self.place / NEW).write_text(text, encoding="utf-8")

    def start(self, index: str = INDEX, out: str = "blocks.jsonl", *more: str) -> Run:
        """Start a run on the archive as it is."""
        arguments = ("related", NEW, "--index", index, "--format", "jsonl", *more)
        return started(Command(arguments), self.place, out=self.place / out)

    def finish(self, run: Run, *, killed: bool = False) -> None:
        """Wait for a run, and note its memory and what was wrong."""
        _, status, usage = os.wait4(run.process, 0)
        self.memory.append(usage.ru_maxrss / 1024)
        said = run.messages()
        if os.waitstatus_to_exitcode(status) != 0 and not killed:
            self.faults.append(f"a run ended with {status}: {said[-2:]}")

    def seen(self, runs: int) -> str:
        """What was seen so far, in one line."""
        tenth = max(1, len(self.memory) // 10)
        return (
            f"{runs} runs, {len(self.posts)} posts, {len(self.faults)} faults; {self.equal:,} of {self.compared:,} "
            f"lists as in a new index; size at most {max(self.sizes):.2f} of a new one; memory "
            f"{max(self.memory[:tenth]):.0f} MiB in the first tenth, {max(self.memory[-tenth:]):.0f} MiB in the last"
        )

    def compare(self) -> None:
        """Compare the index and its blocks with a new index, and look for litter."""
        self.finish(self.start())
        litter = files(self.place / OUT).keys() - {"site.index", "site.index.recent"}
        self.faults += [f"litter: {name}" for name in litter]
        kept = lists(self.place / "blocks.jsonl")
        for path in self.place.glob(f"{FRESH}*"):
            path.unlink()
        self.finish(self.start(FRESH, "fresh.jsonl"))
        fresh = lists(self.place / "fresh.jsonl")
        if kept.keys() != self.posts.keys() or fresh.keys() != kept.keys():
            self.faults.append(f"{len(kept)} posts instead of {len(self.posts)}")
        self.compared += len(fresh)
        self.equal += sum(kept.get(name) == found for name, found in fresh.items())
        self.sizes.append(size(self.place, INDEX) / size(self.place, FRESH))
        if self.sizes[-1] > LARGEST:
            self.faults.append(f"the index is {self.sizes[-1]:.2f} times as large as a new one")


def lists(blocks: Path) -> Lists:
    """The related posts of each post, from the output of a run."""
    with blocks.open(encoding="utf-8") as lines:
        return {row["id"]: tuple(post["id"] for post in row["related"]) for row in map(json.loads, lines)}


def size(place: Path, index: str) -> int:
    """The bytes of an index: of its file, and of that of recent changes."""
    return sum(path.stat().st_size for path in (place / f"{index}{end}" for end in ("", ".recent")) if path.exists())


def day(site: Site, runs: int, new: Iterator[dict[str, str]]) -> None:
    """Do all runs."""
    for number in range(1, runs + 1):
        site.change(new)
        if number % KILL_EVERY == 0:
            run = site.start(INDEX, "blocks.jsonl", "--for-new")
            time.sleep(site.chance.uniform(0, 1))
            os.kill(run.process, signal.SIGKILL)
            site.finish(run, killed=True)
        n_runs = 2 if number % TWO_EVERY == 0 else 1
        together = [site.start(INDEX, f"blocks-{n}.jsonl", "--for-new") for n in range(n_runs)]
        for run in together:
            site.finish(run)
        if number % COMPARED_EVERY == 0 or number == runs:
            site.compare()
            print(site.seen(number), flush=True)


def main() -> int:
    """Run a day, and say by the exit status whether something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--posts", type=int, default=1200, help="at the beginning")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    load()
    chance = Random(asked.seed)
    new = records(10**9, chance)
    with TemporaryDirectory() as folder:
        posts = {f"post-{number}": next(new) for number in range(asked.posts)}
        site = Site(Path(folder).resolve(), posts, chance, asked.posts)
        (site.place / OUT).mkdir()
        day(site, asked.runs, new)
    for fault in site.faults:
        print(fault)
    return int(bool(site.faults))


if __name__ == "__main__":
    sys.exit(main())
