"""What the headings above a line say of it: its date, its sport, the name of its item, or that a claim follows."""

from dataclasses import dataclass

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.sentences import lines
from newstool.summarizer.sentences.headings import name_of_item

_SPORT_WORDS = 4  # of the heading above results
_RESULTS = lazy(r"(?i:results|scores|games|fixtures):?$")  # "Tuesday's results" below "NETBALL"
_CLAIMS = frozenset(("claim", "the claim", "what was claimed"))


@dataclass(slots=True)
class Above:
    """The headings above the next line.

    Attributes:
        when: the date above the next entry
        sport: the heading above the next result
        name: the heading that may name the next item
        listed: ingredients stand above; what heads some of them names no dish
        dated: entries stand below a date
        claimed: a heading says that a claim follows
    """

    when: str = ""
    sport: str = ""
    name: str = ""
    listed: bool = False
    dated: bool = False
    claimed: bool = False

    def note(self, heading: str) -> None:
        """Keep what a heading says of the lines below it."""
        self.when = heading if lines.DATE.match(heading) or lines.DATE.match(heading.title()) else ""
        self.dated = bool(self.when)
        self.name = self.name if self.listed else name_of_item(heading, self.name)
        self.claimed = heading.rstrip(":").lower() in _CLAIMS
        if not (self.sport and _RESULTS.search(heading)):
            self.sport = heading if len(heading.split()) <= _SPORT_WORDS else ""

    def of_entry(self, entry: str) -> str:
        """The date above an entry, or the sport above a result; it stands before the first one alone."""
        when = self.when or (self.sport if lines.SCORE.match(entry) else "")
        self.when = self.sport = ""
        return when

    def of_sentence(self) -> str:
        """The heading that names the item of a sentence, the first below it alone."""
        name, self.name, self.listed = self.name, "", False
        return name
