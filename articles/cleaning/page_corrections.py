"""What a desk says it changed in a text, above, in and below it: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.page_authors import SENTENCE_START
from newstool.articles.cleaning.rule import Rule, texts

# "Correction: ...", "Update, March 3: ...". The note must say what was changed: "NOTE: The council met" is a story.
_WHEN = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?:, \d{4})?(?: \([^()\n]{4,40}\))?\s?[:—–-]\s?"
_SAYS_WHAT = (
    r"(?=[^\n]{0,300}\b(?i:(?:an? )?(?:earlier|previous|original|prior) (?:version|story|article|post|headline)|(?:this"
    r"|the) (?:story|article|post|report|headline|piece) (?:has been|was|is|originally|previously|incorrectly"
    r"|initially)|misspell|misstat|misidentif|misnamed|incorrectly|gave the wrong|has been (?:corrected|updated)"
    r"|(?:this|the) (?:story|article|post|report) (?:now )?(?:includes|adds|contains|reflects|corrects)))"
)
_DESK_NOTE = (
    r"(?i:correction|clarification|correction notice|update|updated|editor[’']?s[’']? note)s?"
    rf"{_WHEN}{_SAYS_WHAT}[^\n]{{5,500}}"
)
_CORRECTION = rf"{SENTENCE_START}(?i:correction|clarification|update)s?{_WHEN}{_SAYS_WHAT}[^\n]{{5,380}}"
_CORRECTS = r"\((?:Corrects|Adds|Updates|Recasts|Refiles|Fixes|Removes|Clarifies|Writes through)[^()\n]{5,200}\)\.?"
_NOTE = (
    rf"{SENTENCE_START}\*{{0,2}}(?:This (?:version|story) CORRECTS [^\n]{{5,250}}|\((?:This|The) story (?:has been"
    rf"|was|is|corrects|refiles)[^()\n]{{5,250}}\)?"
    r"|(?:This|The) (?:story|article|post|report|piece) (?:has been|was) (?:updated|corrected|amended|revised"
    r"|edited)\b[^\n]{0,250}|(?:Due to|Because of) an? (?i:editing|editor[’']s|reporting|reporter[’']s"
    r"|production|typographical|copy[- ]editing|layout) error,? (?=[^\n]{0,200}\b(?:story|article|column|version"
    r"|caption|headline|graphic|photo|chart)\b)[^\n]{10,300})"
)
_NOTE_STARTS = tuple(
    f"{stars}{start}"
    for stars in ("", "*", "**")
    for start in (
        *(f"{this} {what}" for this in ("this", "the") for what in ("story", "article", "post", "report", "piece")),
        *texts("(this story|(the story|this version|due to a |due to an|because of a |because of an"),
    )
)
# An earlier state of the text, and what was wrong in it.
_EARLIER = (
    rf"{SENTENCE_START}\*{{0,2}}(?:(?:An?|The) (?:[\w’'-]+ ){{1,5}}(?:in|on|of|for|to|accompanying|with) )?"
    r"(?:[Aa]n?|[Tt]he) (?:earlier|previous|prior|original) version of (?:this|the) (?:story|article|report|post"
    r"|headline|piece|column)[^\n]{5,300}"
)
_IN_PRINT = (
    rf"{SENTENCE_START}An? (?=[^\n]{{0,200}}\b(?:edition|Page [A-Z]?\d|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day[’']s"
    r"|(?:news)?paper|earlier)\b)(?:(?:front-page|news|sports|business|photo) )?(?:story|article|column|caption"
    r"|headline|graphic|photo) (?:[\w’',.-]+ ){0,12}(?:incorrectly|mistakenly|erroneously|misstated|misspelled"
    r"|misidentified)\b[^\n]{5,250}"
)
_IN_PRINT_STARTS = texts(
    "a front-page|a news |a sports |a business|a photo |a story|an article|a column|a caption|a headline|a graphic"
)
# What wires and sites put in brackets above or below a story, and the hour of a change.
_CHANGED = (
    r"\((?:(?:Last |This story was )?(?i:updated?s?)(?: story)?(?::? (?:at|on|with|to|throughout|in|in paragraph)\b"
    r"|:? (?:[A-Z][a-z]{2,8}\.? )?\d)|(?:Adds|Corrects|Recasts|Refiles|Rewrites"
    r"|Amends) (?=[^()\n]{0,120}\b(?:paragraphs?|spelling|names?|dates?|titles?|headlines?|quotes?|comments?"
    r"|details?|background|style|years?|figures?|amounts?|typos?|byline|photos?|ages?|reference|attribution"
    r"|dateline)\b)[a-z])[^().!?\"“”\n]{3,200}(?:[ap]\.m\.[^().!?\"“”\n]{0,160})?\.?\)\.?"
)
_CHANGED_AT = (
    r"(?i:updated?)(?::| at| on)? (?=(?:[A-Z][a-z]{2,8}\.? )?\d)[^\n]{3,60}?\b(?:to (?:add|correct|include|clarify"
    r"|reflect|note|remove)|with (?:[\w’'-]+ ){0,4}(?:comments?|details|information|quotes?|statements?|responses?"
    r"|results|remarks|photos|video|reaction|background))\b[^\n\"“”]{0,160}"
)

CORRECTION_RULES = (
    Rule(
        "note",
        "above",
        _DESK_NOTE,
        "what the desk changed",
        "Correction: An earlier version misspelled the name of Dana Okoro.",
        "Update: The council met on Tuesday and closed the road.",
        first=("correction", "clarification", "update", "editor"),
    ),
    Rule(
        "note",
        "above",
        _CORRECTS,
        "what the desk corrected, in brackets",
        "(Corrects 10th paragraph to show that the road is closed.)",
        "(Corrects nothing.",
        first=("(corrects", "(adds", "(updates", "(recasts", "(refiles", "(fixes", "(removes", "(clarifies", "(writes"),
    ),
    Rule(
        "note",
        "tail",
        _NOTE,
        "what the desk corrected",
        "(This story has been refiled to correct the name of the road in paragraph two)",
        "This story has been told before.",
        first=_NOTE_STARTS,
    ),
    Rule(
        "note",
        "tail",
        _EARLIER,
        "what was wrong in an earlier state of the text",
        "A map with an earlier version of this story misspelled the name of the road.",
        "An earlier version of the bridge stood here.",
        cues=(" version of th",),
    ),
    Rule(
        "note",
        "tail",
        _IN_PRINT,
        "what was wrong in the printed paper",
        "A photo caption in Tuesday's paper misspelled the name of the road.",
        "A photo in the hall misspelled the name of the road.",
        first=_IN_PRINT_STARTS,
    ),
    Rule(
        "note",
        "tail",
        _CORRECTION,
        "what the desk changed",
        "Correction: An earlier version of this story misspelled a name.",
        "Correction: the art of mending pens.",
        first=("correction", "clarification", "update"),
    ),
    Rule(
        "note",
        "line",
        _CHANGED,
        "the desk on what it changed, and when",
        "(Updated at 5 p.m. with comment from the mayor.)",
        "(Update the map, she told them.",
        first=texts(
            "(updated|(updates|(update |(update:|(adds |(corrects|(recasts|(refiles|(rewrites|(amends|(last update|"
            "(this story was update"
        ),
    ),
    Rule(
        "date",
        "line",
        _CHANGED_AT,
        "the same without brackets",
        "Updated at 5 p.m. to add comment from the mayor.",
        "Updated in 2019, the map is on show.",
        first=("updated ", "updated: ", "update ", "update: "),
    ),
)
