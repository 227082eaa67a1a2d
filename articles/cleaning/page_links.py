"""Links to other stories, between paragraphs: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule

_LINK_LABEL = (
    r"(?:read(?: more| next| also| the (?:full|whole|rest of the) (?:story|article)| on)?|see (?:also|more)"
    r"|also(?: read| see)?|more|must[- ]read"
    r"|more on (?:this|this (?:topic|story))|more from [^.:\n]{1,40}|related(?: (?:story|stories|article|coverage"
    r"|content|post|video|link)s?)?"
    r"|watch(?: now| live| more| above| below| here| video)?|listen(?: now)?|view|gallery|photos?|photo gallery"
    r"|pictures|videos?|clip|recommended|trending|interactive|map"
    r"|don[’']t miss|further reading|in pictures|explainer|what you need to know|next|previous|previously)"
)
# A label and a headline without a full stop. "MORE: Yes, I did." is an interview.
_READ_MORE = (
    rf"(?i:{_LINK_LABEL})\s?[:|»>]\s?[^\n]{{0,160}}(?<![.,;])"
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
_MARKED_LABEL = rf"(?:[\[(]|[>»►▶→]{{1,3}})\s?(?i:{_LINK_LABEL}|read more)\s?[:|»>]\s?[^\n]{{2,200}}(?<![.!?…\"”’'])"
_MARKS = tuple(f"{mark}{space}" for mark in ("[", "(", ">", ">>", ">>>", "»", "►", "▶", "→") for space in ("", " "))
_LABEL_STARTS = (
    *("read", "see also", "see more", "also", "more", "must", "related", "watch", "listen", "view", "gallery", "photo"),
    *("picture", "video", "clip", "recommend", "trending", "interactive", "map: ", "map |", "don", "further"),
    *("in pictures", "explainer", "what you", "next:", "previous"),
)
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
            *(
                "read more",
                "read:",
                "read |",
                "read next",
                "read also",
                "read the ",
                "read on",
                "see also",
                "also read",
            ),
            *(
                "also:",
                "must read",
                "must-read",
                "see more",
                "see the ",
                "see our ",
                "view the",
                "play the",
                "trending:",
            ),
            *("trending |", "interactive:", "map: ", "map | "),
            *(
                "you can w",
                "you can s",
                "you can v",
                "you can l",
                "you can p",
                "click on ",
                "click the",
                "click any",
                "click ima",
                "click pho",
                "(video ",
                "[video ",
                "(photo ",
                "(photos ",
                "more:",
                "more|",
                "more |",
                "more »",
                "more >",
                "more on this",
                "more from",
                "more",
                "related",
                "click here",
                "story cont",
                "article cont",
                "post cont",
                "continue",
            ),
            *("keep re", "tap to", "tap here", "tap for", "click to", "click for", "scroll ", "swipe ", "listen to"),
            *("watch:", "watch ", "listen:", "listen ", "photos:", "photo:", "photo gallery", "video:", "videos:"),
            *("clip:", "gallery:", "pictures:", "recommended:", "view:", "don't miss:", "don’t miss:"),
            *("further reading:", "in pictures:", "explainer:", "what you need", "next:", "previous", "also see"),
        ),
    ),
    Rule(
        "read-more",
        "line",
        _MARKED_LABEL,
        "the same between brackets or after an arrow",
        "[READ: Why the quarry was never filled]",
        ">> Good evening, she said",
        first=tuple(f"{mark}{label}" for mark in _MARKS for label in _LABEL_STARTS),
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
