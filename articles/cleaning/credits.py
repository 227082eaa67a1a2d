"""Credits of pictures, and captions that end with one: patterns as regular expressions.

Every repetition is bounded, so that no text can make matching slow.
"""

import re

from newstool.articles.cleaning.bylines import PAPER_NAME
from newstool.articles.cleaning.names import FULL_NAME, SHORT_NAME
from newstool.articles.cleaning.rule import SENTENCE_ENDS, texts

_ORG = r"[A-Z][\w.'’&-]{0,25}(?: [A-Za-z&][\w.'’&-]{0,25}){0,6}"
PICTURE_AGENCIES = texts(
    "AP|AFP|EPA|Reuters|REUTERS|Getty Images|Getty|Shutterstock|iStockphoto|iStock|PA|Press Association|Zuma Press|"
    "Zuma|Unsplash|Pexels|Pixabay|Adobe Stock|Dreamstime|Wikimedia Commons|Imagn Images|Imagn|USA TODAY Sports"
)
_AGENCY = rf"(?:{'|'.join(PICTURE_AGENCIES)})"
# A station's call sign.
_STATION = r"(?<=[.!?”\"] [(\[])[KW][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT))?"
# A caption ends with its credit in brackets: "(Dana Okoro/Dunmore Ledger)", "(AP Photo/Dana Okoro)", "(Weller Co.
# Sheriff's Office)".
_IN_BRACKETS = (
    rf"(?:(?:AP Photo/|(?i:photos?|image|picture|credit|file photo|courtesy)(?: by|:| of"
    rf"| courtesy(?: of)?)?[ :])[^()\[\]\n]{{1,100}}|{FULL_NAME} ?[/|] ?{_ORG}|[^()\[\]\n]{{1,80}} via AP|(?:File"
    rf"|{_ORG}) [Pp]hoto|{_AGENCY}|(?:The )?(?:{_ORG} )?{PAPER_NAME} (?:[Ff]ile|[Aa]rchives?)"
    rf"|{_AGENCY} ?/ ?{SHORT_NAME}|{SHORT_NAME}, {_ORG} [Pp]hoto"
    rf"|{_ORG} (?:Sheriff|Police|Fire)[\w'’ ]{{0,30}}|{_STATION})"
)
FILE_CAPTION = r"FILE(?: PHOTO:?)? ?[-–—][^\n]{1,1000}"
CAPTION = rf"[^\n]{{1,1000}}[(\[] ?(?:{_IN_BRACKETS}) ?[)\]]"
CREDIT_IN_BRACKETS = rf"[(\[] ?(?:{_IN_BRACKETS}) ?[)\]]"
# The publications that a credit names after a slash: "Dana Okoro/Dunmore Ledger". Two teams may stand so, too.
AFTER_SLASH = (
    rf"(?:(?:The )?(?:{_ORG} )?{PAPER_NAME}(?:[ -](?:USA TODAY|Network))*|(?i:staff(?: photo\w*)?)|{_AGENCY}|CBC)"
)
_SOURCE = r"(?:file|courtesy|contributed|submitted|provided|handout|stock|staff|supplied|archive|family)"
# A credit in words: "Photo courtesy of the Historical Society", "Photo by Dana Okoro", "Contributed photo".
_CREDIT_WORDS = (
    r"(?:(?i:photos?|images?|pictures?|video)(?: is| are)? (?i:courtesy(?: of)?|provided(?: by)?|submitted(?: by)?"
    r"|contributed(?: by)?|supplied(?: by)?)|Courtesy(?: of|:)|\(?(?i:courtesy (?:photo|image"
    r"|graphic)s?))(?:[: ][^.\n]{0,80})?"
    rf"|(?i:{_SOURCE} (?:photo|image|picture|graphic)s?)(?:(?i: by|:| courtesy(?: of)?)[^.\n]{{1,80}})?|(?i:(?:photo"
    rf"|image|picture|credit|photograph)s?(?: credit)?)(?:(?i: by):?|:) ?(?:{SHORT_NAME}"
    rf"|{_ORG})(?: ?[/|,•-] ?{_ORG}){{0,3}}|(?i:image source), ?{_ORG}|\| ?{FULL_NAME} ?/ ?{_ORG}"
    rf"|\| ?{_AGENCY}(?: Images)?|\| ?{FULL_NAME}(?: (?i:file|staff|courtesy))? (?i:photo|image|photograph)"
    rf"|(?i:photo|image|credit)/{FULL_NAME}|{FULL_NAME} ?/ ?{AFTER_SLASH}|{FULL_NAME},? (?:[Ss]pecial to"
    rf"|[Ff]or) [Tt]he (?:{_ORG} )?{PAPER_NAME}|(?:Contributed|Submitted|Courtesy|COURTESY|SUBMITTED|CONTRIBUTED)"
)
# A caption and its credit. Between paragraphs, and above the story also with a full stop.
# One sentence alone: several are a paragraph of the story, to which a credit is glued.
_ONE_SENTENCE = (
    r"(?![^\n]{0,500}?[a-z0-9]{3}[.!?][\"”’)]{0,2}\s"
    rf"(?!(?:{_CREDIT_WORDS})\.?\Z)[A-Z0-9“\"])"
)
COURTESY = rf"{_ONE_SENTENCE}(?=[^\n]{{2,400}}\Z)(?:[^\n.!?”\"’)]*+[.!?”\"’)]){{1,60}}?\s(?:{_CREDIT_WORDS})"
COURTESY_SENTENCE = (
    rf"{_ONE_SENTENCE}"
    r"(?:[^\n.!?”\"’)]*+[.!?”\"’)]){0,60}?\s?(?:(?:(?i:photos?|images?|pictures?|video|graphic|map)(?: is"
    r"| are)? courtesy(?: of)?|Courtesy(?: of|:)) [^.\n]{2,80}|\(?(?i:courtesy (?:photo|image|graphic"
    r"|picture)s?)(?: by [^.\n]{2,50})?)"
)
LOOSE_COURTESY = (
    r"[^\n]{0,600}?(?<![\w,] )(?:(?:Photos?|Images?|Pictures?|Video)(?: is| are)? courtesy(?: of)?|Courtesy(?: of|:)"
    r"|\(?Courtesy (?:photo|image)s?)[: ]?[^.\n]{0,80}"
)
NO_SENTENCE = f"(?<![{re.escape(''.join(sorted(SENTENCE_ENDS)))}])"
# "Dana Okoro/Dunmore Ledger", "Dana Okoro/Getty/Dunmore Ledger"
NAME_AND_PAPER = rf"(?:{FULL_NAME} ?/ ?{AFTER_SLASH}|{SHORT_NAME} ?/ ?{_AGENCY} ?/ ?{_ORG})"
# "Cover photo by Dana Okoro", "Ledger photos by Dana Okoro"
CREDITED_BY = (
    rf"(?:[A-Z][\w.'’-]{{1,20}} )?(?i:(?:featured? |header |cover |staff |file )?(?:photo|image|video|illustration"
    rf"|graphic)s? by) {SHORT_NAME}(?: ?[/|,•-] ?{_ORG}){{0,3}}"
)
# A line that is nothing but a credit.
CREDIT_LINE = (
    rf"(?i:photos?|photo credit|photographs?|image|image credit|picture|credit|video|photography|illustration"
    rf"|graphic|chart|(?:featured?|header|cover|lead|main|top) (?:photo|image"
    rf"|picture))s?(?i: by)?\s?[:|/] ?(?:{SHORT_NAME}|{_ORG})(?: ?[/|,•-] ?{_ORG}){{0,3}}\.?|(?i:map): {_ORG}"
    rf"|AP (?i:photo|image)s?(?: ?/ ?{SHORT_NAME})?|\({_AGENCY}\)"
    rf"|{SHORT_NAME} ?/ ?{_AGENCY}|{_AGENCY}|{FULL_NAME} (?:file )?photos?"
    rf"|{FULL_NAME} ?[/|] ?{_ORG} (?i:(?:file |staff )?photos?)"
    rf"|{_ORG} (?:[Ff]ile (?:photo|footage)|FILE PHOTO)|{_AGENCY} (?:[Ff]ile|Archives)|(?:Courtesy|COURTESY)(?: of|:"
    rf"| OF)? (?:the )?(?=[A-Z]){_ORG}(?:[,/] ?{_ORG})?\.?|(?i:{_SOURCE} (?:photo|image|picture"
    rf"|graphic)s?) ?[/|:–-] ?{_ORG}|{_AGENCY} ?/ ?{_AGENCY}|(?i:{_SOURCE} (?:photo|image|picture)s?|(?:courtesy"
    r"|contributed|submitted|provided|handout|supplied)(?: (?:photo|image|picture)s?)?)\.?"
    r"|(?i:(?:photos?|images?|pictures?|videos?) (?:is |are )?(?:provided|submitted|contributed"
    r"|supplied)(?: by [^.\n]{2,80})?)\.?"
)
