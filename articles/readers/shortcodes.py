"""WordPress shortcodes (https://codex.wordpress.org/Shortcode_API): [gallery], [caption]...[/caption]."""

import re

from newstool.articles.lazy_pattern import lazy

# A shortcode: an optional slash, a name, and attributes up to the next bracket.
_CODE = lazy(r"\[(/?)([a-zA-Z][\w-]{1,60})((?:[\s/][^\[\]]*)?)\]")
_CLOSER = lazy(r"\[/([a-zA-Z][\w-]{1,60})\]")
# Attributes, of which the first may have no name: [tweet 12345], [youtube https://...].
_ATTRIBUTES = lazy(r"\s*[\w-]+\s*=|\s*/$|\s+(?:\d{5,20}|https?://[^\s\]]+)\s*(?:$|[\w-]+\s*=)")
# Words that people write before an address in brackets.
_BEFORE_ADDRESS = frozenset(["see", "via", "from", "at", "source", "visit", "read", "watch", "here"])
# Brackets that can be nothing but a shortcode, so that a text has some.
_CERTAIN = lazy(
    r"""\[(?:[a-z][\w-]{1,60}\s+[\w-]{1,60}\s?=\s?["'\d][^\[\]]{0,2000}|/[a-z][\w-]{1,60}|[a-z]{1,30}_[\w-]{1,60})\]"""
)
# Shortcodes whose content is removed too: captions, players, code. So is that of buttons, whose names differ.
_WITH_CONTENT = frozenset(re.findall(r"[\w-]+", "audio caption code embed gallery playlist video wp_caption youtube"))
# Shortcodes that are recognised without attributes and without a closing tag.
_ALONE = frozenset(
    re.findall(
        r"[\w-]+",
        "gallery audio video playlist embed youtube caption wp_caption more ad ads adsense "
        "jetpack-related-posts toc tweet nggallery contact-form gravityform wpforms wpvideo videopress vimeo "
        "dailymotion soundcloud instagram slideshare scribd polldaddy crowdsignal "
        "googlemaps googlevideo archiveorg spotify",
    )
)


def has_shortcodes(text: str) -> bool:
    """Whether a text surely has a shortcode: text that is not known to come from WordPress."""
    return _CERTAIN.search(text) is not None


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
        if not closing and (name in _WITH_CONTENT or "button" in name) and last_closer.get(name, -1) > position:
            until = name
    return "".join([*kept, text[position:]])


def _is_code(name: str, attributes: str, closers: dict[str, int]) -> bool:
    if name in _ALONE or "_" in name or name in closers:
        return True
    return name.lower() not in _BEFORE_ADDRESS and _ATTRIBUTES.match(attributes) is not None
