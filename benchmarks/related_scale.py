"""An index of a million posts: its memory and size, and a run after ten new posts.

    NEWSTOOL_DATA=... python benchmarks/related_scale.py [--posts 1000000] [--searches 200]

Posts are made up: each has terms of two articles of the corpora, a term of its own, and a signature of its own, so that
none are versions of one story. They are written as `describe --output --for-related` writes them. A sample of posts is
searched for; the links of all posts are then drawn by lot, because a million searches take over an hour. The run after
ten new posts is `newstool related --described FOLDER --index INDEX --for-new`, start to end.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from data import rows
from numpy.typing import NDArray

from newstool.articles import Article, clean
from newstool.articles.digest import digest_of_bytes
from newstool.related import Description, Index
from newstool.related.background import load
from newstool.related.links import KEPT, Links
from newstool.related.part import NewPosts, hash_of_id
from newstool.related.post import Post
from newstool.related.records import Records, pack
from newstool.related.segment import Segment
from newstool.related.signatures import BINS
from newstool.related.weights import Weighed
from newstool.site.segments import described_segments

CORPORA = ("us_press/train", "bbc/all")
A_PART = 5000  # posts, about 16 MiB of input
NEW = 10
LEAD = "A lead of this post, which has about fifty words, as leads of the standard budget have. " * 3
OF_FIRST = 0.6  # of the terms of a post: those that come from the first of its two articles
SETTINGS = dict.fromkeys(("leads", "model", "lead model", "sentence model", "newstool"), "made up")


def real() -> Weighed:
    """The terms of the articles of the corpora."""
    articles = (
        clean(Article(row["text"], f"{name} {n}", row["title"]))
        for name in CORPORA
        for n, row in enumerate(rows(f"{name}.jsonl.gz"))
    )
    return NewPosts.of(((article, Description(None, "")) for article in articles), load()).weighed


def made_up(source: Weighed, number: int, n: int) -> Segment:
    """A segment of n posts; equal for equal arguments."""
    chance = np.random.default_rng(number)
    one, other = chance.integers(0, len(source.hashes), (2, n))
    is_first = chance.random((n, source.hashes.shape[1])) < OF_FIRST
    hashes = np.where(is_first, source.hashes[one], source.hashes[other])
    weights = np.where(is_first, source.weights[one], source.weights[other])
    hashes[:, 0] = chance.integers(1, 1 << 55, n, dtype=np.uint64) << np.uint64(8)
    weights[:, 0] = np.maximum(weights[:, 0], 32)
    is_again = again(hashes)
    hashes[is_again], weights[is_again] = 0, 0
    names = [f"{number}-{i}" for i in range(n)]
    posts = (
        Post(name, f"Title of {name}", f"https://example.org/{name}", None, "News", "News", LEAD) for name in names
    )
    return Segment(
        chance.integers(1, 1 << 63, n, dtype=np.uint64),
        NewPosts(
            Records.of(map(pack, posts)),
            Weighed(hashes, weights, source.titles[one], chance.integers(1, 256, (n, BINS)).astype(np.uint8)),
            chance.integers(10_000, 20_000, n).astype(np.int32),
            np.array([hash_of_id(name) for name in names], np.uint64),
        ),
    )


def again(hashes: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Whether each term (n, DEPTH) stands in its row before."""
    order = np.argsort(hashes, axis=1, kind="stable")
    ordered = np.take_along_axis(hashes, order, axis=1)
    is_again = np.zeros(hashes.shape, np.bool_)
    np.put_along_axis(is_again, order[:, 1:], ordered[:, 1:] == ordered[:, :-1], axis=1)
    return is_again


def write_folder(folder: Path, source: Weighed, n_parts: int) -> list[dict[str, str]]:
    """Write segments as `describe` writes them; the parts of the manifest."""
    (folder / ".parts").mkdir(parents=True)
    return [write_part(folder, number, made_up(source, number, A_PART)) for number in range(n_parts)]


def write_part(folder: Path, number: int, segment: Segment) -> dict[str, str]:
    """Write a segment; the part of the manifest."""
    content = segment.packed()
    (folder / ".parts" / f"part-{number:06}.posts").write_bytes(content)
    return {"file": f"part-{number:06}.jsonl", "segment": digest_of_bytes(content)}


def write_manifest(folder: Path, parts: list[dict[str, str]]) -> None:
    """Write the manifest of a folder."""
    manifest = {"settings": {**SETTINGS, "for related": True}, "parts": parts}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def build(folder: Path, path: Path, searches: int) -> None:
    """Make the index in this process, and print what it took."""
    start = time.process_time()
    settings, segments = described_segments(str(folder), lambda line: None)
    index, _ = Index.empty(settings).update_from(segments)
    print(f"  read, counted and packed: {time.process_time() - start:.0f} s of a processor, {peak():.1f} GB at most")
    sample = range(0, len(index), max(1, len(index) // searches))
    index.search.nearest(index.search.post(0))  # what is made for the first search
    start = time.process_time()
    for row in sample:
        index.search.nearest(index.search.post(row))
    print(f"  {len(sample)} searches: {(time.process_time() - start) / len(sample) * 1e3:.1f} ms each", flush=True)
    replace(index, links=by_lot(len(index))).save(path)
    print(f"  saved: {path.stat().st_size / 1e9:.2f} GB, {peak():.1f} GB at most", flush=True)


def by_lot(n: int) -> Links:
    """Links and similarities at random; a new post gets into few of them, as in an archive of a million posts."""
    chance = np.random.default_rng(0)
    links = chance.integers(0, n, (n, KEPT)).astype(np.int32)
    similarities = (-np.sort(-chance.random((n, KEPT), np.float32) / 2, axis=1) + 0.4).astype(np.float32)
    return Links.stored(links, similarities, similarities[:, -1].copy())


def peak() -> float:
    """The peak memory of this process so far, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


def run(what: str, folder: Path, path: Path) -> None:
    """Ask for the blocks of what is new, and print the time and the memory of the whole run."""
    newstool = str(Path(sys.executable).with_name("newstool"))
    line = [newstool, "related", "--described", str(folder), "--index", str(path), "--for-new", "--format", "jsonl"]
    code = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=True); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss, done.stdout.count(b'\\n'))"
    )
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code, *line], stdout=subprocess.PIPE, check=True).stdout.split()
    seconds = time.monotonic() - start
    used, memory, blocks = float(done[0]), int(done[1]) * 1024 / 1e9, int(done[2])
    print(
        f"  {what}: {used:.2f} s of a processor, {seconds:.1f} s, {memory:.2f} GB mapped, {blocks:,} blocks", flush=True
    )


def main() -> None:
    """Build, and ask after ten new posts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1_000_000)
    parser.add_argument("--searches", type=int, default=200)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, path, source = Path(name) / "described", Path(name) / "site.index", real()
        parts = write_folder(folder, source, asked.posts // A_PART)
        write_manifest(folder, parts)
        print(f"{asked.posts:,} made-up posts:", flush=True)
        build(folder, path, asked.searches)
        last = len(parts) - 1
        both = [made_up(source, last, A_PART), made_up(source, last + 1, NEW)]
        more = Segment(np.concatenate([one.digests for one in both]), NewPosts.concatenated([one.part for one in both]))
        parts[last] = write_part(folder, last, more)
        write_manifest(folder, parts)
        run("a run after ten new posts", folder, path)
        run("a run after nothing new", folder, path)


if __name__ == "__main__":
    main()
