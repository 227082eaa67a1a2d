"""Captions whose start tells them: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.names import FULL_NAME
from newstool.articles.cleaning.rule import Rule, holding, starting, texts

# Where the picture stands. A word with only one capital needs a sentence below it: "Below: 30 degrees" has none.
_SIDE = (
    r"(?:top|bottom|above|below|left|right|at (?:left|right)|(?:top|bottom|upper|lower|far|middle) (?:left|right)"
    r"|inset|opposite|cover|center|middle)"
)
_WHERE = rf"(?i:(?:(?:photo|image) )?(?:{_SIDE}|{_SIDE} photo)|(?:photo )?caption|cutline|photo info)"
_PLACED = (
    rf"(?:{_WHERE}:\s[“\"]?[A-Z][^\n]{{6,500}}"
    r"|(?:ABOVE|BELOW|LEFT|RIGHT|TOP|BOTTOM|AT (?:LEFT|RIGHT)|PICTURED|SHOWN)(?: (?:ABOVE|HERE|LEFT"
    r"|RIGHT))?,?:? [A-Z][a-z'’]+ [^\n]{6,400})"
)
# How agencies start a caption.
_AGENCY_START = (
    r"(?:In (?:this|these)(?: \w+)? (?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4},? )?(?:file |undated |combination "
    r"|provided |handout |aerial )*(?:file (?:photo|image)|(?:photo|image|picture|photograph|video)(?: (?:taken|made"
    r"|released|provided|supplied|obtained|posted|captured|issued)\b))|(?:This|These)(?: \w+){0,3}? (?:photos?"
    r"|images?|pictures?|photographs?|combination(?: of)? (?:photos|pictures|images)|screengrab|screenshot"
    r"|courtroom sketch|handout)(?:[^\n.]{0,60})? (?:provided|released|supplied|made|taken|issued|obtained"
    r"|posted)\b(?:,? | by| from| on)|(?:An?|The) (?:undated|handout|file) (?:photo|image"
    r"|picture)\b)(?![^\n]*[\"“”])[^\n]{8,450}"
)
_SOURCES = r"(?i:file|courtesy|contributed|submitted|provided|handout|stock|staff|supplied|archive|family|AP)"
# A credit, and behind it the caption.
_CREDIT_FIRST = (
    rf"(?:(?:{_SOURCES} (?i:photo|image|picture)s?(?: (?:by|courtesy of|from) {FULL_NAME})?|(?i:photos?"
    rf"|image) (?i:by|credit:?|courtesy(?: of)?:?) {FULL_NAME})(?:/[A-Z][\w ]{{2,30}})?[:.]?"
    r"\s(?:The|A|An|In|On|At|From|Members|Students|Volunteers|[A-Z][a-z'’]+ (?:High|County|School|Fire|Police|Lions"
    r"|Rotary|residents|students|firefighters|players|officials))\b[^\n\"“”]{10,300})"
)
# A sentence of a picture, and behind it in brackets who lent it: "In an undated photo. (Elm Historical Society)"
_LENT = (
    r"[A-Z“\"][^\n.!?]{8,250}\b(?:in|this|these) (?:an? |the |this )?(?:[\w-]+ ){0,3}(?:photo|photograph|image"
    r"|picture|rendering|sketch|portrait|screenshot|snapshot"
    r"|mugshot)\b[^\n.!?]{0,50}\. (?=[^\n]{0,80}\Z)[(\[](?:Courtesy |Provided by |Photo )?(?:The "
    r"|the )?[A-Z][\w.'’&-]{1,25}(?: (?:of|and|the|for|&|[A-Z][\w.'’&-]{0,25})){0,7}[)\]]"
)
# A sentence that says of itself that it stands below a picture.
_IN_THIS_PHOTO = (
    r"[A-Z][^\n.!?\"“”]{8,250}\bin this file (?:photo|image|photograph|picture)(?:,? (?:from|taken|provided|released"
    r"|courtesy|on|in)\b[^\n\"“”]{2,80})?\.?"
)
# Pictures that no photographer took. The line has no full stop.
_SCREEN = (
    r"(?:(?i:screen ?(?:shot|grab|capture)s?|google (?:maps|earth|street view)|(?:artist[’']?s? )?rendering"
    r"|still (?:image|photo|frame)|video still|body-?cam(?:era)? (?:video|footage|image)|mug ?shot|booking photo"
    r"|surveillance (?:image|photo|video))(?: (?:from|of|via|by|courtesy|provided|taken|image|photo"
    r"|video)\b[^\n]{0,120}| ?[/|:–-] ?[^\n]{2,80})?)(?<![.!?…\"”’',;:])"
)

# How the paragraphs start, or what stands in them, for the quick tests.
_PLACED_STARTS = texts(
    "above|below|left:|right:|top: |top l|top r|top p|bottom|at left|at right|upper|lower|far left|far right|"
    "inset|opposite|cover:|photo caption|caption|cutline|photo info|photo above|photo below|image above|"
    "image below|left |right |photo left|photo right|photo top|pictured|shown |cover photo|photo at|middle:|"
    "middle l|middle r|center:"
)
_AGENCY_START_STARTS = texts(
    "an undated|a handout|a file ph|in this photo|in this file|in this undated|in this image|in this handout|"
    "in this provided|in this aerial|in this combination|in this picture|in this video|in this jan|"
    "in this feb|in this mar|in this apr|in this may|in this jun|in this jul|in this aug|in this sep|"
    "in this oct|in this nov|in this dec|in these photo|in these image|this photo|this image|this undated|"
    "this combination|this file|this still|this aerial|this picture|this handout|this courtroom|this screen|"
    "this provided|these photo|these image|these undated"
)
_CREDIT_FIRST_STARTS = texts(
    "file photo|file image|courtesy p|courtesy i|contributed p|submitted p|provided p|handout p|stock p|"
    "staff p|supplied p|archive p|family p|ap photo|photo by|photos by|photo court|photo cred|image by|"
    "image cred|image court|photos court"
)
_SCREEN_CUES = texts(
    "creenshot|creen shot|creengrab|creen grab|oogle |endering|Still |ideo still|ugshot|ug shot|ooking photo|"
    "odycam|ody-cam|urveillance|SCREENSHOT"
)

_LENT_CUES = texts("photo|image|picture|rendering|sketch|portrait|screenshot|snapshot|mugshot")

SHAPE_RULES = (
    Rule(
        "caption",
        "line",
        starting(_PLACED_STARTS, _PLACED),
        "where on the page the picture stands",
        "ABOVE: Volunteers stack sandbags along the quarry road.",
        "Above: 40 degrees.",
        first=_PLACED_STARTS,
    ),
    Rule(
        "caption",
        "line",
        starting(_AGENCY_START_STARTS, _AGENCY_START),
        "how agencies start a caption",
        "In this file photo, a truck stands at the quarry.",
        "In this photo, she is nine.",
        first=_AGENCY_START_STARTS,
        cues=("photo", "image", "picture", "video", "combination", "screen", "sketch", "handout"),
    ),
    Rule(
        "caption",
        "line",
        starting(_CREDIT_FIRST_STARTS, _CREDIT_FIRST),
        "a credit, and behind it the caption",
        "Staff photo by Dana Okoro The quarry road reopened on Friday.",
        "Staff photos by the dozen hang there.",
        first=_CREDIT_FIRST_STARTS,
    ),
    Rule(
        "caption",
        "caption",
        _IN_THIS_PHOTO,
        "a sentence above the story that stands below a picture",
        "The quarry is shown in this file photo.",
        "The quarry is shown in a file photo.",
        cues=("in this file ",),
    ),
    Rule(
        "caption",
        "line",
        holding(_LENT_CUES, _LENT),
        "a sentence of a picture, and in brackets who lent it",
        "The quarry in an undated photo. (Elm Historical Society)",
        "The quarry is in an undated photo. (She has it still.)",
        last=(")", "]"),
        cues=_LENT_CUES,
    ),
    Rule(
        "caption",
        "line",
        holding(_SCREEN_CUES, _SCREEN),
        "a picture that no photographer took",
        "Screenshot from a video of the town",
        "Screenshots of the video are on show.",
        cues=_SCREEN_CUES,
    ),
)
