"""The works cited below a story: the headings of such lists, and how their lines look."""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy

# Headings of lists of sources: those that no other list has, and those that may also head notes of the story.
ONLY_WORKS = frozenset(("works cited", "bibliography", "references", "sources cited", "works consulted"))
WORKS = ONLY_WORKS | {"sources", "citations", "footnotes", "endnotes", "notes"}
# A line of works cited has an address, a date, or a title between quotation marks with a year.
_CITED = lazy(r"https?://|www\.|\b(?:19|20)\d\d\b|\bAccessed\b|\bRetrieved\b|^\[?\d{1,3}[\].)]")


def are_cited(below: Sequence[str], *, late: bool, only_works: bool) -> bool:
    """Whether the lines below a heading are works cited.

    In the lower half of a text, half of them must look like it. A school paper's list may be longer than its story:
    there all of them must, and the heading must be one that no other list has.
    """
    cited = sum(_CITED.search(line) is not None for line in below)
    return bool(below) and (cited * 2 >= len(below) if late else only_works and cited == len(below))
