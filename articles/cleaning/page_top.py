"""What stands above a story, beside byline and dateline: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.bylines import READ_TIME
from newstool.articles.cleaning.datelines import CLOCK, DATE
from newstool.articles.cleaning.rule import Rule

# A caption in one paragraph with the headline.
_CAPTION_AND_CREDIT = (
    r"[^|\n]{10,350} \| (?:[\w. ]{2,40}/)?(?:AP|Getty|Reuters|REUTERS)(?: Photos?"
    r"| Images)?(?: \| Date: [\w ,]{6,20}\d)?\s"
)
_WIRE_NOTE = r"(?:(?:EDS|Eds) ?[:.—–-]|(?:EDITORS|Editors|ADVANCER? FOR|HOLD FOR RELEASE)\b[:.—–-]?)\s[^\n]{1,300}"
_RELEASE = (
    r"(?i:for immediate release|embargoed (?:until|for)[^\n]{1,80}|not for (?:publication|release) (?:until|before)"
    rf"[^\n]{{1,80}}|(?:news|press|media) (?:release|advisory))[.:!]?(?:\s?[:–—-]?\s?{DATE})?"
)
_CONTACT = (
    r"(?i:(?:media |press |news )?contacts?(?: person)?|for (?:more"
    r"|further) information(?:,? (?:please )?contact)?)\s?:\s?(?=[^\n]{0,200}(?:@|\d{3}[-. ]\d{3,4}))[^\n]{3,200}"
)
# When a page was updated, and with what. "UPDATE 6:40 PM: The man was found." is the newest news.
_UPDATED_WITH = (
    rf"(?i:updated?|posted|published)(?: at| on)?:? {CLOCK}(?:,? (?:on |today|yesterday|local time|[A-Z][a-z]+ time"
    rf"|[A-Z][a-z]{{2,8}}day|{DATE})\.?){{0,3}}(?:,? (?:with|to|in|from|adding|including|throughout|after)\b"
    r"[^\n]{0,120})?(?:\s?[|•·–—-]\s?\d{1,2}[ -](?i:min(?:ute)?s?)[ -](?i:read|listen))?\.?"
)
_SPLIT_LABEL = (
    r"(?i:original story|original article|story|full story|text size:?[ +A-]{0,8}|(?:listen to|hear) (?:this "
    r"|the )?(?:article|story)(?: now)?|audio by \w{2,20}|listen \W \d{1,2}:\d\d"
    r"|listen to (?:this )?(?:article|story)(?: now)?(?:\s?[•·|-]?\s?\d{1,2}(?::\d\d)?(?: min(?:ute)?s?)?)?)[:.]?"
    r"|1?\d:[0-5]\d"
)
# The number of a picture in a gallery of up to 69, alone in its line: "9/33". "8/2" is a date or a score.
_FRACTION = "|".join(
    (
        *(f"[1-{of}]/{of}" for of in range(2, 10)),
        *(f"{tens}{units}/{tens}[{units}-9]" for tens in range(1, 7) for units in range(10)),
        *(f"[1-{tens - 1}]\\d/{tens}\\d" for tens in range(2, 7)),
        r"[1-9]/[1-6]\d",
    )
)
_GALLERY = (
    r"[1-9]\d? (?i:photos|images|pictures|videos)|(?:(?i:photo|image|slide|picture) \d{1,3}(?: of |/)|[1-9]\d? of )"
    rf"\d{{1,3}}(?:\s?[—–:-]\s?[^\n]{{0,200}})?|{_FRACTION}"
)
_GALLERY_STARTS = (
    *(f"{number} {what}" for number in range(1, 100) for what in ("of ", "photos", "images", "pictures", "videos")),
    *(f"{number}/{of}" for of in range(2, 70) for number in range(1, of + 1)),
    *("photo ", "image ", "slide ", "picture "),
)

_SECTION = (
    r"(?i:(?:local|national|world|us|state|breaking|business|sports?|top|politics|entertainment|latest|area"
    r"|regional) news|news|local|sports?|business|politics|opinion|lifestyle|entertainment|education|crime|courts?"
    r"|public safety|health|weather|community|schools?|government|environment|arts|exclusive|breaking|analysis"
    r"|features?|obituaries|columns?|press releases?|announcements?|bulletin|urgent)(?:\s?[|•·]\s?[A-Z][\w &]{2,30}"
    r"|(?:\s?[/>»›]\s?[A-Z][\w &]{2,30}){1,3})?"
)

# How long a sound or a film lasts, up to twenty minutes.
_DURATIONS = tuple(f"{minutes}:{seconds:02}" for minutes in range(20) for seconds in range(60))

# Who may read the story, in the line of its first words.
_MEMBERS = r"NRPLUS MEMBER ARTICLE(?!\w)"
# The button of a video, and its caption. "CLOSE to the road" is a headline's word.
_VIDEO = r"CLOSE (?=[A-Z█\"“‘])[^\n]{20,}"

HEAD_RULES = (
    Rule(
        "label",
        "inside",
        _MEMBERS,
        "who may read the story",
        "NRPLUS MEMBER ARTICLE",
        "NRPLUS members met. ",
        cues=("NRPLUS MEMBER",),
    ),
    Rule(
        "caption",
        "above",
        _VIDEO,
        "the button of a video, and its caption",
        "CLOSE Crews work on the quarry road. Dana Okoro, Elm Ledger",
        "CLOSE to the road, the quarry is full of water.",
        first=("close",),
    ),
    Rule(
        "caption",
        "opening",
        rf"\A{_CAPTION_AND_CREDIT}",
        "a caption whose credit stands after a bar",
        "The quarry road in spring. | Dana Okoro/AP Photo ",
        "The quarry road in spring | the bridge in May. ",
        cues=("| ",),
    ),
    Rule(
        "read-time",
        "above",
        READ_TIME,
        "how long reading takes",
        "3 min read",
        "Three minutes to read it were enough.",
        first=(
            *(f"{n} min" for n in range(1, 100)),
            *(f"{n}-min" for n in range(1, 100)),
            *(f"{n}min" for n in range(10, 100)),
            *(f"{n}min{end}" for n in range(1, 10) for end in "s -"),
            *(f"{n}minute" for n in range(1, 10)),
            *("about ", "approx", "estimated ", "read time", "reading time", "time to read"),
            *(f"est{stop} {what}" for stop in ("", ".") for what in ("read", "time to")),
        ),
    ),
    Rule(
        "note",
        "above",
        _WIRE_NOTE,
        "the wire to the desks",
        "EDS: UPDATES with quotes. With AP Photos.",
        "Edson: a town of otters",
        first=(
            *(f"eds{space}{mark} "[:5] for space in ("", " ") for mark in ":.—–-"),
            "editors",
            "advance",
            "hold for",
        ),
    ),
    Rule(
        "release",
        "above",
        _RELEASE,
        "a press release",
        "FOR IMMEDIATE RELEASE",
        "For immediate relief, the road is closed.",
        first=(
            *("for immediate", "embargoed", "not for "),
            *(f"{who} {what}" for who in ("news", "press", "media") for what in ("release", "advisory")),
        ),
    ),
    Rule(
        "contact",
        "above",
        _CONTACT,
        "whom the desk may ask",
        "Contact: Dana Okoro, 555-0144, dokoro@elm.example",
        "Contact: a film about the quarry",
        first=("contact", "media contact", "press contact", "news contact", "for more info", "for further info"),
    ),
    Rule(
        "date",
        "above",
        _UPDATED_WITH,
        "what was added, and when",
        "Updated at 4:10 p.m. with comment from the mayor.",
        "Updated at great cost, the bridge is open.",
        first=("updated", "update ", "update:", "posted ", "posted:", "published"),
    ),
    Rule(
        "label",
        "above",
        _SPLIT_LABEL,
        "a button, or the word above an older version",
        "Original story",
        "Original storytellers meet",
        first=(
            "original ",
            "story",
            "full story",
            "text size",
            "listen",
            *(f"hear {what}" for what in ("this", "the", "article", "story")),
            "audio by",
            *_DURATIONS,
        ),
    ),
    Rule(
        "section",
        "top",
        _SECTION,
        "the section of the site",
        "Local News",
        "News of the otters",
        opening=r"(?i:local|nation|world|us|state|breaking|business|sports?|top|politics|entertainment|latest|area|region|"
        r"news|opinion|lifestyle|educ|crime|court|public|health|weather|commun|school|govern|environ|arts|exclus|"
        r"analys|feature|obit|column|press|announc|bullet|urgent)",
    ),
    Rule(
        "gallery",
        "line",
        _GALLERY,
        "the number of a picture in a gallery",
        "1 of 33 — The deck",
        "1 of 33 members voted no.",
        first=_GALLERY_STARTS,
    ),
)
