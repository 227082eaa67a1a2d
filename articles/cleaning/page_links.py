"""Links to other stories, and the buttons between paragraphs: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

import re

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
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|e-?mail|print|pinterest|tumblr|telegram|messenger|bluesky|threads"
    r"|flipboard|sms|copy link|instagram|share|tweet|save|text)"
)
_SHARE = (
    r"(?i:share this(?: (?:story|article|post))?:?"
    r"|(?:click to )?(?:share|print|email)[^.\n]{0,60}\(opens in new window\)|like this:"
    r"|like loading\W{0,3}"
    r"|(?:- ?)?(?:advertisements?|advertising|ad|sponsored(?: content| by [^.,\n]{2,60})?)(?: - [^\n]{1,60}| ?-)?"
    r"|share(?: on (?:facebook|twitter|x|linkedin|whatsapp|reddit)| via email)|copy (?:link|url)|tweet"
    r"|facebook|twitter|linkedin|reddit|pinterest|flipboard|telegram|bluesky|e-?mail"
    r"|(?:tweet|email|e-mail|print|save|share) (?:this|this (?:story|article|post)|article"
    r"|story)"
    r"|whatsapp|print(?: this)?|\d{1,5} comments?|no comments(?: yet)?|leave a (?:comment|reply)"
    r"|comments are closed\.?|(?:view|show|read|load)(?: all)?(?: \d{1,5})? comments?|like \d{0,5}|\d{1,6} shares?"
    r"|be the first to comment\W?|\d{1,4} (?:responses|thoughts|replies) (?:to|on) [“\"][^\n]{2,150}"
    r"|comment on this (?:story|article|post)|report an? (?:typo|error|correction|mistake)[^.\n]{0,40}"
    rf"|{_NETWORK}(?:[\s|•·,/]{{1,3}}{_NETWORK}){{1,9}})"
)
# Words of buttons, players and menus. Each stands alone in its line. In a story none does.
_BUTTONS = (
    *("share", "subscribe", "ad", "close", "play", "play video", "pause", "loading", "copied to clipboard"),
    *("next article", "previous article", "show caption", "hide caption", "skip to main content", "skip to content"),
    *("scroll to continue", "scroll down", "click to enlarge", "view gallery", "see all", "view all", "show more"),
    *("video player is loading", "current time", "image caption", "image source", "you are currently signed in"),
    *("view this post on instagram", "back to top", "toggle menu", "main menu"),
    *("most read", "most popular", "trending now", "you may also like", "you might also like", "recommended for you"),
    *("recommended stories", "related stories", "related articles", "editors' picks", "editors’ picks"),
    *("editor's picks", "editor’s picks", "story highlights", "add as preferred source on google"),
    *("powered by trinity audio", "this audio is ai-generated", "text size", "autoplay", "photo gallery"),
    *("please enable javascript to view this video", "please enable javascript", "cancel reply", "post comment"),
    *("loading comments", "loading more", "[ad]", "[ads]", "[advertisement]", "[read more]", "[continue reading]"),
    *("[embedded content]", "embedded content", "your email address will not be published"),
)
_BUTTON = (
    rf"(?i:{'|'.join(map(re.escape, _BUTTONS))}|image (?:source|caption),[^\n]{{2,200}}|photo gallery \(\d{{1,3}}\)"
    r"|your e-?mail address will not be published\.? required fields are marked ?\*?"
    r"|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|00:00"
    r"|this (?:content|video|media) is (?:not|no longer|currently not|currently un) ?available[^\n]{0,80}"
    r"|home(?:page)?(?:\s?[»>›→/]\s?[^\n»>›→]{2,80}){1,6}"
    r"|\d{1,4} seconds? of (?:\d{1,3} (?:hours?|minutes?|seconds?)(?:, )?){1,3}(?:volume \d{1,3}%)?"
    r"|a post shared by [^\n]{2,100}|pic\.twitter\.com/\w{4,20})[.!…»›>]{0,3}"
    r"|[—–-]{1,2} [^\n]{2,60} \(@ ?\w{2,30}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}"
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
        "share",
        "line",
        _SHARE,
        "buttons",
        "Click to share on Facebook (Opens in new window)",
        "Share this road with cyclists, the sign says.",
        first=(
            *("share", "click to", "like ", "print", "email", "e-mail", "advert", "sponsored", "copy link", "copy url"),
            *(
                "tweet",
                "facebook twitter",
                "facebook |",
                "facebook •",
                "twitter facebook",
                "twitter |",
                "whatsapp",
                "comment",
                "no comments",
                "leave a ",
                "view ",
                "view all",
            ),
            *(
                "show ",
                "show all",
                "read all",
                "load comments",
                "load all",
                "be the first to",
                "report a",
                "save ",
                "ad",
            ),
            *(
                "- advert",
                "- ad -",
                "linkedin",
                "flipboard",
                "bluesky",
                "reddit",
                "pinterest",
                "telegram",
                "instagram",
                "sms",
                "text",
            ),
            *(f"{number} {what}" for number in range(1, 60) for what in ("resp", "thou", "repl")),
        ),
        last=(" comments", " comment", " Comments", " Comment", " shares", " Shares", "Facebook", "Twitter", "Email"),
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
        "button",
        "line",
        _BUTTON,
        "a button, a menu, a player or the frame of an embedded post",
        "Copied to clipboard",
        "Close the door, she said.",
        first=(
            *dict.fromkeys(word[:40] for word in _BUTTONS),
            *("home »", "home >", "home ›", "home →", "home /", "homepage", "image source,", "image caption,"),
            *(f"{number} seco" for number in range(10)),
            *("a post shared by", "pic.twitter.com/"),
            *("0:00 ", "0:00/", "00:00", "this content is", "this video is", "this media is"),
        ),
        last=(tuple(f", {year}" for year in range(2008, 2036))),
    ),
)
