"""What a page puts around and between the paragraphs of a story: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule

# The start of a sentence. Furniture at the end of a text may follow the story on the same line.
_SENTENCE = r"(?:(?<=[.!?\"”’)…])\s{0,3}|(?<![\s\S]))"
_SITE = r"(?:Twitter|Facebook|Instagram|X)\b"

# At the end of the text.
_COPYRIGHT = (
    rf"{_SENTENCE}(?:\(?(?:(?:©|\(c\)|Copyright) ?){{1,3}}(?:[A-Z][\w .&]{{1,40}},? )?\d{{4}}\b[^\n]{{0,160}}"
    r"|All rights reserved\.?|This material may not be published[^\n]{0,100})"
)
# Names and the words between them, but no verb of a story. So only the sentence about the reporters matches.
_NAMES = (
    r"(?:(?:[A-ZÀ-Þ][\w'’.-]{0,30}|and|in|of|from|the|for|also|staff|writers?|reporters?|correspondents?|journalists?|"
    r"producers?|reported|wrote|at|de|van|von|al|bin|additional|reporting|writing|editing|by)"
    r"(?:[,;] ?| |(?=[.)]|\Z))){1,50}"
)
_CONTRIBUTED = rf"{_SENTENCE}(?=[A-ZÀ-Þ]){_NAMES}contributed to this (?:report|story|article)\.?"
_SIGN_OFF = rf"{_SENTENCE}\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by {_NAMES}\.?\)?"
_NOTE = (
    rf"{_SENTENCE}(?:\((?:This|The) story (?:has been|was|is|corrects|refiles)[^()\n]{{5,250}}\)?"
    r"|This story has been (?:updated|corrected)[^\n]{0,160})"
)
_EMAIL_BUTTON = rf"{_SENTENCE}E-mail to a friend ?\.?"
_NEWSLETTER = rf"{_SENTENCE}(?:Free! )?Sign up here to receive [^\n]{{3,80}}!"
_FOLLOW_FOR_MORE = r"\s?Follow @ ?\w{2,30} for more\.?"

# At the end of any paragraph.
_COUNTER = r"\(Visited [\d,.]{1,12} times?, [\d,.]{1,12} visits? today\)"
_CREDIT = r"[(\[](?:AP Photo|Photo(?: by|:))[^()\n]{1,100}[)\]]"

# A whole paragraph.
_CAPTION = (
    r"(?:FILE(?: PHOTO:?)? ?[-–—][^\n]{1,1000}|[^\n]{1,1000}[(\[]"
    r"(?:(?:AP Photo/|Photo by )[^()\[\]\n]{1,80}|[^()\[\]\n]{1,80} via AP)[)\]])"
)
_SEPARATOR = r"[_*—–-]{2,40}|_"
_TIME = r"\d{1,2}(?::\d\d)? [ap]\.m\."
_THE_LATEST = r"The Latest on [^\n]{3,200} \(all times local\):?"
_FOLLOW = (
    rf"(?:Follow|(?:Like|Find) us|Join (?:us|the conversation))[^.!?\n]{{1,80}} on {_SITE}[^\n]{{0,120}}"
    rf"|For [^.!?\n]{{3,80}} follow @\w+ on {_SITE}\.?"
)
_SUBSCRIBE = (
    r"(?:Sign up|Subscribe) (?=[^\n]{0,200}\b(?:newsletter|inbox|e-?mail|alerts|briefing|app\b|podcast))[^\n]{1,250}"
)
_READ_MORE = (
    r"(?i:(?:read more|see also|also read|more|related)(?:\s?[:|»][^\n]{0,160})?"
    r"|read more (?:from|on) [^.\n]{1,60}\.?|click here (?:for|to) [^\n]{1,80}|story continues below[^\n]{0,40})"
)
_SHARE = (
    r"(?i:share this(?: (?:story|article|post))?:?"
    r"|(?:click to )?(?:share|print|email)[^.\n]{0,60}\(opens in new window\)|like this:"
    r"|like loading\W{0,3}|advertisements?)"
)
_EDITORS_NOTE = r"(?i:\(?editor[’']?s[’']? note)\s?[:—–-][^\n]{1,600}"

# A caption in one paragraph with the headline.
_CAPTION_AND_CREDIT = (
    r"[^|\n]{10,350} \| (?:[\w. ]{2,40}/)?(?:AP|Getty|Reuters|REUTERS)(?: Photos?| Images)?"
    r"(?: \| Date: [\w ,]{6,20}\d)?\s"
)

HEAD_RULES = (
    Rule(
        "caption",
        "head",
        _CAPTION_AND_CREDIT,
        "a caption whose credit stands after a bar",
        "The quarry road in spring. | Dana Okoro/AP Photo ",
        "The quarry road in spring | the bridge in May. ",
        cues=(" | ",),
    ),
)
TAIL_RULES = (
    Rule(
        "copyright",
        "tail",
        _COPYRIGHT,
        "who owns the page",
        "Copyright 2025 The Associated Press. All rights reserved.",
        "Copyright law of 1976 protects her, the judge said.",
        cues=("opyright", "©", "(c)", "ights ", "material may not"),
    ),
    Rule(
        "contributed",
        "tail",
        _CONTRIBUTED,
        "who else reported",
        "Associated Press writers Dana Okoro in Elm Creek and Lee J. Dorp contributed to this report.",
        "The officer who wrote it contributed to this report.",
        cues=("contributed to this",),
    ),
    Rule(
        "contributed",
        "tail",
        _SIGN_OFF,
        "who reported and edited",
        "(Reporting by Dana Okoro; Editing by Lee Dorp)",
        "Reporting by the Elm has shown that the pump was broken.",
        cues=("ting by ",),
    ),
    Rule(
        "note",
        "tail",
        _NOTE,
        "what the desk corrected",
        "(This story has been refiled to correct the name of the road in paragraph two)",
        "This story has been told before.",
        cues=("(Th", "This story has been"),
    ),
    Rule(
        "share",
        "tail",
        _EMAIL_BUTTON,
        "a button",
        "E-mail to a friend .",
        "She sent an E-mail to a friend of hers.",
        cues=("E-mail to",),
    ),
    Rule(
        "newsletter",
        "tail",
        _NEWSLETTER,
        "an advertisement for a newsletter",
        "Free! Sign up here to receive the Elm every Friday!",
        "Sign up here to receive a bag of sand, the sign says.",
        cues=("Sign up here",),
    ),
    Rule(
        "follow",
        "tail",
        _FOLLOW_FOR_MORE,
        "the desk's handle",
        "Follow @elmnews for more.",
        "Follow @elmnews, the mayor told them.",
        cues=("Follow @",),
    ),
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
        "caption",
        "line",
        _CAPTION,
        "FILE stands before a caption, or a credit after it",
        "FILE - In this May 2 file photo, the quarry road is under water.",
        "File photos of the road are on show (until May).",
        first=("file ", "file-", "file–", "file—"),
        last=(")", "]"),
        cues=("FILE", "Photo", "via AP"),
    ),
    Rule(
        "separator",
        "line",
        _SEPARATOR,
        "a line between story and notes",
        "___",
        "The road is closed —",
        last=("_", "*", "—", "–", "-"),
    ),
    Rule(
        "time",
        "line",
        _TIME,
        "when an entry of The Latest was written",
        "10:15 p.m.",
        "The road opens at 10 p.m.",
        last=(".m.",),
    ),
    Rule(
        "latest",
        "line",
        _THE_LATEST,
        "AP's standing line",
        "The Latest on the flood at the quarry (all times local):",
        "The latest on the flood is good news.",
        first=("the latest",),
    ),
    Rule(
        "follow",
        "line",
        _FOLLOW,
        "the writer's page",
        "Follow Dana Okoro on Twitter at @dokoro",
        "Follow the signs to the quarry.",
        first=("follow ", "like us", "find us", "join ", "for the "),
    ),
    Rule(
        "newsletter",
        "line",
        _SUBSCRIBE,
        "an advertisement for a newsletter",
        "Sign up for the Elm's weekly newsletter",
        "Sign up for the class by Friday.",
        first=("sign up", "subscribe"),
    ),
    Rule(
        "read-more",
        "line",
        _READ_MORE,
        "a link to another story",
        "Read more: Why the quarry was never filled",
        "Read more books, the librarian says, and she means it.",
        first=("read more", "see also", "also read", "more ", "more:", "related", "click here", "story continues"),
    ),
    Rule(
        "share",
        "line",
        _SHARE,
        "buttons",
        "Click to share on Facebook (Opens in new window)",
        "Share this road with cyclists, the sign says.",
        first=("share", "click to", "like ", "print", "email", "advert"),
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
