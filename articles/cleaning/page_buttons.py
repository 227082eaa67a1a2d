"""Buttons, and words of players and menus, between paragraphs: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

import re

from newstool.articles.cleaning.rule import Rule

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

BUTTON_RULES = (
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
