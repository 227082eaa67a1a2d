"""What a page says of its writers below a story: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.rule import Rule

# The start of a sentence. Furniture at the end of a text may follow the story on the same line.
SENTENCE_START = r"(?:(?<=[.!?\"”’)…])\s{0,3}|(?<![\s\S]))"
# Names and the words between them, but no verb of a story. So only the sentence about the reporters matches.
_NAMES = (
    r"(?:(?:[A-ZÀ-Þ][\w'’.-]{0,30}|and|in|of|from|the|for|also|staff|writers?|reporters?|correspondents?|journalists?|"
    r"producers?|reported|wrote|at|de|van|von|al|bin|additional|reporting|writing|editing|by)"
    r"(?:[,;] ?| |(?=[.)]|\Z))){1,50}"
)
_CONTRIBUTED = rf"{SENTENCE_START}(?=[A-ZÀ-Þ]){_NAMES}contributed to this (?:report|story|article)\.?"
_SIGN_OFF = rf"{SENTENCE_START}\(?(?:Additional reporting|Reporting|Writing|Editing) by {_NAMES}\.?\)?"
_CONTRIBUTING = (
    rf"{SENTENCE_START}(?:(?:Contributing|Contributors?)\s?: {_NAMES}\.?|(?=[A-ZÀ-Þ]){_NAMES}(?:also )?(?:contributed)"
    r"(?: additional| some)? (?:reporting|research|writing)(?: (?:for|to"
    r"|from)[^.\n]{1,60})?\.?"
    r"|With (?:files|reporting|reports|additional reporting) (?:from|by) [^.\n]{2,80}\.?)"
)
# Who the writer is and how to reach him or her.
# In a notice, the sentence says what for: "Contact Dana Okoro at 555-0144 to register". That is the story.
_NO_NOTICE = (
    r"(?![^\n]{0,250}\b(?:for (?:more|further|details|info|tickets|questions)|to (?:register|sign|rsvp|reserve|apply|"
    r"volunteer|donate|schedule|learn|request|order|book|enter|join|attend))\b)"
)
_PREPOSITION = r"(?: at| by| on| via| through)"
_REACH = (
    rf"{SENTENCE_START}(?:•\s?|— ?)?(?:(?:[A-ZÀ-Þ][\w.'’-]{{1,25}}(?: [A-ZÀ-Þ][\w.'’-]{{1,25}}){{1,3}}"
    rf"|He|She|They|You)(?:"
    rf"(?: (?:can|may) be reached| can reach [\w ]{{2,30}}){_PREPOSITION}"
    r"(?=[^\n]{0,200}(?:@|\d{3}|e-?mail|Twitter))"
    rf"|(?: (?:can|may) be followed| can (?:contact|follow|e-?mail) [\w ]{{2,30}}){_PREPOSITION}(?=[^\n]{{0,200}}@))"
    rf"{_NO_NOTICE}[^\n]{{3,200}}"
    r"|(?:Contact|Reach|E-?mail|Follow|Write to) (?:(?:reporter|writer|columnist|editor) )?"
    r"(?:him|her|them|me|us|the (?:writer|author|reporter|editor)"
    r"|[A-ZÀ-Þ][\w.'’-]{1,25}(?: [A-ZÀ-Þ][\w.'’-]{1,25}){0,3})"
    rf"(?: at| on| via|:){_NO_NOTICE}[^\n]{{0,60}}(?:@|\d{{3}}[-. ]\d{{4}}|\bemail protected\b)[^\n]{{0,120}})"
    r"|\[email protected\]\.?"
)
_BIOGRAPHY = (
    r"[A-ZÀ-Þ][\w.'’-]{1,25}(?: [A-ZÀ-Þ][\w.'’-]{1,25}){1,3} is (?:an?|the) [\w ’'-]{0,60}?"
    r"(?:staff writer|reporter|correspondent|columnist|corps member|staff photographer|news editor|sports editor)"
    r"s? (?:at|for|with|of|covering|and) [^\n]{3,150}"
)
_OPINIONS = (
    rf"{SENTENCE_START}(?:The (?:opinions?|views?)(?: and (?:opinions?|views?))? (?:expressed"
    rf"|here)[^\n]{{0,60}}(?:are|is)[^\n]{{3,160}}"
    r"|(?:View|Read) more opinions? (?:at|on) [^\n]{2,40})"
)
_DASHES_AT_END = ("--", "—", "–")
_BY_WORDS = tuple(
    form
    for word in ("by", "story by", "reporting by", "written by")
    for form in (word, word.capitalize(), word.upper())
)
_BY_AT_END = (
    rf"(?:{'|'.join(_DASHES_AT_END)}) ?(?:{'|'.join(_BY_WORDS)})\s"
    r"(?P<byline>[A-ZÀ-Þ][\w.'’-]{1,25}(?: [A-ZÀ-Þ][\w.'’-]{1,25}){1,3})"
    r"(?:, [A-Z][\w .'’&-]{2,40})?\.?(?:\s(?:Follow )?@\w{2,30})?"
)
_AGENCY_AT_END = (
    r"(?:--|—|–)\s?(?:The )?(?:Associated Press|AP|Reuters|AFP|CNN|(?:[Ff]rom )?(?:[Ss]taff"
    r"|[Ww]ire)(?: and wire)? reports?)\.?"
)
_ADDRESS = r"(?:(?i:e-?mail)\s?:\s?)?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}\.?"

AUTHOR_RULES = (
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
        cues=("Reporting by ", "Additional ", "Writing by ", "Editing by "),
    ),
    Rule(
        "contributed",
        "tail",
        _CONTRIBUTING,
        "who else reported, in other words",
        "Dana Okoro of the Elm contributed reporting for this story.",
        "Dana Okoro contributed money.",
        cues=("ontribut", "With files ", "With report", "With addit"),
    ),
    Rule(
        "author",
        "tail",
        _REACH,
        "how to reach the writer",
        "Dana Okoro can be reached at dokoro@elm.example.",
        "The quarry can be reached on foot.",
        cues=("@", "reach", "Reach ", "Contact ", "Follow ", "Email ", "E-mail ", "Write to ", "[email"),
    ),
    Rule(
        "author",
        "foot",
        _BIOGRAPHY,
        "who the writer is",
        "Dana Okoro is a staff writer at the Elm Ledger.",
        "Dana Okoro is a mayor with a plan.",
        cues=(" is a", " is the"),
    ),
    Rule(
        "author",
        "tail",
        _OPINIONS,
        "whose opinions these are",
        "The opinions expressed are his own.",
        "The opinions in the room differ.",
        cues=("The opinion", "The view", "View more opinion", "Read more opinion"),
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
        _AGENCY_AT_END,
        "the agency stands at the end",
        "— The Associated Press",
        "— The mayor",
        cues=("—", "–", "--"),
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
