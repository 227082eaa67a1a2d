"""Front matter: title, date and other keys above a post, in YAML between --- lines or in TOML between +++ lines.

We read YAML without a library. Posts use a small, flat part of it. A line that we cannot read loses only its own key;
PyYAML would refuse the whole front matter. TOML is in the standard library.
"""

import re

from newstool.articles.lazy_pattern import lazy

# A key may have spaces around it. `_named` takes them off: a pattern that does takes quadratic time.
_YAML_KEY = lazy(r"([A-Za-z_][\w \t.-]*+):(?:\s+(.*))?$")
_USUAL_KEYS = frozenset(
    re.findall(
        r"\w+",
        "title date layout draft published author authors tags categories category description slug permalink url type "
        "summary excerpt section lastmod updated image id label publishdate taxonomies weight aliases",
    )
)
_YAML_ITEM = lazy(r"\s*-(?:\s+(.*))?$")
# A word that gives a value its type or says that it has none: ! 'text', !!str 'text'.
_TYPE = lazy(r"\A!\S*+\s+")
_BLOCK_SCALAR = lazy(r"[|>][-+\d]*(?:\s+#.*)?$")
_COMMENT = lazy(r"\s#.*$")
_ESCAPE = lazy(r'\\(["\\/nt])')
_FLOW_OBJECT = lazy(r"\{[^{}]*+\}")
_FLOW_PART = lazy(r"""\s*("(?>(?:[^"\\]|\\.)*)"|'(?>(?:[^']|'')*)'|[^,]*+)\s*(?:,|$)""")

# Characters, and parts of a dotted key, for whose number tomllib takes quadratic time. Front matter of real posts has a
# tenth of both.
LONGEST_TOML = 64 << 10
MOST_PARTS = 50


class RefusedError(Exception):
    """Raised for front matter beyond the bounds of this reader. The text gives the reason."""


def from_yaml(text: str) -> dict[str, object]:
    """The keys of the outermost level: scalars as text, lists, and objects of scalars."""
    matter: dict[str, object] = {}
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        key = _YAML_KEY.match(lines[at])
        at += 1
        if not key:
            continue
        start = at
        while at < len(lines) and (not lines[at].strip() or lines[at][0] in " \t-#"):
            at += 1
        value = _value((key[2] or "").strip(), lines[start:at])
        if value:
            matter[_named(key)] = value
    return matter


def from_json(text: str) -> tuple[dict[str, object], str] | None:
    """The keys of a JSON object at the start of a post, and the post below it; None if it starts with no object."""
    import json

    try:
        matter, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (json.JSONDecodeError, RecursionError, ValueError):
        return None
    return (matter, text[end:]) if isinstance(matter, dict) else None


def is_yaml(text: str) -> bool:
    """Whether the lines between two rules are front matter and not a paragraph of the story.

    Front matter has only keys, list items, comments and indented lines. A paragraph may have a colon, too; so one of
    the keys must be a usual one, or there must be two.
    """
    lines = [line for line in text.split("\n") if line.strip() and line[0] not in " \t-#"]
    keys = [_named(key).lower() for line in lines if (key := _YAML_KEY.match(line))]
    return len(keys) > 0 and (not _USUAL_KEYS.isdisjoint(keys) or (len(keys) == len(lines) and len(keys) > 1))


def from_toml(text: str) -> dict[str, object]:
    """The keys of the outermost level, with dates as text.

    Raises ValueError if the text is not TOML, RefusedError if it is longer or nested deeper than front matter is.
    """
    import tomllib

    if len(text) > LONGEST_TOML:
        raise RefusedError(f"its front matter is longer than {LONGEST_TOML >> 10} KiB: not read")
    if any(line.partition("=")[0].count(".") >= MOST_PARTS for line in text.split("\n")):
        raise RefusedError(f"its front matter has a key of more than {MOST_PARTS} parts: not read")
    plain = (str, bool, int, float, list, dict)
    try:
        matter = tomllib.loads(text)
    except RecursionError as error:
        raise RefusedError("its front matter is nested too deeply: not read") from error
    return {key: value if isinstance(value, plain) else str(value) for key, value in matter.items()}


def _named(key: re.Match[str]) -> str:
    """The name of a key, without spaces and quotation marks."""
    return key[1].strip().strip("\"'")


def _value(first: str, below: list[str]) -> object:
    """The value of a key.

    `first` is the text after the colon. `below` are the lines that continue the value: indented lines and list items.
    """
    if _BLOCK_SCALAR.match(first):
        lines = [line.strip() for line in below]
        return ("\n" if first[0] == "|" else " ").join(lines).strip()
    first = _TYPE.sub("", first, count=1) if first.startswith("!") else first
    if first.startswith("{"):
        return _flow_map(" ".join([first, *(line.strip() for line in below)]))
    if first.startswith("["):
        inside = " ".join([first, *(line.strip() for line in below)]).partition("[")[2].rpartition("]")[0]
        return _flow_list(inside)
    if first and not first.startswith("#"):
        return _scalar(" ".join([first, *(line.strip() for line in below if line.strip() and line[0] in " \t")]))
    return _block(below)


def _block(lines: list[str]) -> object:
    """A list of scalars or of objects, of which the first value counts; or an object of scalars."""
    items = [item for line in lines if (item := _YAML_ITEM.match(line))]
    if items:
        values = [_item((item[1] or "").strip()) for item in items]
        return [value for value in values if value]
    pairs = [(_named(key), _scalar(key[2] or "")) for line in lines if (key := _YAML_KEY.match(line.strip()))]
    return {key: value for key, value in pairs if value}


def _item(text: str) -> object:
    """A list item: a scalar, a list whose first value counts, or an object ("name: Ann Bell")."""
    if text.startswith("["):
        return next(iter(_flow_list(text[1:].rpartition("]")[0])), "")
    if text.startswith("{"):
        return _flow_map(text)
    key = _YAML_KEY.match(text) if ":" in text and text[:1] not in "\"'" else None
    return {_named(key): _scalar(key[2] or "")} if key and " " not in _named(key) else _scalar(text)


def _flow_list(inside: str) -> list[object]:
    if "{" in inside:
        return [value for part in _FLOW_OBJECT.findall(inside) if (value := _flow_map(part))]
    return [scalar for part in _FLOW_PART.findall(inside) if (scalar := _scalar(part.strip("[]")))]


def _flow_map(text: str) -> dict[str, str]:
    """An object in one line: {name: Ann Bell, role: 'editor'}."""
    inside = text.partition("{")[2].rpartition("}")[0]
    pairs = [part.partition(":")[::2] for part in _FLOW_PART.findall(inside)]
    return {key.strip(" \"'"): scalar for key, value in pairs if (scalar := _scalar(value))}


def _scalar(text: str) -> str:
    """A value of YAML as text, without its quotation marks, type and comment."""
    text = text.strip()
    text = _TYPE.sub("", text, count=1) if text.startswith("!") else text
    quote = text[:1]
    if quote in ("'", '"') and (end := text.rfind(quote)) > 0:
        inside = text[1:end]
        if quote == "'":
            return inside.replace("''", "'")
        return _ESCAPE.sub(lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), inside)
    text = _COMMENT.sub("", f" {text}").strip()
    return "" if text in ("~", "null") or text.startswith("{") else text
