"""`clean`: removes from an article what the rules recognise, and keeps it as data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from newstool.articles.article import Article, Removed
from newstool.articles.cleaning import back, bylines, front, related_list
from newstool.articles.cleaning.anchors import Anchors
from newstool.articles.cleaning.line_look import LineLook
from newstool.articles.cleaning.look import Look
from newstool.articles.cleaning.page import Page
from newstool.articles.cleaning.place import (
    LONGEST_DATELINE,
    WINDOW,
    may_be_foot,
    may_be_heading,
    may_stand_above,
    places,
)
from newstool.articles.cleaning.rule import LONGEST_CREDIT, Rule, Where
from newstool.articles.cleaning.rules import PLAIN, RULES
from newstool.articles.lazy_pattern import lazy

_AFFILIATION = lazy(bylines.AFFILIATION)

# Characters.
_LONGEST_LINE = 1000
_LONGEST_PARAGRAPH = 10_000
# Characters of a text's start, in which the cues of furniture between and in the paragraphs are looked for. To look in
# the whole text would take half as long as all else.
_ASIDES_WITHIN = 800
# Paragraphs. A headline, a byline and a date may stand above the story. The first paragraph that looks like none of
# them is the story's first paragraph.
_TOP_PARAGRAPHS = 8

# Removes something from a page; the second argument is the title. Returns whether it did.
Stage = Callable[[Page, str], bool]


class Engine:
    """Applies a table of rules to articles.

    All quick tests are derived from the table, so that a new rule of any kind takes effect by standing in it.
    """

    def __init__(self, rules: Sequence[Rule], plain: Mapping[Where, str] | None = None) -> None:
        """The engine for these rules. plain: for some places, a pattern for texts that none of the rules matches."""
        self._places = places(rules, plain or {})
        self._lines = LineLook(rules)
        self._stages = (self._strip_tail, self._strip_lines, self._strip_above, self._strip_head, self._strip_asides)
        # How a line must end so that furniture may stand at its end.
        self._line_ends = tuple({end for rule in rules if rule.where == "end" for end in rule.last or ("",)})
        self._aside_rules = [rule for rule in rules if rule.where in ("aside", "inside")]
        self._anchors = Anchors(rules, (plain or {}).get("head"))

    @cached_property
    def _asides(self) -> Look:
        return Look(self._aside_rules)

    def clean(self, article: Article) -> Article:
        """The article without its furniture: the story's paragraphs, separated by one blank line.

        `removed` holds every removed text, word for word. `byline`, `dateline` and `related` hold what the rules read
        in it; values that the article had before are kept. Cleaning a clean article changes nothing.
        """
        paragraphs = list(filter(None, map(str.strip, article.text.splitlines())))
        page = Page(paragraphs, list(article.removed), article.byline, article.dateline, article.related)
        title = article.title
        if title and self._places["title"].passes(title[-WINDOW:]):
            title = page.strip(title, self._places["title"])
        text = "\n\n".join(paragraphs)
        if stages := self._acting(page, title, text):
            while any(stage(page, title) for stage in stages):
                stages, page.suspects = self._stages, None
        if len(page.removed) == len(article.removed):
            return article if text == article.text else article.with_text(text)
        return replace(
            article,
            text="\n\n".join(page.paragraphs),
            title=title,
            byline=page.byline,
            dateline=page.dateline,
            related=page.related,
            removed=tuple(page.removed),
            summary=article.summary or page.standfirst,
        )

    def _acting(self, page: Page, title: str, text: str) -> Sequence[Stage]:
        """The stages that may remove something, by quick tests, so that most articles are spared all of them.

        A stage must be among them wherever it would remove something. So it asks here what it asks of a paragraph.
        """
        lines = page.paragraphs
        if not lines:
            return ()
        places, first, last = self._places, lines[0], lines[-1]
        acting = list[Stage]()
        if places["tail"].passes(last[-WINDOW:]) or (may_be_foot(last, lines) and places["foot"].passes(last)):
            acting.append(self._strip_tail)
        page.suspects = self._lines.suspects(lines)
        if page.suspects:
            acting.append(self._strip_lines)
        if front.may_have_blocks(lines, title, self._anchors):
            acting.append(self._strip_above)
        if (
            may_be_heading(first)
            or places["head"].passes(first[:LONGEST_DATELINE])
            or places["opening"].passes(first[:WINDOW])
            or (
                may_stand_above(first, lines)
                and (places["above"].passes(first) or places["caption"].passes(first[-LONGEST_CREDIT:]))
            )
        ):
            acting.append(self._strip_head)
        if self._asides.passes(text[:_ASIDES_WITHIN]):
            acting.append(self._strip_asides)
        return acting

    def _strip_asides(self, page: Page, _: str) -> bool:
        """Remove furniture that may stand between and in the paragraphs, where a cue stands near the start."""
        if not self._asides.passes("\n\n".join(page.paragraphs)[:_ASIDES_WITHIN]):
            return False
        before = len(page.removed)
        if len(page.paragraphs) > 1:
            aside = self._places["aside"]
            asides = (page.strip(line, aside) if len(line) <= _LONGEST_LINE else line for line in page.paragraphs)
            page.paragraphs = list(filter(None, asides))
        inside = self._places["inside"]
        page.paragraphs = [
            page.strip(line, inside) if len(line) <= _LONGEST_PARAGRAPH else line for line in page.paragraphs
        ]
        return len(page.removed) > before

    def _strip_tail(self, page: Page, _: str) -> bool:
        """Remove furniture from the end of the text."""
        before, lines = len(page.removed), page.paragraphs
        while lines:
            last = lines[-1]
            if may_be_foot(last, lines):
                last = page.strip(last, self._places["foot"])
            lines[-1] = page.strip(last, self._places["tail"])
            if lines[-1]:
                break
            lines.pop()
        return len(page.removed) > before

    def _strip_lines(self, page: Page, _: str) -> bool:
        """Remove blocks of furniture, or furniture between the paragraphs and at their ends."""
        suspects = self._lines.suspects(page.paragraphs) if page.suspects is None else page.suspects
        page.suspects = None
        if not suspects:
            return False
        if self._strip_below(page):
            return True
        before, lines, kept, done = len(page.removed), page.paragraphs, list[str](), 0
        for index in suspects:
            if index < done or not page.room_for(1):
                continue
            kept += lines[done:index]
            items = related_list.item_lines(lines, index + 1)
            done = index + 1 + len(items)
            if items:
                self._take_related(page, lines[index], items)
            elif line := self._strip_line(page, lines[index]):
                kept.append(line)
        page.paragraphs = kept + lines[done:]
        return len(page.removed) > before

    def _strip_below(self, page: Page) -> bool:
        """Remove a block at the end of the text, or a marked list in it."""
        lines = page.paragraphs
        block = back.block_below(lines)
        if block is None or not page.room_for(block.end - block.start):
            return False
        page.removed += [Removed(block.rule, line) for line in lines[block.start : block.end]]
        del lines[block.start : block.end]
        return True

    def _strip_line(self, page: Page, line: str) -> str:
        """A paragraph without furniture; "" where all of it is."""
        if len(page.paragraphs) > 1 and len(line) <= _LONGEST_LINE:
            line = page.strip(line, self._places["line"], looked=True)
        return page.strip(line, self._places["end"]) if line.endswith(self._line_ends) else line

    def _take_related(self, page: Page, header: str, lines: list[str]) -> None:
        """Record a list of related posts."""
        items = [page.strip(line, self._places["end"]) for line in lines]
        page.removed.append(Removed("related", "\n".join([header, *items])))
        page.related += related_list.parse(items)

    def _strip_above(self, page: Page, title: str) -> bool:
        """Remove the blocks above the story."""
        if not front.may_have_blocks(page.paragraphs, title, self._anchors):
            return False
        before = len(page.removed)
        while blocks := front.blocks_above(page.paragraphs, title, self._anchors, self._is_known):
            if not page.room_for(1):
                break
            for block in blocks:
                self._take_block(page, block)
            if _AFFILIATION.fullmatch(page.paragraphs[0]) and front.is_name(blocks[-1].text):
                page.byline = page.byline or blocks[-1].text
        return len(page.removed) > before

    def _is_known(self, paragraph: str) -> bool:
        """Whether a rule for a whole paragraph above the story removes it."""
        return any(
            found[1].group() == paragraph
            for where in ("above", "caption", "top")
            if (found := self._places[where].find(paragraph))
        )

    def _take_block(self, page: Page, block: front.Block) -> None:
        """Remove the first paragraph, by a rule of the table if one matches it, else by the name of the block."""
        del page.paragraphs[0]
        text = block.text
        for where in ("above", "caption", "top"):
            text = page.strip(text, self._places[where])
        if text:
            page.removed.append(Removed(block.rule, text))
            if block.rule == "standfirst":
                page.standfirst = page.standfirst or text
            elif block.rule == "byline":
                page.byline = page.byline or text

    def _strip_head(self, page: Page, _: str) -> bool:
        """Remove furniture from the first paragraphs, down to the one with which the story starts."""
        before, index, lines = len(page.removed), 0, page.paragraphs
        while index < min(len(lines), _TOP_PARAGRAPHS):
            paragraph = lines[index]
            if may_stand_above(paragraph, lines):
                paragraph = page.strip(page.strip(paragraph, self._places["above"]), self._places["caption"])
            if paragraph and may_be_heading(paragraph):
                paragraph = page.strip(paragraph, self._places["top"])
            paragraph = page.strip(paragraph, self._places["head"])
            paragraph = page.strip(paragraph, self._places["opening"])
            if not paragraph:
                del lines[index]
                continue
            lines[index] = paragraph
            if not may_be_heading(paragraph):
                break
            index += 1
        return len(page.removed) > before


clean = Engine(RULES, PLAIN).clean
