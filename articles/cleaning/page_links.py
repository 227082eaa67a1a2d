"""Links to other stories, between paragraphs: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

import re

from newstool.articles.cleaning.rule import Rule, texts

_LABELS = texts(
    "read|read more|read next|read also|read on|read the full story|read the full article|read the whole story|"
    "read the whole article|read the rest of the story|see also|see more|also|also read|also see|more|must read|"
    "must-read|more on this|more on this story|more on this topic|related|related story|related stories|"
    "related article|related articles|related coverage|related content|related post|related posts|related video|"
    "related videos|related link|related links|watch|watch now|watch live|watch more|watch above|watch below|"
    "watch here|watch video|listen|listen now|view|gallery|photo|photos|photo gallery|pictures|video|videos|clip|"
    "recommended|trending|interactive|interactive map|don't miss|don’t miss|further reading|in pictures|explainer|"
    "what you need to know|next|previous|previously"
)
_LINK_LABEL = rf"(?:{'|'.join(map(re.escape, _LABELS))}|more from [^.:\n]{{1,40}})"
_PLAY = ("watch", "see", "view", "play")
_PLAYED = texts("the |a |our |full |video|clip|report|interview|audio|gallery|meeting|press")
_SIGNS = ":|»>"  # of which one stands behind a label
# A label and a headline without a full stop. "MORE: Yes, I did." is an interview.
_READ_MORE = (
    rf"(?i:{_LINK_LABEL})\s?[{_SIGNS}]\s?[^\n]{{0,160}}(?<![.,;])|(?i:map) ?[:|] [^\n]{{0,160}}(?<![.,;])"
    r"|(?i:(?:read more|see also|also read|related)(?:\s?[:|»][^\n]{0,160})?|more:?"
    r"|read more (?:from|on|about|at|in|local|news) [^.\n]{1,80}(?:\.[a-z]{2,10}){0,2}\.?"
    r"|click here (?:for|to) [^\n]{1,80}"
    r"|(?:story|article|post) continues (?:below|after)[^\n]{0,60}|continue reading(?:\W{0,5}"
    r"|:? [“\"][^\n]{1,120}| the (?:full |rest of the )?(?:story|article|post)\W{0,3})|keep reading[^.\n]{0,60}"
    r"|read the (?:full|whole|entire|original|rest of the) (?:(?:story|article|post)[^.\n]{0,80}|(?:report|text"
    r"|statement|letter|complaint)(?: (?:here|below|online)| at [^\n]{4,80}(?<!desk))?)\.?"
    r"|click (?:on )?(?:the |any )?(?:image|photo|picture|map|graphic)s? (?:to|for) [^.\n]{2,60}[.!]?"
    r"|(?:you can )?(?:watch|see|view|play|listen to) (?:the |a |our )?(?:full )?"
    r"(?:video|clip|report|interview|audio|gallery|meeting|press conference)"
    r"(?: (?:above|below|here|now|in the player[^.\n]{0,40}))?[.!]?"
    r"|[(\[](?:video|photos?|audio|map|graphic) (?:above|below|at (?:the )?(?:top|right|left))\b[^\n]{0,120}[)\]]"
    r"|(?:tap|click|scroll|swipe)(?: here| down)? (?:to|for) (?:see|read|view|enlarge|continue|expand|more|watch"
    r"|the next|subscribe|sign up|join|donate|download|register)[^.\n]{0,60}[.!]?)"
)
_MARKED_LABEL = rf"(?:[\[(]|[>»►▶→]{{1,3}})\s?(?i:{_LINK_LABEL})\s?[{_SIGNS}]\s?[^\n]{{2,110}}(?<![.!?…\"”’'])"
_FIRST_ON = (
    r"(?:The post|This (?:story|article|post)) [^\n]{0,250}?(?:first )?(?:appeared|was published) first on [^\n]{1,80}"
)
LINK_RULES = (
    Rule(
        "read-more",
        "line",
        _READ_MORE,
        "a link to another story",
        "Read more: Why the quarry was never filled",
        "MORE: Yes, I did.",
        first=(
            *(f"{label}{space}{sign}" for label in _LABELS for space in ("", " ") for sign in _SIGNS),
            *texts(
                "read more|read the |see also|also read|map: |map : |you can w|you can s|you can v|you can l|you can p|"
                "click on |click the|click any|click ima|click pho|click pic|click map|click gra|click here|click to|"
                "click for|click down|tap to|tap here|tap for|tap down|scroll |swipe |(video |[video |(photo|[photo|"
                "(audio |[audio |(map |[map |(graphic|[graphic|more|more:|more from|related|story cont|article cont|"
                "post cont|continue|keep re|listen to"
            ),
            *("map | ", "map| "),
            *(f"{verb} {what}" for verb in _PLAY for what in _PLAYED),
        ),
    ),
    Rule(
        "read-more",
        "line",
        _MARKED_LABEL,
        "the same between brackets or after an arrow",
        "[READ: Why the quarry was never filled]",
        ">> Good evening, she said",
        opening=r"[\[(>»►▶→]{1,3}\s?[A-Za-z]",
        cues=tuple(_SIGNS),
    ),
    Rule(
        "read-more",
        "line",
        _FIRST_ON,
        "WordPress puts this under a post in a feed",
        "The post Bridge to close appeared first on Dunmore Ledger.",
        "The post office appeared on the list of 1957.",
        first=("the post ", "this story", "this article", "this post"),
    ),
    Rule(
        "links",
        "line",
        r"(?:>{2,3}|›{1,3}|[»►▶➤→➡]) ?(?![^\n]{0,150}, (?:he|she|they) \w+\Z)[^\n]{2,150}(?<![.!?…\"”’'])",
        "arrows before a headline",
        ">> Otters win again",
        ">> Otters win again, he wrote.",
        cues=(">>", "»", "›", "►", "▶", "➤", "→", "➡"),
    ),
)
