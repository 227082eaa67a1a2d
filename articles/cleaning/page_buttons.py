"""Buttons, and the words of players, menus and advertisements, between paragraphs: patterns, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

import re

from newstool.articles.cleaning.rule import LONGEST_FIRST, Rule, starting, texts

# Words of buttons, players and menus. Each stands alone in its line. In a story none does.
_BUTTONS = texts(
    "share|subscribe|subscribe now|sign up|sign up now|join now|buy now|shop now|get offer|download app|open in app|"
    "view in app|submit|vote now|view results|see results|learn more|load more|show more|see more|see all|view all|"
    "view more|expand|collapse|close|back to top|toggle menu|main menu|skip to content|skip to main content|"
    "scroll down|scroll to continue|next article|previous article|read full story|download pdf|copied to clipboard|"
    "play video|play audio|play episode|pause|unmute|autoplay|replay video|full screen|fullscreen|"
    "exit full screen|current time|loading|loading more|loading comments|video player is loading|watch live|top videos|"
    "latest videos|more videos|local videos|featured video|show transcript|hide transcript|powered by trinity audio|"
    "this audio is ai-generated|please enable javascript|please enable javascript to view this video|text size|"
    "photo gallery|view gallery|view slideshow|start slideshow|view full image|enlarge image|enlarge this image|"
    "click to enlarge|show caption|hide caption|toggle caption|image caption|image source|embedded content|"
    "[embedded content]|[read more]|[continue reading]|[advertisement]|ads by|skip ad|report this ad|"
    "facebook|twitter|linkedin|reddit|pinterest|flipboard|telegram|bluesky|whatsapp|share to x|share to facebook|"
    "view this post on instagram|add topic|follow topic|add us on google|add as preferred source on google|"
    "view comments|cancel reply|post comment|you are currently signed in|your email address will not be published|"
    "most read|most popular|trending now|you may also like|you might also like|recommended for you|recommended stories|"
    "media playback is not supported on this device|media playback is unsupported on your device|"
    "this event has passed|+ google calendar|+ ical export|add to calendar|« all events|view calendar|"
    "related stories|related articles|editors' picks|editors’ picks|editor's picks|editor’s picks|story highlights"
)
# Each alone: behind a start shorter than FIRST nothing may follow.
_SHORT = ("play", "mute", "ad", "[ad]", "[ads]")
_BUTTON = (
    rf"(?i:{'|'.join(map(re.escape, _SHORT))}|0:00)|(?i:{'|'.join(map(re.escape, _BUTTONS))}"
    r"|image (?:source|caption),[^\n]{2,200}|photo gallery \(\d{1,3}\)"
    r"|your e-?mail address will not be published\.? required fields are marked ?\*?"
    r"|00:00|0?0:00 ?/ ?\d{1,2}:\d\d"
    r"|(?:(?:top|latest|more|local|featured) videos?|watch live|ads by|learn more|see more):"
    r"|this (?:content|video|media) is (?:not|no longer|currently not|currently un) ?available[^\n]{0,80}"
    r"|home(?:page)?(?:\s?[»>›→/]\s?[^\n»>›→]{2,80}){1,6}|home(?:\s?[|•·]\s?[^\n|•·]{2,30}){2,12}"
    r"|\d{1,2} seconds? of (?:\d{1,3} (?:hours?|minutes?|seconds?)(?:, )?){1,3}(?:volume \d{1,3}%)?"
    r"|a post shared by [^\n]{2,100}|pic\.twitter\.com/\w{4,20})[.!…»›>]{0,3}"
    r"|[—–-]{1,2} [^\n]{2,60} \(@ ?\w{2,30}\) [A-Z][a-z]{2,8} \d{1,2}, 20[0-3]\d"
)
_SHARE = (
    r"(?i:share this(?: (?:story|article|post))?:?|(?:share )?all sharing options for:[^\n]{0,200}"
    r"|(?:click to )?(?:share|print|email)[^.\n]{0,60}\(opens in new window\)|like this:"
    r"|like loading\W{0,3}"
    r"|(?:- ?)?(?:advertisements?|advertising|ad|sponsored(?: content| by [^.,\n]{2,60})?)(?: - [^\n]{1,60})?"
    r"|share(?: on (?:facebook|twitter|x|linkedin|whatsapp|reddit)| via email)|copy (?:link|url)|tweet|e-?mail"
    r"|(?:tweet|email|e-mail|print|save|share) (?:this|this (?:story|article|post)|article|story)"
    r"|print(?: this)?|\d{1,5} comments?|no comments(?: yet)?|leave a (?:comment|reply)"
    r"|comments are closed\.?|(?:view|show|read|load)(?: all)?(?: \d{1,5})? comments?|like \d{0,5}|\d{1,6} shares?"
    r"|be the first to comment\W?|\d{1,2} (?:responses|thoughts|replies) (?:to|on) [“\"][^\n]{2,150}"
    r"|comment on this (?:story|article|post)|report an? (?:typo|error|correction|mistake)[^.\n]{0,40})"
)
# Lines of nothing but the words of advertisements.
_AD = r"(?:advert(?:isements?|ising|s)?|ads?|sponsor(?:ed)?|promoted|paid|partner)"
_AD_WORD = (
    rf"(?:{_AD}|content|message|post|stories|story|article|feedback|continues?|continued|continuing|reading|below"
    rf"|after|this"
    r"|skip|remove|close|hide|report|scroll|to|for|learn|more|by|our|from|the|with|keep|page|your|links?|google"
    r"|taboola|outbrain|recommended|you|may|like|around|web|[•·|:,.()–—-]{1,3})"
)
_AD_LINE = (
    rf"(?i:(?=[^\n]*\b(?:advert\w*|ads?|sponsor(?:ed)?|promoted|(?:paid"
    rf"|partner) \w+)\b)(?:{_AD_WORD}[ ]{{0,2}}){{1,14}})"
)
# Lines of nothing but the names of networks and the words of their buttons.
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|e-?mail|print|pinterest|tumblr|telegram|messenger|bluesky"
    r"|threads|flipboard|sms|link|instagram|nextdoor|blogthis!?|pocket|wechat|line|mastodon|url|text|google\+?|gmail)"
)
_SHARE_WORD = (
    rf"(?:{_NETWORK}|share|tweet|post|copy|save|this|via|on|to|with|by|or|and|story|article|page|[•·|,/:+-]{{1,2}})"
)
_SHARE_LINE = (
    rf"(?i:(?=[^\n]*\b(?:share|e-?mail|tweet|facebook|twitter|blogthis|print)\b)(?:{_SHARE_WORD}[ ]{{0,2}}){{2,40}}"
    rf"|blogthis!?|(?:tweet|post|video) by @\w{{2,30}})"
)
# What a site says of its cookies, its languages and its letters.
_SITE = (
    r"(?i:(?:(?:this|our|the) (?:web ?)?site uses|we (?:and our partners )?use) cookies(?=[^\n]*\b(?:web ?sites?"
    r"|experience|brows\w+|consent|continu\w+|agree|policy|ads|traffic)\b)[^\n]{0,400}"
    r"|(?:select|choose) (?:your |a )?language\b[^\n.]{0,200}"
    r"|enter your e-?mail(?: address)?(?: (?:below|here))? (?:to|and) (?:receive|get|subscribe|sign up|join|follow)\b"
    r"[^\n]{0,200}"
    r"|who[’']s online|(?:we have|there are currently,?) \d{1,6} guests?(?:\(s\))?,? (?:and )?(?:no|\d{1,6})"
    r" members?(?:\(s\))?(?: that are)? online"
    r"|get (?:the|our) latest (?:news|headlines|updates|stories)(?: (?:by|in|to|delivered) [^\n]{2,60})?)[.!]?"
)
# What stands where an embedded post, a video or a sound is not shown.
_EMBED = (
    r"(?i:loading(?: the| this| your)?(?: [\w-]{2,20}){1,3}(?:\.{3}|…)|(?:this|the|your|loading"
    r"|to view this) (?:embed|embedded|browser|video|audio|content|player|page|site|media|map|chart|form|interactive"
    r"|device)(?: \w+){0,2} (?:requires?|does(?: not|n[’']t) support|needs|cannot be (?:displayed|shown|played)"
    r"|could not be (?:loaded|played)|can[’']t be (?:displayed|shown|played)|failed to load|is loading"
    r"|is best viewed)[^\n]{0,160}|(?:view|see|watch) (?:this|the) (?:post|tweet|video|photo"
    r"|profile) on (?:instagram|twitter|x|facebook|tiktok|threads|youtube|reddit)[^\n]{0,40}|(?:a post"
    r"|an? (?:instagram|tiktok|facebook) post) shared by [^\n]{2,100}|(?:if you[’']?(?: a)?re |if you can[’']t "
    r"|can[’']t |having trouble |trouble |(?:on )?mobile |on (?:a|the|your) |app |viewing (?:on|this) |reading (?:on"
    r"|this) )(?=[^\n]{0,60}\b(?:mobile|phone|app|desktop|browser|tablet|device|seeing|viewing|see the|view the"
    r"|video|embedded|the (?:map|chart|form|gallery|document))\b)[^\n]{0,80}\b(?:click|tap|refresh)\b[^\n]{2,80}"
    r"|(?:view|see|watch) (?:on|in) (?:threads|instagram|facebook|youtube|tiktok|x|twitter|the app))[.!]?"
)

# How the lines start, for the quick tests.
_SHARE_STARTS = (
    *texts("share|click to|like |print|email|e-mail|advert|sponsored|copy link|copy url|tweet|comment|no comments"),
    *texts(
        "leave a |view |show |read all|read com|load com|load all|be the first to|report a|save |ad|ad - |- advert|"
        "all sharing|"
        "-advert|- ad|-ad|- ad |-spons|- spons"
    ),
    *(f"read {number}" for number in range(1, 10)),
    *(f"load {number}" for number in range(1, 10)),
    *(f"{number} {what}" for number in range(1, 100) for what in ("resp", "thou", "repl")),
)
_COUNTED = ("comments", "comment", "shares", "share")  # behind a number
_AD_LINE_STARTS = (
    *texts(
        "adver|ad fe|ad - |ad (c|ad (s|ads b|skip ad|remove ad|close ad|hide ad|report ad|report this ad|sponsor|"
        "promoted|paid |partner |article cont|story cont|content cont|continue read|continues|- adv|— adv|scroll|"
        "(adver|[adver|keep reading|below this|our sponsor|from our sp|a message from|page cont|post cont"
    ),
    "ad | ",
)
_SHARE_LINE_STARTS = texts(
    "share|email|e-mail|tweet|print|faceb|twitt|copy |save |blogthis|x fac|x twi|x / |linke|whats|redd|pinte|post o|"
    "post t|post by|video by|flipb|blues|teleg|insta|threads|sms|text "
)
_EMBED_STARTS = texts(
    "this embed|this video|this audio|this content|this player|this page|this site|this map|this chart|this form|"
    "if you're on|if you’re on|if you are on|if you're view|if you’re view|if you're read|if you’re read|"
    "if you can't see|if you can’t see|having trouble see|having trouble view|trouble viewing|mobile users|app users|"
    "viewing on|reading on|this media|this interactive|your browser|loading |to view this|your device|view this|"
    "see this|watch this|view the|a post shared|an instagram|a tiktok|a facebook|view on |see on |watch on |view in "
)
_SITE_STARTS = (
    *(f"{whose} {site} uses" for whose in ("this", "our", "the") for site in ("site", "website", "web site")),
    *texts("who's online|who’s online|we have |there are currently"),
    *texts("we use cookies|we and our partners use|get the latest|get our latest|enter your e"),
    *(f"{verb} {whose}language" for verb in ("select", "choose") for whose in ("", "your ", "a ")),
)

BUTTON_RULES = (
    Rule(
        "share",
        "line",
        _SHARE,
        "buttons",
        "Click to share on Facebook (Opens in new window)",
        "Share this road with cyclists, the sign says.",
        first=_SHARE_STARTS,
        last=tuple(f" {form}" for word in _COUNTED for form in (word, word.capitalize(), word.upper())),
    ),
    Rule(
        "button",
        "line",
        _BUTTON,
        "a button, a menu, a player or the frame of an embedded post",
        "Copied to clipboard",
        "Close the door, she said.",
        first=(
            *dict.fromkeys(word[:LONGEST_FIRST] for word in _BUTTONS),
            *_SHORT,
            *(f"home{space}{mark}" for space in ("", " ") for mark in "»>›→/|•·"),
            *(
                "homepage",
                "image source,",
                "image caption,",
                "a post shared by",
                "pic.twitter.com/",
                "your e-mail addr",
            ),
            *("0:00", "0:00 ", "0:00/", "00:00", "this content is", "this video is", "this media is"),
            *(f"{number} secon" for number in range(100)),
        ),
        last=(tuple(f", {year}" for year in range(2000, 2040))),
    ),
    Rule(
        "share",
        "line",
        starting(_AD_LINE_STARTS, _AD_LINE),
        "the frame of an advertisement",
        "ADVERTISEMENT | CONTINUE READING BELOW",
        "Ads for the mill continue to run.",
        first=_AD_LINE_STARTS,
    ),
    Rule(
        "share",
        "line",
        starting(_SHARE_LINE_STARTS, _SHARE_LINE),
        "buttons of several networks",
        "Share on Facebook Share on X Share via Email",
        "Share this with the town: Facebook is not the place.",
        first=_SHARE_LINE_STARTS,
    ),
    Rule(
        "button",
        "line",
        starting(_SITE_STARTS, _SITE),
        "the site on its cookies, languages and letters",
        "This site uses cookies. By continuing to use it, you agree.",
        "We use cookies from the mill's bakery in this cake.",
        first=_SITE_STARTS,
    ),
    Rule(
        "button",
        "line",
        starting(_EMBED_STARTS, _EMBED),
        "what stands in place of an embedded post or a player",
        "Your browser does not support the audio element.",
        "Your browser does more than you think.",
        first=_EMBED_STARTS,
    ),
)
