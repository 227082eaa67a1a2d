"""What a wire puts around a story for the computers of newspapers: its slug, marked header lines, the time it was sent.

The lines follow ANPA 1312, the format in which news agencies sent text, and stand in copy that was saved from a wire:

    BC-OH--Quarry Road,1st Ld-Writethru,0457
    ^Council closes quarry road<
    ^By DANA OKORO=
    ...
    AP-NY-03-02-04 1234EST

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.bylines import PEOPLE
from newstool.articles.cleaning.rule import Rule

# The cycle (morning, afternoon, both), the desk, and the slug. A version, a number of words or two hyphens show that
# the line is no headline: "BC-US trade talks resume" is one.
_SLUG = r"\^?(?:AM|PM|BC|AP|CP)-(?=[^\n]*(?:--|\bLd\b|[Ww]ritethru|,\s?\d{3,4}<?\Z))[A-Z-]{2,8}[^\n]{2,120}|[a-z]\d{4}"
# A line of the header: the headline, the byline, the writer's agency.
_HEADER_LINE = rf"\^(?:By (?P<byline>{PEOPLE})\s?[=<^,]{{0,3}}|[^\n^]{{1,150}}\s?[=<^]{{0,2}})"
_SENT = (
    r"(?:AP[A-Z]{0,2}|CP|PA)-(?:[A-Z]{2}-)?\d\d-\d\d-\d\d \d{4}(?:[A-Z]{3})?<?"
    r"|(?:AMX|PMX|TNS)-\d{4}-\d\d-\d\dT[\d:+-]{5,20}<?"
)

WIRE_FRAME_RULES = (
    Rule(
        "slug",
        "top",
        _SLUG,
        "the wire's name for the story",
        "BC-OH--Quarry Road,1st Ld-Writethru,0457",
        "BC-US trade talks resume",
        opening=r"\^|(?:AM|PM|BC|AP|CP)-|[a-z]\d{4}",
    ),
    Rule(
        "slug",
        "top",
        _HEADER_LINE,
        "a line of the wire's header",
        "^By DANA OKORO=",
        "By the numbers ^ and the stars",
        opening=r"\^",
    ),
    Rule(
        "sent",
        "foot",
        _SENT,
        "when the wire sent the story",
        "AP-NY-03-02-04 1234EST",
        "AP-style rules of 2004",
        opening=r"A[MP]|CP-|P[AM]|TNS-",
    ),
)
