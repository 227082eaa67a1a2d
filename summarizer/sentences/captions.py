"""What pictures show, and what stands beside a story as pictures do: captions, teasers, links between its sentences."""

from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
from newstool.summarizer.grammar.reading import read

# What stands in captions, in small letters.
_PICTURE = r"(?:photo|photograph|picture|image)"
_SHOWS = (
    rf"\b(?:(?:this|undated|file|handout)(?: file| handout| undated)? {_PICTURE} "
    rf"(?:shows|was|is|taken|provided|released|from)|the {_PICTURE} (?:shows|taken|provided by|released by|from))\b|"
    r"\bin this (?:\w+\.? ){0,5}(?:photo|image|picture)\b"
)
_CAPTION = Phrases(
    {
        "(": (
            r"\((?:(?:far |top |bottom |upper |lower )?(?:left|right|center|centre|top|bottom|above|below)|from left|"
            r"l-r|l to r|left to right)[),:;]|\((?:pictured|shown)\b|"
            r"\((?:photos?|image|file|courtesy|ap photo|credit)"
            r"(?: ?[),:/]| (?:by|of|photo|image|courtesy|from|credit|via)\b)|"
            r"\(@\w+\)"
        ),
        "[": r"\[(?:photo|image|video|gallery)",
        "/": r"/(?:ap|getty|reuters|afp)\b|\b(?:reuters|afp|ap)/|\bt\.co/",
        "photo|image|picture": _SHOWS,
        "photo": r"\b(?:ap photo|file photo|courtesy photo|photos? (?:by|courtesy|credit))",
        "image": r"\bgetty images",
        "picture": r"\bpictured (?:here|above|below|left|right|with|at|on)\b",
        "shutterstock": r"\bshutterstock",
        "pic.twitter": r"\bpic\.twitter\.com",
        " on as": r"\blooks? on as\b",
        "pos": (
            r"\bpos(?:es?|ing) (?:for (?:an? |the |some )?(?:[\w-]+ )?"
            r"(?:photo\w*|pictures?|portraits?|selfies?|cameras?|media|press)|with|in front|together)\b"
        ),
    }
)
# "Officers of the club, from left, Ann Holt and Joe Bell.": who stands where. "Moved from left to right" is none.
_ROW = lazy(r"(?:^|[,(;:] ?)(?:[Ff]rom (?:the )?left|(?:[Ff]rom )?[Ll]eft to right)\b[,:)]? (?:are |is )?[A-Z]")
# "Ann Holt/Dunmore Ledger The bridge in May": who took the picture, before what it shows.
_CREDIT_FIRST = lazy(r"[^\w]*[A-Z][\w.’-]+ (?:[A-Z][\w.’-]+ )?[A-Z][\w’-]+/[A-Z][a-z]+")
# "Rice would be the first woman in the post, Lowry says.": what stands beside a commentary.
_TEASER = lazy(r"[A-Z][^“”\".!?]{20,130}, [A-Z]\w+ (?:says|writes|argues)\.?$")
# "Mayor Ann Holt speaks in Marlow, March 3, 2020.": what a picture shows, in the present, with its full date.
_DATED = lazy(
    r"(?:[^.]|(?<=\b[A-Z])\.){5,160}?\b(?:speaks?|arrives?|stands?|walks?|sits?|waves?|holds?|listens?|gestures?|"
    r"testif(?:y|ies)|leaves?|poses?|watch(?:es)?|delivers?|takes? questions|shakes? hands|greets?|carr(?:y|ies))\b"
    r".*(?:,|\bon) [A-Z][a-z]+\.? \d{1,2}, \d{4}\.?$"
)
# "U.S. Navy image of pirates off Somalia.", "A file photo of the mill"
_IMAGE_OF = lazy(
    r"(?:(?:An? |The )?(?:[A-Z][\w.’'-]*|file|handout|undated|archive|aerial|satellite|composite|combination) ){0,4}"
    r"(?i:image|photo|photograph|picture|screengrab|screenshot|still|rendering|mugshot) (?:of|from|showing) .{5,200}"
)
_PICTURES = ("image", "photo", "picture", "screen", "still", "rendering", "mugshot")
_HEAD = 60  # characters in which such a caption names the picture
_TEASER_ENDS = ("says.", "writes.", "argues.", "says", "writes", "argues")
_LONGEST_CAPTION = 400  # characters
_NAME_LENGTH = 40  # characters in which the name of who took a picture ends
# Pages put links and captions between the sentences of a story; a tool that joins the lines leaves a stop that stands
# apart behind each: "Read more: The road is shut ."
_APART = lazy(r" \.(?<=[^.!?\s] \.)(?=\s|$)")
_BEGINS = lazy(r"[A-Z\"“'‘](?:(?<=^.)|(?<=[.!?”\"'’] .))")  # a sentence, behind the one before it
_SHORTEST, _LONGEST = 7, 252  # characters between where it begins and its stop
_LABEL = lazy(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,6}: ")
_STOPS = lazy(r"[.!?](?<=[a-z\d)”\"’'].)[”\"’']?(?=\s|$)")
_FEWEST_STOPS = 2  # that stand at their words, for each that stands apart: else the source puts all of them apart
_LONGEST_LINK = 12  # words
LINK = "\x1f"  # stands in no text
OF_LINKS = (LINK, "tory highlights")  # in a sentence that is a link, or heads a list of them


def is_caption(line: str) -> bool:
    """Whether a line says what a picture shows, or is an embedded post."""
    if len(line) > _LONGEST_CAPTION:
        return False
    if line[-5:].strip(".").isdigit() and _DATED.match(line):
        return True
    if (line.endswith(_TEASER_ENDS) and _TEASER.match(line)) or (
        line.find("/", 0, _NAME_LENGTH) > 0 and _CREDIT_FIRST.match(line)
    ):
        return True
    if "eft" in line and _ROW.search(line):
        return True
    return _CAPTION.search(line.lower()) is not None


def shows_picture(sentence: str) -> bool:
    """Whether a sentence says what a picture shows, and has no verb: "A file photo of the mill in May."."""
    head = sentence[:_HEAD].lower()
    if not any(map(head.__contains__, _PICTURES)):
        return False
    return _IMAGE_OF.fullmatch(sentence) is not None and read(sentence).main is None


def mark_links(line: str) -> str:
    """The line with LINK before the last stop of each link or caption between its sentences."""
    apart = list(_stand_apart(line))
    stops = [stop.start() for stop in _STOPS.finditer(line)] if apart else []
    if not apart or len(stops) < _FEWEST_STOPS * len(apart):
        return line
    marked = line
    for start, end in apart:
        short = line.count(" ", start, end) < _LONGEST_LINK
        below_top = start > stops[0]  # at the top stand key points
        if _LABEL.match(line, start, end + 1) or (below_top and (short or len(apart) > 1)):
            marked = f"{marked[:end]}{LINK}{marked[end + 1 :]}"
    return marked


def _stand_apart(line: str) -> Iterator[tuple[int, int]]:
    """Where each text begins that closes with a stop apart from it, and where the space before that stop stands."""
    for stop in _APART.finditer(line):
        end = stop.start()
        behind_stop = 1 + max(line.rfind(sign, 0, end) for sign in ".!?")
        begins = _BEGINS.search(line, max(behind_stop, end - _LONGEST), end - _SHORTEST + 1)
        if begins:
            yield begins.start(), end
