"""How a newsroom signs off, and what galleries and embedded posts leave behind: patterns, and their rules.

A sign-off has words that only a newsroom says of itself. What a source says, or a reporter about a source, has none.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.names import FULL_NAME
from newstool.articles.cleaning.rule import Rule, holding, starting, texts

_NOBODY_SPEAKS = r"(?![^\n]*(?:[\"“”]|\b(?:said|says|according to|told)\b))"

# Who may print the text. A museum, too, gives pictures away under a license, so the newsroom's own words are asked for.
_OWN_COPY = (
    r"(?i:\b(?:our|this|these) (?:\w+ ){0,2}(?:stor(?:y|ies)|articles?|journalism|reporting|news|newsroom|coverage)\b"
    r"|\bnon-?profit (?:news|newsroom|news organi[sz]ation|journalism)\b|\bnews bureaus\b)"
)
# What a newsroom says of itself before. Any other sentence before the note is the story's, and keeps the paragraph.
_ABOUT_ITSELF = (
    r"(?:[^\n.!?]{1,200}\b(?i:newsrooms?|news (?:organi[sz]ation|bureaus|outlet|site|service|network)|journalism)\b"
    r"[^\n.!?]{0,150}[.!] ){0,2}"
)
_LICENSE = (
    rf"(?=[^\n]{{0,500}}{_OWN_COPY}){_NOBODY_SPEAKS}(?:[*_]{{1,3}})?{_ABOUT_ITSELF}"
    r"[^\n.!?]{0,200}(?i:\b(?:(?:may|can|to|free to|please) (?:freely )?(?:republish|reprint)\b|creative commons\b"
    r"|republish(?:ing|ed)? (?:this|our|under)\b|republication guidelines\b))[^\n]{0,300}"
)
_LICENSE_CUES = texts("epublish|epublication|reprint|reative Commons|reative commons|CREATIVE COMMONS")

# A member of a programme that pays reporters, and the request for a gift.
_CORPS = (
    rf"(?:[*_]{{1,3}}|— ?|- )?{FULL_NAME}\b(?=[^\n]{{0,300}}\bReport [Ff]or America)"
    rf"(?=[^\n]{{0,300}}\b(?i:covers|reports|writes|is (?:an?|the)\b)){_NOBODY_SPEAKS}[^\n]{{10,500}}"
)
_CORPS_CUES = texts("eport for America|eport For America")
_GIFT = (
    r"(?:[*_]{1,3})?(?i:your|make an?|please (?:make|consider making) an?|help [^.\n]{3,80} with an?)"
    r" (?i:(?:generous|small|monthly) )?(?i:tax[- ]deductible) (?i:gift|donation|contribution)s?\b"
    r"(?=[^\n]{0,200}\b(?i:stories|reporting|reporters?|journalis\w+|news|newsroom|writing)\b)"
    rf"{_NOBODY_SPEAKS}[^\n]{{3,300}}"
)
_GIFT_STARTS = (*texts("your tax|your gen|your small|your monthly"), *texts("make a|please make|please consider|help "))

# Tips and scores, wanted at a desk of the paper. The police want tips, too.
_TIP_LINE = (
    r"(?i:(?:do you )?(?:have|got) (?:an? |any |some )?(?:[\w’'-]+ ){0,2}?(?:tips?|scores?|results?|story ideas?)"
    r"(?:,? (?:and|or) (?:an? |any )?[\w’'-]+(?: [\w’'-]+){0,2}){1,2}\?)"
    r"(?=[^\n]{0,200}(?i:\b(?:sports|news|city|copy|metro) ?desk\b|\bnewsroom\b|\b(?:sports|news|tips|scores|editor"
    r"|newsroom|newsdesk)@|\b(?:our|the) (?:editors?|reporters?|sports (?:staff|department|editor))\b))"
    r"(?![^\n]*\b(?i:police|sheriff|detectives?|crime ?stoppers|troopers?|investigators?|hotline|fbi)\b)"
    rf"{_NOBODY_SPEAKS}[^\n]{{3,250}}"
)
_TIP_STARTS = texts(
    "have a|have any|have som|have news|have score|have tips|got a|got any|got som|got news|do you have"
)

# A reader's photo, and nothing but its giver.
_GIVER = rf"(?i:submitted|contributed|provided|supplied|courtesy) (?i:by):? {FULL_NAME}(?:[/|] ?[A-Z][\w ]{{2,40}})?"

# A button behind a caption: the sentence before it has ended.
_GALLERY_BUTTON = (
    r"(?:(?<=[.!?)\]\"”] )|(?<![^\n]))(?:(?:Buy|Order|Purchase) (?:Now|Photo|Photos|Print|Prints|This Photo|this photo"
    r"|Reprints?)|BUY NOW|BUY PHOTO|(?:Show|Hide) Caption)"
)
_GALLERY_CUES = texts("Buy |BUY |Order |Purchase |Show C|Hide C")

# The address of a post's picture.
_POST_PICTURE = r"(?:https?://)?pic\.(?:twitter|x)\.com/\w{2,20}"

SIGNOFF_RULES = (
    Rule(
        "republished",
        "foot",
        holding(_LICENSE_CUES, _LICENSE),
        "who may print the newsroom's text, and under which license",
        "Elm Watch is a nonprofit newsroom. You may republish our stories under a Creative Commons license.",
        "The museum gives its pictures away under a Creative Commons license.",
        cues=_LICENSE_CUES,
    ),
    Rule(
        "author",
        "foot",
        holding(_CORPS_CUES, _CORPS),
        "a reporter whom Report for America pays, and a request for gifts",
        "*Dana Okoro covers farms for the Ledger and is a Report for America corps member. Your gift keeps her here.*",
        "Dana Okoro joined the Peace Corps in May.",
        cues=_CORPS_CUES,
    ),
    Rule(
        "support",
        "foot",
        starting(("*", "_", *_GIFT_STARTS), _GIFT),
        "a request for gifts to the newsroom",
        "Your tax-deductible gift helps to keep our reporters at work.",
        "Your tax-deductible gift helps to feed the horses.",
        first=("*your", "_your", "*make", "_make", "*help", "*pleas", *_GIFT_STARTS),
    ),
    Rule(
        "letters",
        "line",
        starting(_TIP_STARTS, _TIP_LINE),
        "the paper asks for tips and scores",
        "Got a tip or a score? Call the sports desk at 740-555-0150.",
        "Got a tip or a name? Call the police at 740-555-0150.",
        first=_TIP_STARTS,
    ),
    Rule(
        "credit",
        "line",
        _GIVER,
        "who gave the photo",
        "Submitted by Dana Okoro",
        "Submitted by Dana Okoro, the plan failed.",
        first=texts("submitted by|contributed by|provided by|supplied by|courtesy by"),
    ),
    Rule(
        "button",
        "end",
        _GALLERY_BUTTON,
        "a button behind a caption",
        "Buy Now",
        "Drivers should not Buy Now",
        cues=_GALLERY_CUES,
    ),
    Rule(
        "button",
        "end",
        _POST_PICTURE,
        "the address of the picture in an embedded post",
        "pic.twitter.com/abc12",
        "The picture stood at pic.twitter.com for a day",
        cues=texts("pic.twitter.com/|pic.x.com/"),
    ),
)
