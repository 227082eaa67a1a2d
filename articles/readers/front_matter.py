"""Front matter: title, date and other keys above a post, in YAML between --- lines or in TOML between +++ lines.

We read YAML without a library. Posts use a small, flat part of it. A line that we cannot read loses only its own key;
PyYAML would refuse the whole front matter. TOML is in the standard library.
"""

import re

_YAML_KEY = re.compile(r"([A-Za-z_][\w .-]*?)\s*:(?:\s+(.*))?$")
_YAML_ITEM = re.compile(r"\s*-(?:\s+(.*))?$")
_BLOCK_SCALAR = re.compile(r"[|>][-+\d]*(?:\s+#.*)?$")
_COMMENT = re.compile(r"\s#.*$")
_ESCAPE = re.compile(r'\\(["\\/nt])')
_FLOW_PART = re.compile(r"""\s*("(?>(?:[^"\\]|\\.)*)"|'(?>(?:[^']|'')*)'|[^,]*+)\s*(?:,|$)""")


def from_yaml(text: str) -> dict[str, object]:
    """The keys of the outermost level whose value is a scalar, as text, or a list of scalars."""
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
            matter[key[1].strip("\"'")] = value
    return matter


def from_toml(text: str) -> dict[str, object]:
    """The keys of the outermost level, with dates as text. Raises ValueError if the text is not TOML."""
    import tomllib

    plain = (str, bool, int, float, list, dict)
    return {key: value if isinstance(value, plain) else str(value) for key, value in tomllib.loads(text).items()}


def _value(first: str, below: list[str]) -> object:
    """The value of a key.

    `first` is the text after the colon. `below` are the lines that continue the value: indented lines and list items.
    """
    if _BLOCK_SCALAR.match(first):
        lines = [line.strip() for line in below]
        return ("\n" if first[0] == "|" else " ").join(lines).strip()
    if first.startswith("["):
        inside = " ".join([first, *(line.strip() for line in below)]).partition("[")[2].rpartition("]")[0]
        return [scalar for part in _FLOW_PART.findall(inside) if (scalar := _scalar(part))]
    if first and not first.startswith("#"):
        return _scalar(" ".join([first, *(line.strip() for line in below if line.strip() and line[0] in " \t")]))
    items = [_YAML_ITEM.match(line) for line in below]
    return [scalar for item in items if item and (scalar := _scalar((item[1] or "").strip()))]


def _scalar(text: str) -> str:
    text = text.strip()
    quote = text[:1]
    if quote in ("'", '"') and (end := text.rfind(quote)) > 0:
        inside = text[1:end]
        if quote == "'":
            return inside.replace("''", "'")
        return _ESCAPE.sub(lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), inside)
    text = _COMMENT.sub("", f" {text}").strip()
    return "" if text in ("~", "null") or text.startswith("{") else text
