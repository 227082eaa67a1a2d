"""Who the writer of a text is, told by a post at a paper or by what only a paper says: patterns, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.bylines import PAPER_NAME
from newstool.articles.cleaning.names import FULL_NAME
from newstool.articles.cleaning.rule import Rule, holding, texts

# A post: "Dana Okoro is a staff writer at the Ledger".
_POST = (
    rf"{FULL_NAME} is (?:an?|the) [\w ’'-]{{0,60}}?"
    r"(?:staff writer|reporter|correspondent|columnist|corps member|staff photographer|news editor|sports editor)"
    r"s? (?:at|for|with|of|covering|and) [^\n]{3,150}"
    rf"|{FULL_NAME} (?:"
    r"(?:covers|writes about|reports on|writes on) [^.\n]{3,100} for (?:the |The )?[A-Z][^.\n]{2,60}"
    r"|is (?:an?|the) (?:freelance|Report for America|award-winning) (?:writer|journalist|reporter|photographer|editor"
    r"|corps member)\b[^\n]{0,150}"
    rf"|is (?:the )?(?:(?:managing|news|sports|associate) )?(?:editor|publisher|columnist)\b[\w, -]{{0,30}} (?:of|at"
    rf"|for) [^.\n]{{0,30}}\b"
    rf"{PAPER_NAME}\b[^.\n]{{0,60}})\.?(?: (?:Contact|Reach|Follow|Email|E-mail)[^\n]{{3,150}})?"
    rf"|{FULL_NAME} (?:covers|writes about|reports on) [^.\n]{{3,100}} for "
    rf"[^.\n]{{0,30}}\b{PAPER_NAME}\. (?:He|She|They) [^\n]{{3,250}}"
    r"|(?i:about (?:the |our )?(?:author|writer|reporter|columnist|photographer))\s?: [^\n]{3,190}"
    rf"|About {FULL_NAME}"
)
_POST_OPENING = (
    rf"{FULL_NAME} (?:covers|writes|reports"
    r"|is (?:an?|the|managing|news|sports|associate|editor|publisher|columnist)\b)|(?i:about) "
)
# What only a paper says: of a column, of the paper itself, of how it came to the text.
_OF_THE_PAPER = (
    rf"(?:(?i:(?:his|her|their|the|this) (?:\w+ )?(?:column|columns|byline|blog|opinions?|views?)\b (?:\w+ )?"
    r"(?:appears?|runs?|is (?:published|syndicated)|are (?:his|her|their)|can be (?:read|found)|do not)|(?:writes"
    r"|written|contributes) (?:an? )?(?:[\w-]+ ){0,3}(?:columns?|for this (?:newspaper|paper|publication))|(?:this"
    r"|our) (?:news)?paper\b|our newsroom|(?:staff|community|guest|contributing|regular|freelance|opinion"
    r"|syndicated) (?:\w+ )?(?:writer|reporter|columnist|contributor|photographer|journalist|editor)s?\b"
    r"|(?:(?:has been|been) (?:with|at|writing for|a reporter|a columnist)|joined|joins|interned (?:at|for"
    r"|with)) (?:the |our )"
    rf"(?:(?:news)?paper|staff|team|newsroom|station|[A-Z]?[\w ’'-]{{0,40}}{PAPER_NAME}\b|(?-i:[A-Z]{{4}}\b))"
    r"|(?:news|managing|sports|city|opinion|features|digital|copy|arts|photo|executive|assistant"
    r"|associate) editor (?:at|of|for)|\b(?:producer|anchor|reporter|journalist|meteorologist|photojournalist"
    r"|photographer|host|correspondent) (?:at|for|with) (?:the )?(?-i:[KW][A-Z]{2,3}\b"
    rf"|[A-Z][\w ’'-]{{0,40}}{PAPER_NAME}\b)|summer intern|(?:reporting|editorial|news|digital) intern\b|corps member"
    r"|report for america)"
    rf"|(?:writes|reports|covers|written|reported) [^.\n]{{0,80}}\b(?:for|at) (?:the "
    rf"|The )?[\w ’'-]{{0,40}}{PAPER_NAME}\b)"
)
_BIOGRAPHY = (
    rf"(?=[^\n]{{0,420}}{_OF_THE_PAPER})(?:— ?|- )?(?:{FULL_NAME}|(?:Staff |Senior )?(?:[Rr]eporter|[Ww]riter"
    rf"|[Cc]olumnist|[Ee]ditor|[Cc]orrespondent) {FULL_NAME}(?= covers| writes"
    rf"| reports))(?:, [^.\n]{{3,80}},)? (?:is|was|has|covers|writes|reports|joined|graduated|grew up|lives"
    rf"|teaches)\b(?![^\n]*(?:[\"“”]|\b(?:said|says|according to|killed|arrested|charged)\b))[^\n]{{10,400}}"
)
# What only a reporter does, and where a column stands.
_AT_WORK = (
    rf"(?:— ?|- )?(?:(?:(?:[A-Z][\w’'-]{{1,20}} )?(?i:staff|senior|sports|news|business|education|health|politics"
    rf"|crime|county|city|community|investigative|features?|government|courts?|environment)? ?)(?i:reporter|writer"
    rf"|columnist|correspondent|editor) {FULL_NAME} (?:covers|writes (?:about|on|for)|reports (?:on|from|for)"
    rf"|has covered)\b|{FULL_NAME}[’']s? (?:[\w-]+ ){{0,3}}(?:columns?|commentary|cartoons?) (?:appears?|runs?"
    rf"|is published|are published|is syndicated)\b)"
    r"(?![^\n]*(?:[\"“”]|\b(?:said|says|according to)\b))[^\n]{3,200}"
)
_WRITER_IS = (
    r"(?i:the|this) (?i:writer|author|columnist|reviewer)s? (?:is|are|was|can be|may be|lives?|covers|teaches|serves"
    r"|has written)\b(?=[^\n]{0,200}(?:\b(?i:an? |professor|fellow|director|teacher|lawyer|member|president|editor"
    r"|lives in|reached)))(?![^\n]*(?:[\"“”]|\b(?:said|says|killed|arrested|charged|found dead)\b))[^\n]{5,300}"
)

# How the paragraphs start, or what stands in them, for the quick tests.
_BIOGRAPHY_CUES = texts(
    "olumn|riter|eporter|aper|ditor|ntern|oined|een with|een at|writes|reports|covers|newsroom|opinion|"
    "ontributor|otographer|roducer|nchor|eteorologist|orrespondent|ournalist|orps member|written"
)

_AT_WORK_CUES = texts(
    " covers | writes about| writes on| writes for| reports on| reports from| reports for| has covered|column appears|"
    "column runs|column is|columns appear|columns run|columns are|ommentary |artoon"
)

BIOGRAPHY_RULES = (
    Rule(
        "author",
        "foot",
        _POST,
        "who the writer is",
        "Dana Okoro is a staff writer at the Elm Ledger.",
        "Dana Okoro is a mayor with a plan.",
        opening=_POST_OPENING,
    ),
    Rule(
        "author",
        "foot",
        holding(_BIOGRAPHY_CUES, _BIOGRAPHY),
        "who the writer is, and what the paper has to do with it",
        "Dana Okoro is a retired teacher. Her column appears every other week.",
        "Dana Okoro is a retired teacher. She has a garden.",
        opening=r"(?:— ?|- )?[A-ZÀ-Þ][\w.'’-]{1,25} [A-Za-zÀ-Þ]",
        cues=_BIOGRAPHY_CUES,
    ),
    Rule(
        "author",
        "foot",
        holding(_AT_WORK_CUES, _AT_WORK),
        "what the writer covers, or when the column appears",
        "Dana Okoro's column appears every Tuesday in the Ledger.",
        "Dana Okoro's garden appears every spring in the park.",
        cues=_AT_WORK_CUES,
    ),
    Rule(
        "author",
        "foot",
        _WRITER_IS,
        "who the writer is, without a name",
        "The writer is a professor of history at Elm College.",
        "The writer is found in the end.",
        opening=r"(?i:the|this) (?i:writer|author|columnist|reviewer)",
    ),
)
