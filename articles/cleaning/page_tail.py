"""What stands below a story: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.bylines import STAMP_LINE
from newstool.articles.cleaning.page_authors import SENTENCE_START
from newstool.articles.cleaning.rule import Rule, texts

# At the end of the text.
_COPYRIGHT = (
    rf"{SENTENCE_START}(?:(?:(?:All|Entire) )?(?:[Cc]ontents?|[Tt]ext) )?(?:\(?(?:™ ?(?:&|and) ?)?(?:(?:©|\(c\)"
    rf"|Copyright|copyright) ?){{1,3}}(?:[A-Z][\w .&]{{1,40}},? )?\d{{4}}\b[^\n]{{0,160}}"
    r"|© ?Copyright [A-Z][^.\n]{2,60}\.?|All rights reserved\.?|This material may not be published[^\n]{0,100})"
)
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
_END_MARK = (
    r"(?:\(?END\)?|\((?:ENDS?|Ends?)\)|ENDS/?|[Ee]nds[./]?|mfl"
    r"|(?:# ?){2,5}|[-–—]{1,2} ?30 ?[-–—]{1,2}|[-–—]{1,2} ?(?:ENDS?"
    r"|Ends?) ?[-–—]{1,2}|\*{3}|■|●|◼|♦)"
)
_NAV_ITEM = (
    r"(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|terms|contact(?: us)?"
    r"|about(?: us)?|advertise(?: with us)?|cookie (?:policy|settings)|cookies|home|subscribe|newsletters?|site ?map"
    r"|accessibility|careers|help|faqs?|login|sign in|e-?edition|do not sell my (?:personal )?info(?:rmation)?"
    r"|back to top|top)"
)
_NAVIGATION = (
    rf"(?i:privacy policy|terms of (?:use|service)|back to top|{_NAV_ITEM}(?:\s?[|•·/]\s?{_NAV_ITEM}){{1,9}})\.?"
)
_FILED = (
    r"(?i:more about|in this (?:story|article)|related topics|mentioned in this (?:story|article)|tags|tagged"
    r"|filed under|topics|categor(?:y|ies)|keywords|posted in)\s?:\s?[^\n.]{2,150}"
    r"|Posted in [A-Z][\w &,]{2,60}(?: \| Tagged [^\n.]{2,100})?"
)
_SUBMIT = (
    rf"{SENTENCE_START}(?i:submit your (?:letter|story|news|photo|tip|event)s?|send (?:us )?(?:your )?(?:letters?"
    rf"|tips?|news tips?)"
    r"(?: to the editor)? (?:to|at)|(?:have|got) a (?:(?:news )?tip|story(?: idea)?)\?|do you have a (?:news )?tip\?"
    r"|letters to the editor (?:can|may|should) be (?:sent|submitted))[^\n]{0,200}"
)
_CORRECTION = (
    rf"{SENTENCE_START}(?i:correction|clarification"
    rf"|update)s?(?:,? [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?(?:, \d{{4}})?\s?[:—–-]\s?"
    r"(?=[^\n]{0,300}\b(?i:(?:earlier|previous|original|prior) (?:version|story|article|post|headline)|(?:this"
    r"|the) (?:story|article|post|report|headline|piece) (?:has been|was|is|originally|previously|incorrectly)"
    r"|misspell|misstat|misidentif|incorrectly|has been (?:corrected|updated)))[^\n]{5,380}"
)
_EMAIL_BUTTON = rf"{SENTENCE_START}E-mail to a friend ?\.?"
_NEWSLETTER = rf"{SENTENCE_START}(?:Free! )?Sign up here to receive [^\n]{{3,80}}!"
_FOLLOW_FOR_MORE = rf"{SENTENCE_START}Follow @ ?\w{{2,30}} for more\.?"

TAIL_RULES = (
    Rule(
        "copyright",
        "tail",
        _COPYRIGHT,
        "who owns the page",
        "Copyright 2025 The Associated Press. All rights reserved.",
        "Copyright law of 1976 protects her, the judge said.",
        first=(
            *("copyright", "(copyright", "all rights", "this material may not"),
            *(
                f"{what} {start}"
                for what in ("content", "contents", "text")
                for start in ("copyright", "(copyright", "all rights", "this material")
            ),
            *("all content", "all text", "entire content", "entire text"),
        ),
    ),
    Rule(
        "copyright",
        "tail",
        _COPYRIGHT,
        "the same with a mark",
        "© 2025 The Elm",
        "A © is a letter in a circle.",
        cues=("©", "(c)", "™"),
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
        "share",
        "tail",
        _EMAIL_BUTTON,
        "a button",
        "E-mail to a friend .",
        "She sent an E-mail to a friend of hers.",
        first=("e-mail to a",),
    ),
    Rule(
        "newsletter",
        "tail",
        _NEWSLETTER,
        "an advertisement for a newsletter",
        "Free! Sign up here to receive the Elm every Friday!",
        "Sign up here to receive a bag of sand, the sign says.",
        first=("free! sign", "sign up here", "free!"),
    ),
    Rule(
        "follow",
        "tail",
        _FOLLOW_FOR_MORE,
        "the desk's handle",
        "Follow @elmnews for more.",
        "Follow @elmnews, the mayor told them.",
        first=("follow @",),
    ),
    Rule(
        "end",
        "foot",
        _END_MARK,
        "the wire's mark for the end",
        "(END)",
        "THE END",
        opening=r"[(#*■●◼♦–—-]|E(?:ND|nd)|ends|mfl",
    ),
    Rule(
        "date",
        "foot",
        STAMP_LINE,
        "when it was printed",
        "Printed: 9/29/2011",
        "Published or not, the book of 1957 is read.",
        opening=r"(?i:publi|updat|poste|creat|filed|last up|first p|print|relea|origin|(?:\d{1,2}|an?|one) [a-z]+ ago)",
    ),
    Rule(
        "navigation",
        "foot",
        _NAVIGATION,
        "links at the foot of a page",
        "Privacy Policy | Terms of Use",
        "Home | and dry",
        opening=r"(?i:privacy|terms|contact|about|advert|cookie|home|subscri|newsl|site ?map|access|career|help|faq"
        r"|login|sign in|e-?edition|do not sell|back to|top)",
    ),
    Rule(
        "filed",
        "foot",
        _FILED,
        "where the page files the story",
        "Tags: bridge, Route 9",
        "Topics: the road, and what it costs.",
        first=texts(
            "more about|in this story|in this article|related topics|mentioned in|tags:|tags :|tagged|"
            "filed under|topics|category|categories|keywords|posted in"
        ),
    ),
    Rule(
        "letters",
        "tail",
        _SUBMIT,
        "the paper asks for letters and news",
        "Submit your letter to the editor at elm.example.",
        "Submit or fight, he told them.",
        first=texts(
            "submit your|send us|send your|send letter|send tip|send news tip|have a tip|have a news tip|"
            "got a tip|got a news tip|have a story|got a story|do you have a|letters to the editor"
        ),
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
)
