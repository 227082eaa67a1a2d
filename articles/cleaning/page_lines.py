"""What stands between the paragraphs of a story: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule, texts

# At the end of any paragraph.
_COUNTER = r"\(Visited [\d,.]{1,12} times?, [\d,.]{1,12} visits? today\)"
_CREDIT = r"[(\[](?:AP Photo|Photo(?: by|:))[^()\n]{1,100}[)\]]"

# A whole paragraph.
_SEPARATOR = r"[_*—–-]{2,40}|_|(?:[*•·~_—–-] ?){3,40}"
_TIME = r"1?\d(?::[0-5]\d)? [ap]\.m\.(?: ?(?:[ECMP][SD]?T|GMT|local time)\b)?:?"
_CLOCK_STARTS = (
    *(f"{hour}:{minute:02} "[:5] for hour in range(20) for minute in range(60)),
    *(f"{hour} {half}.m" for hour in range(20) for half in "ap"),
)
_THE_LATEST = r"The Latest on [^\n]{3,200} \(all times local\):?"
_DEVELOPING = (
    r"(?i:this is a (?:breaking|developing)(?: news)? story(?=[.,;:—–-]|\Z| and (?:will|may|more) )[^\n]{0,160}"
    r"|this (?:story|article|post|report) (?:has been|was|will be|is being|is) (?:updated|corrected|amended"
    r"|developing|breaking)\b[^\n]{0,200}|(?:check|come) back (?:here )?(?:for|later)[^\n]{0,60}|(?:developing"
    r"|breaking) story[.:][^\n]{0,120})"
)
_EDITED = (
    r"\(?This (?:interview|conversation|transcript|Q&A|story|article|essay|piece|excerpt)(?: has been| was"
    r"| is)? (?:lightly |slightly )?(?:edited|condensed)(?: and (?:condensed|edited|shortened"
    r"|abridged))?(?: for [^\n.]{3,60})?\.?\)?|Original(?:ly)? (?:(?:article|post|story|piece) )?(?:posted|published"
    r"|written) (?:by|on|in|at) [^\n]{2,150}"
)
# The box of links behind a name on pages of The Hill: "Ann Holt Ann Marie HoltCouncil weighs bill ... MORE said".
_NAME_BOX = (
    r"(?<!\w)(?P<last>[A-Z][\w'’-]{1,25})(?:,? (?:Jr|Sr"
    r"|III?)\.?)?(?P<box> (?:[A-Z(][\w.'’)-]{0,25} ){1,5}?(?P=last)(?:,? (?:Jr|Sr|III?)\b\.?)?(?:MORE"
    r"|(?!MORE)[A-Z\"'‘“][^\n]{10,400}? MORE))(?!\w)"
)
# A series, a project or a partnership that the text belongs to.
_SERIES = (
    r"(?i:this (?:story|article|column|piece|reporting) (?:is|was) (?:the (?:\w+ ){1,3}(?:in|of)|(?:a )?part (?:of"
    r"|[\w-]+ (?:in|of))|one (?:in|of)|an? (?:collaboration|partnership|joint)|produced (?:as part of|in|through"
    r"|with|for|by)|reported (?:as part of|in partnership|with|through)|provided (?:as a service|by|through"
    r"|courtesy)|published (?:in partnership|with|through|as part)|co-published))(?=[^\n]{0,250}\b(?i:series|project"
    r"|collaborat\w+|partner\w*|initiative|package|fellowship|grant|newsroom|network|nonprofit news|news service"
    r"|center for|consortium|desk|institute)\b)(?![^\n]*[\"“”])[^\n]{10,400}|(?i:this (?:story|article"
    r"|report) (?:comes|came|is) (?:to (?:us|you) )?(?:from|courtesy of) )(?=[^\n]{0,250}\b(?i:republish\w*"
    r"|partner\w*|collaborat\w*|news(?:room)?s?\b|project|nonprofit))[A-Zt][^\n]{5,300}"
)
_EDITORS_NOTE = (
    r"(?i:\(?editor[’']?s[’']? note)(?:,? \(?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\)?)?\s?[:—–-][^\n]{1,600}"
)

LINE_RULES = (
    Rule(
        "counter",
        "end",
        _COUNTER,
        "a WordPress plugin counts visits",
        "(Visited 12 times, 3 visits today)",
        "(Visited 12 times, the house was empty)",
        last=(")",),
        cues=("s today)", "t today)"),
    ),
    Rule(
        "credit",
        "end",
        _CREDIT,
        "who took the photo",
        "(AP Photo/Dana Okoro)",
        "(Photographs by Okoro hang there.)",
        last=(")", "]"),
        cues=("AP Photo", "(Photo", "[Photo"),
    ),
    Rule(
        "separator",
        "line",
        _SEPARATOR,
        "a line between story and notes",
        "___",
        "The road is closed —",
        last=("_", "*", "—", "–", "-", "•", "·", "~"),
    ),
    Rule(
        "time",
        "line",
        _TIME,
        "when an entry of The Latest was written",
        "10:15 p.m.",
        "The road opens at 10 p.m.",
        first=_CLOCK_STARTS,
    ),
    Rule(
        "latest",
        "line",
        _THE_LATEST,
        "AP's standing line",
        "The Latest on the flood at the quarry (all times local):",
        "The latest on the flood is good news.",
        last=("local)", "local):"),
    ),
    Rule(
        "note",
        "line",
        _DEVELOPING,
        "the desk on the state of the story",
        "This is a developing story. Check back for updates.",
        "This is a developing story of the town's own making, she said.",
        first=texts(
            "this is a breaking|this is a developing|this story|this article|this post|this report|check back|"
            "come back|developing story|breaking story"
        ),
    ),
    Rule(
        "note",
        "line",
        _EDITED,
        "the desk on how it made the text",
        "This interview was edited for length and clarity.",
        "This interview was held in the quarry.",
        first=texts(
            "this interview|this conversation|this transcript|this q&a|this story|this article|this essay|this piece|"
            "this excerpt|(this |original"
        ),
    ),
    Rule(
        "links",
        "inside",
        _NAME_BOX,
        "a box of links behind a name",
        "Sen. Holt Ann Marie HoltCouncil weighs bill Mayor seeks vote MORE said so.",
        "Sen. Holt wants MORE and said so.",
        cues=("MORE",),
    ),
    Rule(
        "note",
        "line",
        _SERIES,
        "the series or the project of which the text is a part",
        "This story is part of a series on the quarry. Read part one here.",
        "This story is part of the town's lore.",
        first=tuple(f"this {what}" for what in ("story", "article", "column", "piece", "report", "reporting")),
    ),
    Rule(
        "editors-note",
        "line",
        _EDITORS_NOTE,
        "the desk on the story",
        "Editor's note: This story has a new headline.",
        "Editor's notes were found in the attic.",
        first=("editor", "(editor"),
    ),
)
