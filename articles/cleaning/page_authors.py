"""Who wrote and reported a story and how to reach them, below it: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.bylines import PAPER_NAME, PEOPLE, ROLE
from newstool.articles.cleaning.names import FULL_NAME, HANDLE, LOCAL_PHONE, MAIL
from newstool.articles.cleaning.rule import Rule

# The start of a sentence. Furniture at the end of a text may follow the story on the same line.
SENTENCE_START = r"(?:(?<=[.!?\"”’)…])\s{0,3}|(?<![\s\S]))"
# Names and the words between them, but no verb of a story. So only the sentence about the reporters matches.
_NAMES = (
    r"(?:(?:[A-ZÀ-Þ][\w'’.-]{0,30}|and|in|of|from|the|for|also|staff|writers?|reporters?|correspondents?|journalists?|"
    r"producers?|reported|wrote|at|de|van|von|al|bin|additional|reporting|writing|editing|by)"
    r"(?:[,;] ?| |(?=[.)]|\Z))){1,50}"
)
_CONTRIBUTED = (
    rf"{SENTENCE_START}(?:[—–-]{{1,2}} ?)?(?=[A-ZÀ-Þ]){_NAMES}contributed to this (?:report|story|article)\.?"
)
_SIGN_OFF = rf"{SENTENCE_START}\(?(?:Additional reporting|Reporting|Writing|Editing) by {_NAMES}\.?\)?"
_CONTRIBUTING = (
    rf"{SENTENCE_START}(?:(?:(?:The )?Associated Press|AP|Ledger|Staff|CNN|Reuters)[’'s]{{0,2}} (?:[Ss]ports "
    rf"|[Ss]taff )?"
    rf"(?:writers?|reporters?|journalists?) {_NAMES}contributed\.?"
    rf"|(?:Contributing|Contributors?)\s?: {_NAMES}\.?|(?=[A-ZÀ-Þ]){_NAMES}(?:also )?(?:contributed)"
    r"(?: additional| some)? (?:reporting|research|writing)(?: (?:for|to"
    r"|from)[^.\n]{1,60})?\.?)"
)
_WITH_FILES = (
    rf"{SENTENCE_START}(?:With (?:files|reporting|reports|additional reporting) (?:from|by) "
    rf"(?:{_NAMES}|[A-ZÀ-Þ][^.,\n]{{2,80}}|the [A-Z]\w{{2,20}} (?:desk|bureau|newsroom|staff))\.?)"
)
# Who the writer is and how to reach him or her.
# In a notice, the sentence says what for: "Contact Dana Okoro at 555-0144 to register". That is the story.
_NO_NOTICE = (
    r"(?![^\n]{0,250}\b(?:for (?:more|further|details|info|tickets|questions)|to (?:register|sign|rsvp|reserve|apply|"
    r"volunteer|donate|schedule|learn|request|order|book|enter|join|attend))\b)"
)
_PREPOSITION = r"(?: at| by| on| via| through)"
_REACH = (
    rf"{SENTENCE_START}(?:•\s?|— ?)?(?:(?:(?:[A-Z][\w’'-]{{1,20}} ){{0,2}}(?i:writer|reporter|editor|columnist"
    rf"|correspondent|intern) )?(?:{FULL_NAME}"
    rf"|He|She|They|You)(?:"
    rf"(?: (?:can|may) be reached| can reach [\w ]{{2,30}}){_PREPOSITION}"
    r"(?=[^\n]{0,200}(?:@|\d{3}|e-?mail|Twitter))"
    rf"|(?: (?:can|may) be followed| can (?:contact|follow|e-?mail) [\w ]{{2,30}}){_PREPOSITION}(?=[^\n]{{0,200}}@))"
    rf"{_NO_NOTICE}[^\n]{{3,200}}"
    r")|\[email protected\]\.?"
)
_CONTACT = (
    rf"{SENTENCE_START}(?:To (?:contact|reach) (?:the )?(?:reporter|writer|author|editor)s?\b"
    rf"(?=[^\n]{{0,120}}(?:@|\d{{3}}))"
    r"[^\n]{3,160}|(?:Contact|Reach|E-?mail|Follow|Write to) (?:(?:reporter|writer|columnist|editor) )?"
    r"(?:him|her|them|me|us|the (?:writer|author|reporter|editor)"
    r"|[A-ZÀ-Þ][\w.'’-]{1,25}(?: [A-ZÀ-Þ][\w.'’-]{1,25}){0,3})"
    rf"(?: at| on| via|:){_NO_NOTICE}[^\n]{{0,60}}(?:@|\d{{3}}[-. ]\d{{4}}|\bemail protected\b)[^\n]{{0,120}})"
)
_CREDITED = (
    r"(?:By|BY|by|(?i:written|story|report|text|compiled) by|(?i:author|writer|reporter)s?\s?:) "
    rf"(?P<byline>{PEOPLE}(?:,? {ROLE})?)\.?"
)
_OPINIONS = (
    rf"{SENTENCE_START}(?:(?:The )?(?:[Oo]pinions?|[Vv]iews?)(?: and (?:opinions?|views?))? (?:expressed"
    rf"|here)[^\n]{{0,60}}(?:are|is)[^\n]{{3,160}}"
    r"|(?:View|Read) more opinions? (?:at|on) [^\n]{2,40}|Disclaimer: [^\n]{5,300})"
)
_DASHES_AT_END = ("--", "—", "–")
_BY_WORDS = tuple(
    form
    for word in ("by", "story by", "reporting by", "written by")
    for form in (word, word.capitalize(), word.upper())
)
_BY_AT_END = (
    rf"(?:{'|'.join(_DASHES_AT_END)}) ?(?:{'|'.join(_BY_WORDS)})\s"
    rf"(?P<byline>{FULL_NAME})"
    r"(?:, [A-Z][\w .'’&-]{2,40})?\.?(?:\s(?:Follow )?@\w{2,30})?"
)
_AGENCY_AT_END = (
    rf"(?:--|—|–)\s?{FULL_NAME}, (?:The )?(?:[A-Z][\w.'’&-]{{0,20}} ){{0,3}}{PAPER_NAME}\.?|"
    r"(?:--|—|–)\s?(?:The )?(?:Associated Press|AP|Reuters|AFP|CNN|(?:[Ff]rom )?(?:[Ss]taff"
    r"|[Ww]ire)(?: and wire)? reports?)\.?"
)
_NAMED = (
    r"(?:(?:[A-Z][a-z]{1,12} )?(?i:reporter|writer|editor|columnist"
    rf"|by) )?{FULL_NAME}[:,]? "
)
_ADDRESS = (
    rf"(?:{_NAMED})?(?:(?i:e-?mail|twitter|contact)\s?:\s?)?(?:{MAIL}|{HANDLE}|{LOCAL_PHONE}(?=[^\n]*@))"
    rf"(?:\s?(?:[;,|/•·]|\bor\b|\band\b)?\s?(?:(?i:twitter|x)\s?:\s?)?(?:{MAIL}|{HANDLE}|{LOCAL_PHONE})){{0,2}}\.?"
)

AUTHOR_RULES = (
    Rule(
        "contributed",
        "tail",
        _CONTRIBUTED,
        "who else reported",
        "Associated Press writers Dana Okoro in Elm Creek and Lee J. Dorp contributed to this report.",
        "The officer who wrote it contributed to this report.",
        cues=("ontribut",),
    ),
    Rule(
        "contributed",
        "tail",
        _SIGN_OFF,
        "who reported and edited",
        "(Reporting by Dana Okoro; Editing by Lee Dorp)",
        "Reporting by the Elm has shown that the pump was broken.",
        first=(
            *("reporting by", "(reporting by", "additional reporting", "(additional", "writing by", "(writing by"),
            *("editing by", "(editing by"),
        ),
    ),
    Rule(
        "contributed",
        "tail",
        _CONTRIBUTING,
        "who else reported, in other words",
        "Dana Okoro of the Elm contributed reporting for this story.",
        "Dana Okoro contributed money.",
        cues=("ontribut",),
    ),
    Rule(
        "contributed",
        "tail",
        _WITH_FILES,
        "from whom parts of it are",
        "With files from The Canadian Press",
        "With files from the attic, she built a fire, and it burned for a day.",
        first=("with files", "with reporting", "with reports", "with additional"),
    ),
    Rule(
        "author",
        "tail",
        _REACH,
        "how to reach the writer",
        "Dana Okoro can be reached at dokoro@elm.example.",
        "The quarry can be reached on foot.",
        cues=("@", "be reach", "can reach", "[email"),
    ),
    Rule(
        "author",
        "tail",
        _CONTACT,
        "how to reach the writer, as a request",
        "Contact Dana Okoro at 555-0144.",
        "Contact with the quarry was lost.",
        first=("to contact", "to reach", "contact ", "reach ", "e-mail ", "email ", "follow ", "write to "),
    ),
    Rule(
        "author",
        "tail",
        _OPINIONS,
        "whose opinions these are",
        "The opinions expressed are his own.",
        "The opinions in the room differ.",
        first=(
            *("the opinion", "the view", "opinions expr", "opinions here", "views expr", "views here", "opinions and"),
            *("views and", "view more opinion", "read more opinion", "disclaimer: "),
            *("opinion expr", "opinion here", "opinion and", "view expr", "view here", "view and"),
        ),
    ),
    Rule(
        "byline",
        "tail",
        _BY_AT_END,
        "the byline stands at the end",
        "-- By Dana Okoro Follow @dokoro",
        "-- by then, the road was gone.",
        cues=tuple(f"{dash}{space}{word}" for dash in _DASHES_AT_END for space in ("", " ") for word in _BY_WORDS),
    ),
    Rule(
        "byline",
        "foot",
        _CREDITED,
        "who wrote it",
        "Written by Dana Okoro",
        "Written by hand",
        opening=r"(?:By|BY|by) |(?i:written|story|report|text|compiled|author|writer)",
    ),
    Rule(
        "contributed",
        "foot",
        rf"(?i:(?:photos?|video|pictures|edited|editing|illustrations?|graphics?|editor|photographer)s?(?: by:?"
        rf"|:)) {PEOPLE}\.?",
        "who edited or photographed it",
        "Edited by Dana Okoro",
        "Edited by hand",
        opening=r"(?i:photo|video|picture|edit|illus|graphic)",
    ),
    Rule(
        "byline",
        "foot",
        _AGENCY_AT_END,
        "the agency stands at the end",
        "— The Associated Press",
        "— The mayor",
        opening="--|—|–",
    ),
    Rule(
        "address",
        "foot",
        _ADDRESS,
        "the writer's address",
        "dokoro@elm.example",
        "Write to dokoro@elm.example",
        cues=("@",),
    ),
)
