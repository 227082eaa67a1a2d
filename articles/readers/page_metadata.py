"""What a web page says of its article outside of the text: JSON-LD, meta elements, headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from lxml.html import HtmlElement

from newstool.articles.lazy_pattern import lazy
from newstool.articles.readers.page_json_ld import name_of, objects_of, type_of
from newstool.articles.readers.page_titles import (
    PUBLISHER,
    headings_of,
    letters,
    may_name_site,
    names_kind_of_page,
    text_of,
    without_site,
)

_ARTICLE = lazy(r"(?i)(?:article|posting|report|review|blog|story)$")
# What stands for an author and is none.
_NO_AUTHOR = lazy(
    r"(?i)(?:^|\b)(?:username|user|admin\w*|author|authors|editor|guest|anonymous|unknown|none|null|undefined|staff"
    r"|redaktion|webmaster|contributor|newsroom|https?:|www\.|follow|comments?|posted|published|updated|view"
    r"|read more|subscribe|getty(?: images)?|shutterstock|istock|photo\w*|image|picture|afp/|ap photo)(?:$|\b)"
)
# What a writer is, given in the place of another name: "AP Sports Writer".
_ROLE = lazy(r"(?i)\b(?:writer|reporter|correspondent|columnist|critic|producer|bureau(?: chief)?)$")
# Words beside a name: "By Ann Bell", "Ann Bell Monday", "Ann Bell Associated Press".
_BESIDE_NAME = lazy(
    r"^\s*(?:(?i:by|text|words|story|von|par|por|текст|автор)\b:?\s+)|\s+[\w.+-]+@[\w.-]+$|\s+(?:(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day|(?i:(?:the )?associated press))$"
)
_BETWEEN_NAMES = lazy(r";\s*|,\s+(?:and\s+)?(?=[A-Z])|\s+(?:and|&)\s+")
# A line of the page that names its authors: the class or itemprop of its element, how it starts, and its characters.
_BYLINE = lazy(r"(?i)byline|\bauthors?\b")
_BY = lazy(r"(?i)by:?\s+")
_LONGEST_BYLINE = 1000  # with the white space of the page's source
# Words of a name that may be written small.
_SMALL_WORD = lazy(r"al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|y")
_SHORTEST_HEADING = 3  # words of a first heading that is a headline and not a name of the site
_MOST_NAMES = 6
_LONGEST_NAME = 60  # characters


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of its article, outside of the text.

    Attributes:
        titles: Headlines, the most reliable first, as they are given. The last one is the title of the page.
        sites: Names of the site and its publisher.
        authors: People, in the order of reliability; empty where the page names none.
        published: The date of publication; "" where there is none.
        body: The text that JSON-LD gives; "" where it gives none.
        description: The description for search engines; "" where there is none.
        bylines: The names in each line of the page that names its authors.
        headings: The headings of the page.
    """

    titles: tuple[str, ...]
    sites: tuple[str, ...]
    authors: tuple[str, ...]
    published: str
    body: str
    description: str
    bylines: tuple[tuple[str, ...], ...] = ()
    headings: tuple[str, ...] = ()

    def title(self, found: str, first_lines: Sequence[str] = ()) -> str:
        """The headline: the most reliable one, without the name of the site on either side.

        `found` is the one that an extractor found. `first_lines` are the first of the page's text: the headline may
        stand among them.
        """
        candidates = [title for title in self.titles if title] or ([found] if found else [])
        if not candidates:
            return ""
        return without_site(candidates[0], self.headings, [*candidates, *first_lines], self.sites)

    def may_be_other(self, title: str) -> bool:
        """Whether the title of the page may not be the headline: it names a kind of page, or perhaps the site."""
        return names_kind_of_page(title) or may_name_site(title, self.titles[:-1], self.headings)

    def byline(self, found: str) -> str:
        """The authors: those that the page names, else those that an extractor found, without publishers.

        Metadata often names only the first of several authors. A line of the page that names these and more is whole.
        """
        names = self.authors or tuple(_BETWEEN_NAMES.split(found))
        sites = {letters(site) for site in self.sites}
        bare = [_BESIDE_NAME.sub("", name).strip() for name in names]
        people = [name for name in bare if _is_person(name) and letters(name) not in sites]
        known = {letters(name) for name in people}
        for line in self.bylines:
            if known and known < {letters(name) for name in line}:
                people = list(line)
                break
        return ", ".join(list(dict.fromkeys(people))[:_MOST_NAMES])


def metadata(root: HtmlElement) -> Metadata:
    """What a page says of its article."""
    objects = list(objects_of(root))
    articles = [item for item in objects if _ARTICLE.search(type_of(item))]
    metas = _metas(root)
    headings = list(headings_of(root, ["h1"]))
    page_title = next((text_of(element) for element in root.iter("title")), "")
    titles = (
        # The heading that readers see comes first. The headline of JSON-LD is often another one, for search engines.
        *(text for text in headings if len(headings) == 1 and len(text.split()) >= _SHORTEST_HEADING),
        *(str(item["headline"]) for item in articles if isinstance(item.get("headline"), str)),
        metas.get("og:title", ""),
        metas.get("twitter:title", ""),
        page_title,
    )
    publishers = [name_of(item.get("publisher")) for item in articles]
    sites = (metas.get("og:site_name", ""), metas.get("application-name", ""), *publishers)
    authors = [name for item in articles for name in _people(item.get("author"))]
    named = [metas.get(key, "") for key in ("author", "parsely-author", "sailthru.author", "dc.creator", "byl")]
    split = [part for name in named for part in _BETWEEN_NAMES.split(name.removeprefix("By "))]
    bodies = [str(item["articleBody"]) for item in articles if isinstance(item.get("articleBody"), str)]
    dates = [str(item["datePublished"]) for item in articles if isinstance(item.get("datePublished"), str)]
    return Metadata(
        titles=tuple(" ".join(unescape(title).split()) for title in titles),
        sites=tuple(" ".join(unescape(site).split()) for site in (*sites, _domain(metas)) if site),
        authors=tuple(unescape(name) for name in authors or split if name),
        published=next(iter([*dates, metas.get("article:published_time", "")]), ""),
        body=max(bodies, key=len, default=""),
        description=metas.get("og:description", "") or metas.get("description", ""),
        bylines=tuple(_bylines(root)),
        headings=tuple(headings_of(root)),
    )


def _bylines(root: HtmlElement) -> Iterator[tuple[str, ...]]:
    """The names in each line "By Ann Bell and Bo Reed" that the page marks as a byline, where all in it are names."""
    for element in root.iter("p", "div", "span", "address", "li", "h4", "h5", "h6"):
        if not _BYLINE.search(f"{element.get('class')} {element.get('itemprop')}"):
            continue
        if (start := _BY.match(text := _short_text(element))) is None:
            continue
        names = [name for part in _BETWEEN_NAMES.split(text[start.end() :]) if (name := _BESIDE_NAME.sub("", part))]
        names = [name for name in names if not (_ROLE.search(name) or PUBLISHER.search(name))]
        if names and all(_is_person(name) and _is_capitalized(name) for name in names):
            yield tuple(names)


def _is_capitalized(name: str) -> bool:
    """Whether all words of a name start with a capital letter, and none is "By"."""
    words = name.split()
    return all(word[0].isupper() or _SMALL_WORD.fullmatch(word) for word in words) and not {"By", "BY"} & set(words)


def _metas(root: HtmlElement) -> dict[str, str]:
    """The first content of each meta element by its name, in lower case."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name and (content := " ".join((element.get("content") or "").split())):
            found.setdefault(name, content)
    return found


def _domain(metas: dict[str, str]) -> str:
    """The main part of the site's address: "businessinsider" of www.businessinsider.com. "" where it is unknown."""
    host = metas.get("og:url", "").partition("://")[2].partition("/")[0].removeprefix("www.")
    return host.split(".")[-2] if host.count(".") else ""


def _people(value: object) -> list[str]:
    """The names of authors that are no organizations."""
    people = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and "organi" in type_of(item).lower():
            continue
        name = name_of(item)
        people += _BETWEEN_NAMES.split(name.removeprefix("By ")) if name else []
    return people


def _is_person(name: str) -> bool:
    words = name.split()
    if {"-", "–", "|", "/"} & set(words) or any(word.islower() and not _SMALL_WORD.fullmatch(word) for word in words):
        return False
    if not 2 <= len(words) <= 5 or len(name) > _LONGEST_NAME or any(character.isdigit() for character in name):
        return False
    return not any(no.search(name) for no in (_NO_AUTHOR, PUBLISHER, _ROLE)) and not name.islower()


def _short_text(element: HtmlElement) -> str:
    """The text of an element; "" where it is longer than a byline."""
    text = ""
    for part in element.itertext():
        if len(text := text + part) > _LONGEST_BYLINE:
            return ""
    return " ".join(text.split())
