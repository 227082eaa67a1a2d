"""How many posts of local sites have a related post at a floor: on ten whole sites, and on sites that have just begun.

    NEWSTOOL_DATA=... python benchmarks/related_coverage.py

A site that has just begun is 26 posts of a site in a row, by date.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from data import rows  # first: it puts training_data/ on the path
from fit_related import plain
from related_archives import SMALL, archive

from newstool.articles import Article
from newstool.related import Choice, Index

FLOORS = (0.8, 0.9, 0.92, 0.95)


def sites() -> Iterator[list[Article]]:
    """The posts of each local site, by date."""
    publishers = sorted({row["source"].split(" (")[0].split(" / ")[0] for row in rows("local_kinds/dev.jsonl.gz")})
    for publisher in publishers:
        yield sorted(archive(f"local_kinds:{publisher}"), key=lambda post: (post.published or "", post.id))


def begun(posts: Sequence[Article]) -> Iterator[Sequence[Article]]:
    """Stretches of SMALL posts."""
    return (posts[start : start + SMALL] for start in range(0, len(posts) - SMALL + 1, SMALL))


def count(posts: Sequence[Article], with_related: Counter[float]) -> int:
    """Count the posts with a related post at each floor; the number of posts."""
    index = Index.empty({}).update(posts, plain)[0].linked()
    for floor in FLOORS:
        with_related[floor] += sum(bool(found.related) for found in index.neighbours(Choice(floor=floor)))
    return len(index)


def main() -> None:
    """Print the shares."""
    whole, small = Counter[float](), Counter[float]()
    n_whole = n_small = 0
    for posts in sites():
        n_whole += count(posts, whole)
        n_small += sum(count(few, small) for few in begun(posts))
    for what, found, n in (("ten sites", whole, n_whole), (f"sites of {SMALL} posts", small, n_small)):
        shares = ", ".join(f"{100 * found[floor] / n:.0f} % at {floor}" for floor in FLOORS)
        print(f"{what}, {n:,} posts, with a related post: {shares}")


if __name__ == "__main__":
    main()
