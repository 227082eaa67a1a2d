"""Which blocks of a web page are its story: those that an extractor found, and those that it missed.

Trafilatura finds the story, and misses parts of some: a first paragraph in an element of its own, a paragraph that is
one link, the other half of a body that is cut in two by an advertisement. Blocks beside those that it found, in the
same place of the page and of the same kind, are added. No text is changed.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newstool.articles.readers.page_blocks import Block, without_space
from newstool.articles.readers.page_breaks import SENTENCE_END
from newstool.articles.readers.page_elements import HEADINGS, PARAGRAPHS

_LONGEST_SUBTITLE = 250  # characters
_SHORTEST = 40  # characters of a paragraph that is added
_FEWEST_WORDS = 8
_MOST_LINKED = 0.5  # share of a paragraph's characters that are links
_FEWEST_ITEMS = 2  # of a list that is added
_MOST_LINKED_OF_A_LIST = 0.34  # share of its characters that are links: a list of other stories has only links
_LIKE = 12  # characters of a line that is looked for within blocks; a shorter one must be all of a block
_MOSTLY_KNOWN = 0.8  # share of the characters of lines that stand in blocks, from which on other lines are left out
# Blocks of a page that are compared with each line. No page of a newspaper has so many, and time grows with the square.
_MOST_BLOCKS = 3000
_FEWEST_OF_A_STORY = 4  # lines, from which on the order of blocks tells which one is of another story
_FEW_HIDDEN = 0.25  # share of the characters that may be in elements that hold no story


def story(blocks: Sequence[Block], lines: Sequence[str]) -> list[str]:
    """The paragraphs of the story: the lines that an extractor found, as the page sets them, and what it missed."""
    if len(blocks) > _MOST_BLOCKS or len(lines) > _MOST_BLOCKS:
        return list(lines)
    placed = _placed(blocks, lines)
    chosen = {index for _, index in placed if index is not None}
    if not chosen:
        return list(lines)
    wrong = _hidden(blocks, chosen) | _teaser(blocks, [index for _, index in placed if index is not None])
    placed = [(line, index) for line, index in placed if index not in wrong]
    chosen -= wrong
    known = sum(len(line) for line, index in placed if index is not None)
    if known >= _MOSTLY_KNOWN * sum(len(line) for line, _ in placed):
        placed = [(line, index) for line, index in placed if index is not None]
    chosen |= set(_missed(blocks, chosen))
    chosen |= set(_missed_lists(blocks, chosen))
    return list(_merged(blocks, placed, chosen))


def subtitle(blocks: Sequence[Block], paragraphs: Sequence[str]) -> str:
    """The first paragraph of a story if the page sets it as a line below the headline; "" where it does not."""
    if len(paragraphs) < 2 or len(paragraphs[0]) > _LONGEST_SUBTITLE:
        return ""
    return paragraphs[0] if any(block.is_subtitle and block.text == paragraphs[0] for block in blocks) else ""


def _hidden(blocks: Sequence[Block], chosen: set[int]) -> set[int]:
    """The chosen blocks in elements that hold no story, where they are few: else the names of the page mislead."""
    hidden = {index for index in chosen if blocks[index].hidden}
    size = sum(len(blocks[index].text) for index in chosen)
    return hidden if sum(len(blocks[index].text) for index in hidden) < _FEW_HIDDEN * size else set()


def _teaser(blocks: Sequence[Block], order: Sequence[int]) -> set[int]:
    """The block of the first line, if the page sets it below all others and in another place: it is of another story.

    `order` are the blocks of the lines. An extractor that takes a body for too short may put a paragraph from elsewhere
    on the page before it.
    """
    if len(order) < _FEWEST_OF_A_STORY or order[0] <= max(order[1:]):
        return set()
    common = _common_path([blocks[index].path for index in order[1:]])
    return {order[0]} if blocks[order[0]].path[: len(common)] != common else set()


def _placed(blocks: Sequence[Block], lines: Sequence[str]) -> list[tuple[str, int | None]]:
    """Each line with the block that it stands in; None where no block has it.

    A line that is several blocks run together is replaced by them.
    """
    keys = [block.key for block in blocks]
    found: list[tuple[str, int | None]] = []
    start = 0
    for line in lines:
        key = without_space(line.removeprefix("- "))
        if not key:
            continue
        fits = key.__eq__ if len(key) < _LIKE else lambda other, key=key: key in other
        at = next((i for i in (*range(start, len(keys)), *range(start)) if fits(keys[i])), None)
        if at is None:
            parts = [i for i in range(len(keys)) if len(keys[i]) >= _LIKE and keys[i] in key]
            if parts and sum(len(keys[i]) for i in parts) >= _MOSTLY_KNOWN * len(key):
                between = range(parts[0], parts[-1] + 1)  # short lines stand between them, too: "MONDAY"
                found += [(blocks[i].text, i) for i in between if keys[i] in key]
                start = parts[-1]
                continue
        found.append((line, at))
        start = at if at is not None else start
    return found


def _missed(blocks: Sequence[Block], chosen: set[int]) -> Iterator[int]:
    """The blocks that read like paragraphs of the story and stand where the chosen ones do."""
    first, last = min(chosen), max(chosen)
    title = max((index for index in range(first) if blocks[index].kind == "h1"), default=-1)
    paragraphs = [blocks[index] for index in chosen if blocks[index].kind not in HEADINGS]
    places = {block.place for block in paragraphs if len(block.text) >= _SHORTEST}
    common = _common_path([block.path for block in paragraphs])
    known = {blocks[index].key for index in chosen}
    for index, block in enumerate(blocks):
        if index in chosen or block.hidden or not _is_paragraph(block) or block.key in known:
            continue
        within = block.path[: len(common)] == common
        alike = block.place in places and not block.place.endswith(" ")
        if first < index < last:
            wanted = (within or alike) and block.kind not in ("li", "td")
        elif index < first:
            wanted = index > title and (block.is_intro or (within and block.kind in PARAGRAPHS) or alike)
        else:
            wanted = alike or (within and block.place in places)
        if wanted:
            known.add(block.key)
            yield index


def _missed_lists(blocks: Sequence[Block], chosen: set[int]) -> Iterator[int]:
    """The items of lists that the extractor missed: between two chosen paragraphs of the same body, and few links."""
    items = (index for index in range(min(chosen), max(chosen)) if blocks[index].kind == "li")
    for path, group in groupby(items, key=lambda index: blocks[index].path[:-1]):
        run = list(group)
        if len(run) < _FEWEST_ITEMS or not chosen.isdisjoint(run) or any(blocks[index].hidden for index in run):
            continue
        size = sum(len(blocks[index].text) for index in run)
        linked = sum(len(blocks[index].text) * blocks[index].linked for index in run)
        beside = (max(i for i in chosen if i < run[0]), min(i for i in chosen if i > run[-1]))
        if linked <= _MOST_LINKED_OF_A_LIST * size and all(_body(blocks[i]) == path[:-1] for i in beside):
            yield from run


def _body(block: Block) -> tuple[int, ...]:
    """The element that a paragraph, or the list of an item, stands in."""
    return block.path[:-2] if block.kind == "li" else block.path[:-1]


def _is_paragraph(block: Block) -> bool:
    """Whether a block reads like a paragraph: a sentence, or an intro. A paragraph that is one link must be long."""
    words = block.text.count(" ") + 1
    if block.kind in HEADINGS and not block.is_intro:
        return False
    if len(block.text) < _SHORTEST or words < _FEWEST_WORDS:
        return block.kind == "p" and block.linked == 0 and block.text.endswith(SENTENCE_END) and words > 2
    if block.linked > _MOST_LINKED:
        return block.kind == "p" and words >= _FEWEST_WORDS * 2
    return block.text.endswith(SENTENCE_END) or words >= _FEWEST_WORDS * 3


def _merged(blocks: Sequence[Block], placed: Sequence[tuple[str, int | None]], chosen: set[int]) -> Iterator[str]:
    """The chosen blocks in their order; lines that stand in no block, or are a part of a long one, as they are."""
    waiting = sorted(chosen)
    done: set[int] = set()
    for line, at in placed:
        if at is None:
            yield line
            continue
        if at in done:
            continue
        while waiting and waiting[0] < at:
            if waiting[0] not in done:
                yield blocks[waiting[0]].text
                done.add(waiting[0])
            waiting.pop(0)
        parts = [other for other, place in placed if place == at]
        yield from parts if len(blocks[at].text) > 2 * sum(map(len, parts)) else [blocks[at].text]
        done.add(at)
    yield from (blocks[index].text for index in waiting if index not in done)


def _common_path(paths: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The elements that most of the paths share, from the outermost on."""
    common: tuple[int, ...] = ()
    while True:
        longer = [path for path in paths if path[: len(common)] == common and len(path) > len(common)]
        if not longer:
            return common
        steps = [path[len(common)] for path in longer]
        most = max(set(steps), key=steps.count)
        if steps.count(most) < 0.8 * len(paths):
            return common
        common = (*common, most)
