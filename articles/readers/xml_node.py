"""An element of an XML record, under the usual names of its namespaces."""

from dataclasses import dataclass, field

from newstool.articles.lazy_pattern import lazy

# The name of the attribute xml:base, as expat gives it.
XML_BASE = "http://www.w3.org/XML/1998/namespace base"
# Namespace: the usual prefix for it.
_PREFIXES = (
    (lazy(r"https?://wordpress\.org/export/[\d.]+/excerpt/"), "excerpt:"),
    (lazy(r"https?://wordpress\.org/export/[\d.]+/"), "wp:"),
    (lazy(r"https?://purl\.org/rss/1\.0/modules/content/"), "content:"),
    (lazy(r"https?://purl\.org/dc/elements/1\.[01]/"), "dc:"),
    (lazy(r"https?://www\.w3\.org/1999/02/22-rdf-syntax-ns#"), "rdf:"),
    (lazy(r"https?://www\.w3\.org/2005/Atom|https?://purl\.org/atom/ns#"), "atom:"),
    (lazy(r"https?://www\.w3\.org/2007/app|https?://purl\.org/atom/app#"), "app:"),
    (lazy(r"https?://iptc\.org/std/(?:nar|NITF)/[\d-]+/|https?://www\.w3\.org/1999/xhtml"), ""),
    (lazy(r"https?://purl\.org/rss/1\.0/|https?://my\.netscape\.com/rdf/simple/0\.9/"), ""),
)


@dataclass(slots=True)
class Node:
    """An element.

    Attributes:
        name: Its name with the usual prefix of its namespace: "dc:creator".
        attributes: Its attributes by name.
        source: The file and line where it starts; only for a record.
        base: The address that its links are relative to (xml:base); "" if the file gives none. Only for a record.
        content: Its texts and elements, in their order.
    """

    name: str
    attributes: dict[str, str]
    source: str = ""
    base: str = ""
    content: "list[str | Node]" = field(default_factory=list)

    def text(self) -> str:
        """All text in it."""
        if len(self.content) == 1 and isinstance(self.content[0], str):
            return self.content[0]
        return "".join(part if isinstance(part, str) else part.text() for part in self.content)

    def markup(self) -> str:
        """Its content as HTML, for XHTML in a feed."""
        from html import escape

        parts = []
        for part in self.content:
            tag = "" if isinstance(part, str) else part.name.rpartition(" ")[2]
            parts.append(escape(part) if isinstance(part, str) else f"<{tag}>{part.markup()}</{tag}>")
        return "".join(parts)

    def all(self, name: str) -> "list[Node]":
        """Its direct children of that name."""
        return [part for part in self.content if not isinstance(part, str) and part.name == name]

    def first(self, *path: str) -> "Node | None":
        """The element that a path of names leads to, each the first of its name; None if there is none."""
        node: Node | None = self
        for name in path:
            node = next(iter(node.all(name)), None) if node else None
        return node

    def get(self, *names: str) -> str:
        """The text of a direct child. The first name with a child that has text counts; "" if there is none."""
        for name in names:
            for part in self.content:
                if not isinstance(part, str) and part.name == name and (text := part.text().strip()):
                    return text
        return ""


def short_name(name: str) -> str:
    """A name of expat ("NAMESPACE LOCAL") with the usual prefix of its namespace; unchanged if that is unknown."""
    namespace, _, local = name.rpartition(" ")
    prefix = next((prefix for known, prefix in _PREFIXES if known.fullmatch(namespace)), None)
    return name if prefix is None else prefix + local


def joined(base: str, address: str) -> str:
    """An address that may be relative to a base."""
    if not base or not address:
        return address or base
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:  # a broken address: "http://["
        return address
