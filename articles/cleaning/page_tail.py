"""What stands below a story: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.bylines import STAMP_LINE
from newstool.articles.cleaning.page_authors import SENTENCE_START
from newstool.articles.cleaning.rule import Rule, texts

# At the end of the text.
_COPYRIGHT = (
    rf"{SENTENCE_START}(?:(?:(?:All|Entire) )?(?:[Cc]ontents?|[Tt]ext) )?(?:\(?(?:™ ?(?:&|and) ?)?(?:(?:©|\(c\)"
    rf"|Copyright|copyright) ?){{1,3}}(?:[A-Z][\w .&]{{1,40}},? )?\d{{4}}\b[^\n]{{0,160}}"
    r"|© ?Copyright [A-Z][^.\n]{2,60}\.?|All rights reserved\.?|This material may not be published[^\n]{0,100})"
)
_END_MARK = (
    r"(?:\(?END\)?|\((?:ENDS?|Ends?)\)|ENDS/?|[Ee]nds[./]?|mfl"
    r"|(?:# ?){2,5}|[-–—]{1,2} ?30 ?[-–—]{1,2}|[-–—]{1,2} ?(?:ENDS?"
    r"|Ends?) ?[-–—]{1,2}|\*{3}|■|●|◼|♦)"
)
_NAV_ITEM = (
    r"(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|terms|contact(?: us)?"
    r"|about(?: us)?|advertise(?: with us)?|cookie (?:policy|settings)|cookies|home|subscribe|newsletters?|site ?map"
    r"|accessibility|careers|help|faqs?|login|sign in|e-?edition|do not sell my (?:personal )?info(?:rmation)?"
    r"|back to top|top)"
)
_NAVIGATION = (
    rf"(?i:privacy policy|terms of (?:use|service)|back to top|{_NAV_ITEM}(?:\s?[|•·/]\s?{_NAV_ITEM}){{1,9}})\.?"
)
_FILED = (
    r"(?i:more about|in this (?:story|article)|related topics|mentioned in this (?:story|article)|tags|tagged"
    r"|filed under|topics|categor(?:y|ies)|keywords|posted in)\s?:\s?[^\n.]{2,150}"
    r"|Posted in [A-Z][\w &,]{2,60}(?: \| Tagged [^\n.]{2,100})?"
)
_EMAIL_BUTTON = rf"{SENTENCE_START}E-mail to a friend ?\.?"
_NEWSLETTER = rf"{SENTENCE_START}(?:Free! )?Sign up here to receive [^\n]{{3,80}}!"
_FOLLOW_FOR_MORE = rf"{SENTENCE_START}Follow @ ?\w{{2,30}} for more\.?"

TAIL_RULES = (
    Rule(
        "copyright",
        "tail",
        _COPYRIGHT,
        "who owns the page",
        "Copyright 2025 The Associated Press. All rights reserved.",
        "Copyright law of 1976 protects her, the judge said.",
        first=(
            *("copyright", "(copyright", "all rights", "this material may not"),
            *(
                f"{what} {start}"
                for what in ("content", "contents", "text")
                for start in ("copyright", "(copyright", "all rights", "this material")
            ),
            *("all content", "all text", "entire content", "entire text"),
        ),
    ),
    Rule(
        "copyright",
        "tail",
        _COPYRIGHT,
        "the same with a mark",
        "© 2025 The Elm",
        "A © is a letter in a circle.",
        cues=("©", "(c)", "™"),
    ),
    Rule(
        "share",
        "tail",
        _EMAIL_BUTTON,
        "a button",
        "E-mail to a friend .",
        "She sent an E-mail to a friend of hers.",
        first=("e-mail to a",),
    ),
    Rule(
        "newsletter",
        "tail",
        _NEWSLETTER,
        "an advertisement for a newsletter",
        "Free! Sign up here to receive the Elm every Friday!",
        "Sign up here to receive a bag of sand, the sign says.",
        first=("free! sign", "sign up here", "free!"),
    ),
    Rule(
        "follow",
        "tail",
        _FOLLOW_FOR_MORE,
        "the desk's handle",
        "Follow @elmnews for more.",
        "Follow @elmnews, the mayor told them.",
        first=("follow @",),
    ),
    Rule(
        "end",
        "foot",
        _END_MARK,
        "the wire's mark for the end",
        "(END)",
        "THE END",
        opening=r"[(#*■●◼♦–—-]|E(?:ND|nd)|ends|mfl",
    ),
    Rule(
        "date",
        "foot",
        STAMP_LINE,
        "when it was printed",
        "Printed: 9/29/2011",
        "Published or not, the book of 1957 is read.",
        opening=r"(?i:publi|updat|poste|creat|filed|last up|first p|print|relea|origin|(?:\d{1,2}|an?|one) [a-z]+ ago)",
    ),
    Rule(
        "navigation",
        "foot",
        _NAVIGATION,
        "links at the foot of a page",
        "Privacy Policy | Terms of Use",
        "Home | and dry",
        opening=r"(?i:privacy|terms|contact|about|advert|cookie|home|subscri|newsl|site ?map|access|career|help|faq"
        r"|login|sign in|e-?edition|do not sell|back to|top)",
    ),
    Rule(
        "filed",
        "foot",
        _FILED,
        "where the page files the story",
        "Tags: bridge, Route 9",
        "Topics: the road, and what it costs.",
        first=texts(
            "more about|in this story|in this article|related topics|mentioned in|tags:|tags :|tagged|"
            "filed under|topics|category|categories|keywords|posted in"
        ),
    ),
)
