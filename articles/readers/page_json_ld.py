"""JSON-LD: what a web page says of itself for search engines (https://json-ld.org, https://schema.org/Article)."""

import json
from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

_LONGEST_JSON = 1 << 20  # characters of JSON-LD


def objects_of(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, those within others too."""
    waiting: deque[Any] = deque()
    for script in root.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(text) <= _LONGEST_JSON:
            try:
                waiting.append(json.loads(text.strip().rstrip(";"), strict=False))
            except (ValueError, RecursionError):
                continue
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting += [inner for inner in value.values() if isinstance(inner, dict | list)]
        elif isinstance(value, list):
            waiting += [inner for inner in value if isinstance(inner, dict | list)]


def type_of(item: dict[str, Any]) -> str:
    """The type of an object, the first of several; "" where it has none."""
    kind = item.get("@type")
    return str(kind[0]) if isinstance(kind, list) and kind else str(kind or "")


def name_of(value: object) -> str:
    """The name of a person or an organization that is an object, a string or a list of these; "" where it has none."""
    if isinstance(value, list):
        return next(filter(None, map(name_of, value)), "")
    name = value.get("name") if isinstance(value, dict) else value
    return " ".join(name.split()) if isinstance(name, str) else ""
