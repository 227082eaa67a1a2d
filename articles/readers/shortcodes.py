"""WordPress shortcodes (https://codex.wordpress.org/Shortcode_API): [gallery], [caption]...[/caption]."""

import re

# A shortcode: an optional slash, a name, and attributes up to the next bracket.
_CODE = re.compile(r"\[(/?)([a-zA-Z][\w-]{1,60})((?:[\s/][^\[\]]*)?)\]")
_CLOSER = re.compile(r"\[/([a-zA-Z][\w-]{1,60})\]")
_ATTRIBUTES = re.compile(r"""\s*[\w-]+\s*=|\s*/$""")
# Shortcodes whose content is removed too: captions, players, code.
_WITH_CONTENT = frozenset(re.findall(r"[\w-]+", "audio caption code embed gallery playlist video wp_caption youtube"))
# Shortcodes that are recognised without attributes and without a closing tag.
_ALONE = frozenset(
    re.findall(
        r"[\w-]+",
        "gallery audio video playlist embed youtube caption wp_caption more ad ads adsense jetpack-related-posts",
    )
)


def without_shortcodes(text: str) -> str:
    """The text without shortcodes. The content between an opening and a closing one stays, except for `_WITH_CONTENT`.

    Words that people write in brackets stay ("[sic]", "[the mayor]"). A shortcode has a known name, attributes, an
    underscore in its name, or a closing tag.
    """
    if "[" not in text:
        return text
    last_closer = {found[1]: found.start() for found in _CLOSER.finditer(text)}
    kept: list[str] = []
    position, until = 0, ""
    for code in _CODE.finditer(text):
        closing, name, attributes = code.groups()
        if until:
            if closing and name == until:
                until, position = "", code.end()
            continue
        if not _is_code(name, attributes, last_closer):
            continue
        kept.append(text[position : code.start()])
        position = code.end()
        if not closing and name in _WITH_CONTENT and last_closer.get(name, -1) > position:
            until = name
    return "".join([*kept, text[position:]])


def _is_code(name: str, attributes: str, closers: dict[str, int]) -> bool:
    return name in _ALONE or "_" in name or name in closers or bool(_ATTRIBUTES.match(attributes))
