"""What stands between the paragraphs of a story: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule

_SITE = r"(?:Twitter|Facebook|Instagram|X)\b"

# At the end of any paragraph.
_COUNTER = r"\(Visited [\d,.]{1,12} times?, [\d,.]{1,12} visits? today\)"
_CREDIT = r"[(\[](?:AP Photo|Photo(?: by|:))[^()\n]{1,100}[)\]]"

# A whole paragraph.
_SEPARATOR = r"[_*—–-]{2,40}|_"
_TIME = r"1?\d(?::[0-5]\d)? [ap]\.m\."
_CLOCK_STARTS = (
    *(f"{hour}:{minute:02} "[:5] for hour in range(20) for minute in range(60)),
    *(f"{hour} {half}.m" for hour in range(20) for half in "ap"),
)
_THE_LATEST = r"The Latest on [^\n]{3,200} \(all times local\):?"
_FOLLOW = (
    rf"(?:Follow|(?:Like|Find) us|Join (?:us|the conversation))[^.!?\n]{{1,80}} on {_SITE}[^\n]{{0,120}}"
    rf"|For [^.!?\n]{{3,80}} follow @\w+ on {_SITE}\.?"
)
_SUBSCRIBE = (
    r"(?:Sign up|Subscribe) (?=[^\n]{0,200}\b(?:newsletter|inbox|e-?mail|alerts|briefing|app\b|podcast))[^\n]{1,250}"
    r"|(?i:subscribe (?:now|today|here)|sign up (?:now|today|here))[.!:]?"
)
# Asks of the paper: for an address, for money, for an account.
_ASK = (
    r"(?:(?i:get|receive|want|have|stay|keep|be|never miss|don[’']t miss|like what|enjoy(?:ing|ed)?|love"
    r"|discover|read)\b"
    r"(?=[^\n]{0,200}\b(?i:your inbox|our newsletters?|newsletter delivered|newsletters?[.!]?$|your (?:e-?mail"
    r"|phone|mailbox)"
    r"|breaking news alerts|free newsletter|subscribe today|our app\b))[^\n]{1,250}"
    r"|(?i:support (?:this|our|local|independent|quality|community) (?:journalism|news(?:room|paper)?"
    r"|reporting)\b)[^\n]{0,400}"
    r"|(?i:become an? (?:member|subscriber|supporter|patron)|join our newsletter|make a (?:tax-deductible )?donation"
    r"|donate (?:now|today|here)|download (?:the|our)(?: free)? [^\n]{0,40}\bapp)\b[^.\n]{0,160}[.!]?"
    r"|(?i:already (?:a|an) (?:subscriber|member)\?[^\n]{0,60}|(?:please )?log ?in (?:to|or) [^\n]{0,80}"
    r"|you have (?:\d{1,2}|no|reached)[^.\n]{0,40}\b(?:free )?articles?[^\n]{0,80}|thank(?:s"
    r"| you) for reading[^\n]{0,200}))"
)
_LINK_LABEL = (
    r"(?:read(?: more| next| also| the (?:full|whole|rest of the) (?:story|article)| on)?|see also"
    r"|also(?: read| see)?|more"
    r"|more on this (?:topic|story)|more from [^.:\n]{1,40}|related(?: (?:story|stories|article|coverage"
    r"|content|post))?"
    r"|watch(?: now| live| more| above| below| here)?|listen(?: now)?|view|gallery|photos?|photo gallery"
    r"|pictures|videos?|clip|recommended"
    r"|don[’']t miss|further reading|in pictures|explainer|what you need to know|next|previously)"
)
# A label and a headline without a full stop. "MORE: Yes, I did." is an interview.
_READ_MORE = (
    rf"(?i:{_LINK_LABEL})\s?[:|»>]\s?[^\n]{{0,160}}(?<![.,;])"
    r"|(?i:(?:read more|see also|also read|related)(?:\s?[:|»][^\n]{0,160})?|more:?"
    r"|read more (?:from|on|about|at|in) [^.\n]{1,80}\.?|click here (?:for|to) [^\n]{1,80}"
    r"|(?:story|article|post) continues (?:below|after)[^\n]{0,60}|continue reading(?:\W{0,5}"
    r"|:? [“\"][^\n]{1,120}| the (?:full |rest of the )?(?:story|article|post)\W{0,3})|keep reading[^.\n]{0,60}"
    r"|read the (?:full|whole|entire|original|rest of the) (?:story|article|post|report|text)[^.\n]{0,80}\.?)"
)
_FIRST_ON = (
    r"(?:The post|This (?:story|article|post)) [^\n]{0,250}?(?:first )?(?:appeared|was published) first on [^\n]{1,80}"
)
_SHARE = (
    r"(?i:share this(?: (?:story|article|post))?:?"
    r"|(?:click to )?(?:share|print|email)[^.\n]{0,60}\(opens in new window\)|like this:"
    r"|like loading\W{0,3}|(?:advertisements?|advertising|ad|sponsored(?: content)?)(?: - [^\n]{1,60})?"
    r"|share(?: on (?:facebook|twitter|x|linkedin|whatsapp|reddit)| via email)|copy (?:link|url)|tweet"
    r"|facebook|twitter|e-?mail"
    r"|whatsapp|print(?: this)?|\d{1,5} comments?|no comments(?: yet)?|leave a (?:comment|reply)"
    r"|comments are closed\.?|(?:view|show|read|load)(?: all)?(?: \d{1,5})? comments?|like \d{0,5}|\d{1,6} shares?)"
)
_EDITORS_NOTE = r"(?i:\(?editor[’']?s[’']? note)\s?[:—–-][^\n]{1,600}"

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
        last=("_", "*", "—", "–", "-"),
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
        "newsletter",
        "line",
        _ASK,
        "the paper asks for an address, for money or for an account",
        "Get the day's top stories in your inbox.",
        "Get the day's paper at the quarry.",
        first=(
            *("get the", "get our", "get all", "get more", "get your", "get local", "get break", "get daily"),
            *("receive ", "want the", "want more", "want to ", "have the", "stay in", "stay up", "stay on "),
            *("stay conn", "keep up"),
            *("be the first", "never miss", "don't miss", "don’t miss", "like what", "enjoy", "love ", "discover "),
            *("read more", "support this", "support our", "support local", "support ind", "support qual"),
            *("support comm",),
            *("become a", "join our", "make a d", "make a t", "donate ", "download ", "already a", "log in", "login "),
            *("please log", "you have ", "thank you for", "thanks for"),
        ),
    ),
    Rule(
        "read-more",
        "line",
        _READ_MORE,
        "a link to another story",
        "Read more: Why the quarry was never filled",
        "MORE: Yes, I did.",
        first=(
            *("read more", "read:", "read next", "read also", "read the ", "read on", "see also", "also read", "also:"),
            *(
                "more:",
                "more ",
                "related",
                "click here",
                "story cont",
                "article cont",
                "post cont",
                "continue",
                "keep re",
            ),
            *(
                "watch:",
                "watch ",
                "listen:",
                "listen ",
                "photos:",
                "photo:",
                "photo gallery",
                "video:",
                "videos:",
                "clip:",
            ),
            *("gallery:", "pictures:", "recommended:", "view:", "don't miss:", "don’t miss:", "further reading:"),
            *("in pictures:", "explainer:", "what you need", "next:", "previously:", "also see"),
        ),
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
        "share",
        "line",
        _SHARE,
        "buttons",
        "Click to share on Facebook (Opens in new window)",
        "Share this road with cyclists, the sign says.",
        first=(
            *("share", "click to", "like ", "print", "email", "e-mail", "advert", "sponsored", "copy link", "copy url"),
            *("tweet", "facebook", "twitter", "whatsapp", "comment", "no comments", "leave a ", "view ", "view all"),
            *("show ", "show all", "read all", "load comments", "load all"),
        ),
        last=(" comments", " comment", " Comments", " Comment", " shares", " Shares"),
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
