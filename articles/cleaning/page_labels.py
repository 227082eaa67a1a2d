"""Links to other stories that a label tells, "Earlier coverage: ...": patterns, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule, starting, texts

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

LABEL_RULES = (
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
