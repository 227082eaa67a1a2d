"""Markdown with front matter, the posts of static sites (Hugo, Jekyll, Hexo, Eleventy): one article a file."""

import re
from collections.abc import Iterator, Mapping

from newstool.articles.article import Article
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.publication import UNPUBLISHED, is_future
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.front_matter import RefusedError, from_json, from_toml, from_yaml, is_yaml
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.plain_text import whole_text
from newstool.articles.record import articles_of

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
# Our field: the keys that may hold it. The first key that the post has counts.
_KEYS = {
    "id": ("id", "slug"),
    "title": ("title",),
    "label": ("label", "categories", "category", "section"),
    "summary": ("summary", "description", "excerpt"),
    "url": ("url", "canonical_url", "permalink"),
    "published": ("date", "published"),
    "byline": ("byline", "author", "authors"),
}
# Keys of an object that stand for the whole: `author: {name: Ann Bell}`.
_NAMES = ("name", "title", "label", "slug")
_TAG_KEYS = ("tags", "tag")
# Keys whose value may be several categories or tags in one string.
_SEVERAL = ("categories", "tags")
_MORE = lazy(r"^[^\S\n]*<!--[^\S\n]*more[^\S\n]*-->", re.MULTILINE)
_TITLE = lazy(r"\s*(?:#[^\S\n]+(\S[^\n]*)\n|(?![>#*+-])(\S[^\n]*)\n=+[^\S\n]*\n)")
_CODE_FENCE = lazy(r" {0,3}(```+|~~~+)")
_SHORTCODE = lazy(r"\{\{[^{}]*+\}\}|\{%[^{}%]*+%\}|\{:[^{}\n]*+\}")
# A shortcode that came from WordPress; a table of contents; what MDX imports.
_NO_TEXT = lazy(
    r"""\[/?[a-z][\w-]{1,60}\s+[\w-]{1,60}=["'][^\[\]\n]{0,2000}\]|"""
    r"""^[*-] [^\n]*\n\{:\s?toc[^\n}]*\}|^\[\[?(?:toc|TOC)\]\]?$|"""
    r"""^(?:import|export) [^\n]* from ["'][^\n"']+["'];?$""",
    re.MULTILINE,
)
_EMBED = lazy(r"\s*<?https?://\S+\s*")  # an address alone on its line: a player or a card
# A line of only these characters is a rule, the line under a heading, or the line under the head of a table.
_RULED = "-=*_|:+ \t"
_STARTS_PARAGRAPH = lazy(r"\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\|)")
_LEADERS = lazy(r"(?>(?:\s*(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\[[ xX]\](?=\s)))*)\s*")
_DEFINITION = lazy(r" {0,3}\[[^\[\]]+\]:\s*\S")
_ADDRESS = r"(?:\([^()\n]*+(?>(?:\([^()\n]*+\)[^()\n]*+)*)\)|\[[^\[\]]*+\])"
# Pattern and replacement. The order counts: an image may stand in a link, and a link in emphasis.
_INLINE = (
    (lazy(r"!\[[^\[\]]*+\]" + _ADDRESS), ""),
    (lazy(r"\[\^[^\[\]]++\]"), ""),
    (lazy(r"\[([^\[\]]*+)\]" + _ADDRESS), r"\1"),
    (lazy(r"(?<!`)(`++)([^`\n]++)\1"), r"\2"),
    (lazy(r"(?<![\\*])(\*{1,3})(?![\s*])([^*\n]++)(?<!\s)\1"), r"\2"),
    (lazy(r"(?<![\\*])(\*{1,3})(?![\s*])([^*\n]++)(?<!\s)\1"), r"\2"),
    (lazy(r"(?<![\\\w])(_{1,3})(?![\s_])([^_\n]++)(?<!\s)\1(?!\w)"), r"\2"),
    (lazy(r"~~([^~\n]++)~~"), r"\1"),
    (lazy(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one post. A draft is left out, with a note, unless `options.drafts` is set."""
    whole = yield from whole_text(file)
    if whole is None:
        return
    try:
        matter, body, doubt = _parted(whole)
    except RefusedError as error:
        yield Problem(file.name, str(error))
        return
    if doubt:
        yield Problem(file.name, doubt, lost=False)
    if not options.drafts and (why := _why_left_out(matter)):
        yield Problem(file.name, f"{why}: left out (see --drafts)", lost=False)
        return
    yield from articles_of(_record(matter, body, options), file.name, options)


def _parted(text: str) -> tuple[dict[str, object], str, str | None]:
    """The front matter, the body, and a doubt about the front matter, if there is one."""
    lines = text.split("\n")
    opening = lines[0].rstrip()
    if opening.startswith("{") and (found := from_json(text)):
        return *found, None
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() in _FENCES.get(opening, ())), 0)
    if not end:
        return {}, text, None
    head, body = "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])
    if opening == "---" and not is_yaml(head) and head.strip():
        return {}, text, None
    try:
        return from_yaml(head) if opening == "---" else from_toml(head), body, None
    except ValueError as error:
        return {}, body, f"its front matter is not valid TOML ({str(error).splitlines()[0]}): read without it"


def _why_left_out(matter: Mapping[str, object]) -> str:
    """The state of a post that is not published; "" for one that is."""
    if str(matter.get("draft")).lower() == "true" or str(matter.get("published")).lower() == "false":
        return "a draft"
    if str(matter.get("status")).lower() in UNPUBLISHED:
        return f"a post ({str(matter['status']).lower()})"
    if matter.get("password"):
        return "a post with a password"
    dates = [matter.get(key) for key in ("publishDate", "publishdate", "date")]
    date = next((str(date) for date in dates if date), "")
    return f"scheduled for {date.split()[0]}" if is_future(date) else ""


def _record(matter: Mapping[str, object], body: str, options: ReadOptions) -> dict[str, object]:
    """The front matter by its own keys and by our fields. Of a list other than labels and tags, the first counts."""
    record: dict[str, object] = {}
    lists: dict[str, list[str]] = {}
    inner = matter.get("taxonomies")  # Zola keeps categories and tags here
    for key, value in {**matter, **(inner if isinstance(inner, dict) else {})}.items():
        first = _first(key, value)
        if isinstance(first, str | int | float) and not isinstance(first, bool):
            record[key] = first
            lists[key] = _all(key, value)
    record = {key: value for key, value in record.items() if value not in ("", "true", "false")}
    keys = {**_KEYS, "label": _TAG_KEYS} if options.label_from == "tag" else _KEYS
    ours = {name: record[key] for name, known in keys.items() for key in reversed(known) if key in record}
    if "title" not in ours and (heading := _TITLE.match(body)):
        ours["title"], body = plain((heading[1] or heading[2]).rstrip("# ")), body[heading.end() :]
    teaser = _MORE.search(body)
    if "summary" not in ours and teaser:
        ours["summary"] = plain(body[: teaser.start()])
    named = {
        name: lists[key]
        for name, known in (("labels", keys["label"]), ("tags", _TAG_KEYS))
        for key in reversed(known)
        if key in record
    }
    return {**record, **ours, **named, "text": plain(body)}


def _first(key: str, value: object) -> object:
    """The value that counts: of a list the first, of several authors all, of an object its name."""
    if isinstance(value, list):
        names = [_first(key, item) for item in value]
        if key in _KEYS["byline"]:
            return ", ".join(name for name in names if isinstance(name, str))
        return next(iter(names), "")
    if isinstance(value, dict):
        return next((value[name] for name in _NAMES if value.get(name)), "")
    if isinstance(value, str) and key in _SEVERAL:
        return _of_string(value)[0]
    return value


def _all(key: str, value: object) -> list[str]:
    """All values of a list, or of one string with several categories or tags."""
    if isinstance(value, str) and key in _SEVERAL:
        return _of_string(value)
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def _of_string(text: str) -> list[str]:
    """The categories in one string: "sports, local", or Jekyll's "sports local" in small letters."""
    if "," in text:
        return [name.strip() for name in text.split(",")]
    return text.split() or [""] if text.islower() else [text.strip()]


def plain(markdown: str) -> str:
    """The text of Markdown, one line for each paragraph, heading and list item, without images and shortcodes."""
    lines, paragraph, fence = list[str](), list[str](), ""
    for line in [*_SHORTCODE.sub("", _NO_TEXT.sub("", markdown)).split("\n"), ""]:
        mark = _CODE_FENCE.match(line)
        if fence or mark:
            lines += [" ".join(paragraph), "" if mark else line]
            paragraph = []
            if not fence or (mark and mark[1].startswith(fence)):
                fence = mark[1] if mark and not fence else ""
            continue
        ends = not line.strip(_RULED) or _DEFINITION.match(line) or _EMBED.fullmatch(line)
        if ends or _STARTS_PARAGRAPH.match(line):
            lines.append(" ".join(paragraph))
            paragraph = []
        if not ends:
            paragraph.append(_unmarked(line))
        if line.endswith(("  ", "\\")) or line.startswith("#"):
            lines.append(" ".join(paragraph).rstrip("\\"))
            paragraph = []
    return tidied(text_of("\n".join(map(_without_inline, filter(None, [*lines, " ".join(paragraph)]))), lines=True))


def _unmarked(line: str) -> str:
    """The line without the marks of a quote, a heading, a list item or a table row."""
    text = line[_LEADERS.match(line).end() :]  # type: ignore[union-attr]  # the pattern matches every text
    if line.lstrip().startswith("#"):
        text = text.rstrip("# ")
    return text.replace("|", " ") if text.startswith("|") else text


def _without_inline(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text
