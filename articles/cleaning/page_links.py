"""Links to other stories, between paragraphs: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

import re

from newstool.articles.cleaning.rule import Rule, starting, texts

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
# What a site calls its other pieces, before their headline. A list of a story has other labels: "Next game",
# "Background", "When".
_PIECES = r"(?:stories|story|coverage|headlines|news|articles?|reading|posts?|reports?|videos?)"
_WHICH = (
    r"(?:read|see|more|latest|recent|related|top|previous|earlier|past|next|prior|full|continuing|additional"
    r"|recommended|featured|trending|other)"
)
_LABEL = (
    rf"(?i:(?!full report){_WHICH}(?: [\w’'-]+){{0,3}} {_PIECES}|(?:(?:read |see )?(?:more|latest) (?:on|from|about"
    rf"|in)"
    r"|also (?:on|from)) [^.:|»\n]{2,40}|(?:catch|get caught) up(?: (?:on|with) [^.:|»\n]{2,40})?"
    r"|in case you missed it|icymi|just in|breaking(?: news)?|the latest|learn more|find out more|(?:go|dig"
    r"|dive) deeper|deep dive|what to know|story|how to help|you (?:may|might) (?:also )?(?:like|enjoy"
    r"|be interested in|have missed)|from (?:the|our) archives?|live(?: updates| blog| coverage)|(?:opinion"
    r"|editorial)(?=(?:[^\n]* ){4})|must[- ](?:reads?|see)|flashback|(?:photo |picture )?(?:gallery|slideshow)"
    r"|(?:vote in|take) (?:our|the|this) (?:poll|quiz|survey)|poll|fact[- ]check|read (?:the )?(?:previous|original"
    r"|our) [\w ]{2,30}|worth a read|editor[’']?s[’']? picks?|what we know(?: about [^.:|»\n]{2,40})?|special report"
    r"|elsewhere|on our site)"
)
_LABEL_OPENING = (
    rf"(?i:{_WHICH}\b|also |catch |get |in case|icymi|just in|breaking|from |live|opinion|editorial|must|flashback"
    r"|photo|picture|gallery|slideshow|vote |take |poll|fact|you m|worth |the latest|learn more|find out|go deep"
    r"|dig |editor|dive |deep dive|what (?:to|we)|story|how to|special report|elsewhere|on our)"
)
_HEADLINE = r"[“‘\"']?[A-Z0-9](?=[^\n]* [^\n]* )[^\n]{8,130}"
_LABELLED = rf"(?![^\n]*\(@){_LABEL}\s?[:|»>]{{1,3}}\s?{_HEADLINE}(?<![.,;!?…\"”’'])"
# The label behind the headline: "What we know about the fire: Live updates".
_LABELLED_BEHIND = (
    r"[A-Z][^:|\n]{8,110}[:|]\s(?i:live (?:updates|blog|coverage)|(?:full|complete|our|all our) coverage"
    r"|see (?:the )?(?:photos|gallery|results)|(?:read|get) the (?:latest|details))"
)
# The same with a headline that asks, which needs a start.
_ASKED = (
    r"(?i:(?:you can )?(?:see|view|find|watch|read|hear) (?:more|the|all|our) (?:[\w’'-]+ ){0,3}(?:photos?|pictures"
    r"|images|stories|coverage|videos?|gallery|story|article|interview|report)(?: [\w’' -]{2,60})? here[.!]?)"
    r"|(?i:(?:(?:vote in|take|answer) (?:our|the|this) (?:poll|quiz|survey|question)|poll|online poll|poll question"
    r"|question of the (?:day|week)|related|read more|more|see also))\s?[:|»>]\s?[“‘]?[A-Z][^\n.:]{8,140}\?"
    r"|(?i:(?:what do you think\?|tell us what you think[.!:]?|have your say[.!:]?"
    r"|where do you stand\?)(?=[^\n]{0,120}(?:\bpoll\b|\bvote\b|comment|\bsurvey\b|below))[^\n]{0,140}|(?:take"
    r"|vote in) (?:our|this week[’']s|today[’']s) (?:\w+ )?(?:poll|survey|quiz)\b[^\n]{0,80})"
)
# How the paragraphs start, or what stands in them, for the quick tests.
_ASKED_STARTS = (
    *texts(
        "see more|see the|see all|see our|view more|view the|view all|view our|find more|watch more|watch the|"
        "read more|read the|read all|read our|hear more|hear the|vote in|take our|take the|take this|answer our|"
        "you can read our|you can read more|you can read the|you can see our|you can find our|you can find more|"
        "poll: |online poll|poll question|question of|related|read more|more: |see also|what do you think|"
        "tell us what|have your|where do you"
    ),
    "poll |",
)
_LABEL_ENDS = texts(
    "live updates|live blog|live coverage|full coverage|complete coverage|our coverage|see photos|see the photos|"
    "see results|see the results|see gallery|see the gallery|the latest|the details"
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
    Rule(
        "read-more",
        "line",
        _LABELLED,
        "a label and the headline of another story",
        "Earlier coverage: Fire destroys old mill",
        "Also in attendance: Dana Okoro of the Elm Club",
        opening=_LABEL_OPENING,
        cues=(":", "|", "»", ">"),
    ),
    Rule(
        "read-more",
        "line",
        _LABELLED_BEHIND,
        "the headline of another story and a label",
        "What we know about the quarry: Live updates",
        "The station has two words for it: Live radio",
        last=tuple(form(end) for end in _LABEL_ENDS for form in (str.lower, str.upper, str.title, str.capitalize)),
    ),
    Rule(
        "read-more",
        "line",
        starting(_ASKED_STARTS, _ASKED),
        "a poll, or a label and a headline that asks",
        "POLL: Should the town buy the mill?",
        "Polled: Should the town have asked?",
        first=_ASKED_STARTS,
    ),
)
