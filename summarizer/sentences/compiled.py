"""Sentences above a log, a digest or a newsletter that say what it is and where it comes from. They tell no news.

"The following was taken from the logs of the Marlow police. An arrest is no conviction." The headline names the log
already, so its lead opens with the first entry.
"""

from newstool.articles.lazy_pattern import lazy

_ENTRIES = (
    r"(?:calls?|cases?|incidents?|arrests?|reports?|activity|activities|entries|items?|people|persons|individuals|"
    r"defendants|complaints|citations|permits|licen[cs]es|applications|transfers|records|information|list|summary|"
    r"accounts?|notes|results|decisions|bookings|births|deaths|marriages)"
)
_GATHERED = (
    r"(?:taken|compiled|drawn|gathered|collected|extracted|reprinted|supplied|provided|obtained|prepared|released|"
    r"issued|submitted|edited)"
)
_HANDLED = rf"(?:heard|recorded|filed|reported|made|handled|answered|dealt with|listed|booked|received|{_GATHERED})"
# How such a sentence opens.
_SOURCE = lazy(
    rf"The following(?: \w+){{0,3}}? (?:was|were|is|are|has been|have been) {_GATHERED} (?:from|by)\b|"
    rf"The following (?:\w+ )?{_ENTRIES} (?:was|were|is|are|has been|have been) {_HANDLED}\b|"
    rf"(?:This|These|All|Our) (?:\w+ )?{_ENTRIES} (?:below )?(?:was|were|is|are|has been|have been) "
    rf"{_GATHERED} (?:from|by) (?:the|our)\b|"
    rf"(?i:{_GATHERED}) (?:from|by) the (?:\w+ )?(?:logs?|records|reports|files|minutes|books|"
    r"archives?|dispatch\w*)\b|"
    rf"[A-Z][^.!?:]{{3,80}} (?:reports?|reported|released|responded to|handled|answered|made) the following"
    rf"(?: \w+){{0,2}}? {_ENTRIES}\b|"
    r"Cases (?:heard|dealt with|from|before)\b|"
    rf"(?i:{_ENTRIES}) (?:made|received|decided|heard|filed) since (?:our|the) last\b|"
    r"(?:A|The|Here is (?:a|the|our)) (?:brief |short |quick )?(?:round-?up|summary|digest|report|list|snapshot) "
    r"(?:of|from) (?:the|our|what happened at the) (?:[\w’']+ ){0,4}?(?:meetings?|minutes|council|board|month|week)\b"
    r"(?!.*\b(?:is|are|was|were|has|had|says|said|will)\b)"
)
# "All persons are presumed innocent.", "An arrest is not a conviction.", "Charges are only accusations."
_INNOCENT = lazy(
    r"(?:All|Any|Every|Each|Those|The) (?:[\w’']+ ){0,6}?(?:is|are|must be|should be) (?:presumed|considered|deemed) "
    r"(?:to be )?innocent\b|"
    r"(?:An? |The )?(?i:arrests?|charges?|citations?|complaints?|indictments?|criminal complaints?|bookings?) "
    r"(?:(?:is|are) (?:not|no|only|merely|just|simply)|do(?:es)? not (?:mean|imply|constitute)|do(?:es)?n[’']t mean) "
    r"(?:an? |proof |evidence )?(?:of )?(?:conviction|guilt|guilty|allegation|accusation|proof|evidence)s?\b|"
    r"(?:Not all|Only some of the) (?:[\w’']+ ){0,3}(?:are|is|were) (?:listed|included|shown|printed)\b|"
    r"(?:The )?[Ff]ull (?:minutes|report|results|list|agenda|details|text)"
    r"(?: (?:is|are|can be|will be|may be))?(?: \w+){0,2} (?:on|at|from|in) (?:the|our|request|www|https?)\b[^,;]*$|"
    r"(?:Comments|Objections|Observations|Representations) (?:should go |go |should be sent |must be sent |are sent "
    r"|to be "
    r"sent )?to the \w+(?: \w+){0,3} by (?:\d|the (?:\w+ )?(?:date|end|deadline|close))"
)
# "This is the web version of Vox, a daily newsletter", "Like what you're reading?"
_EDITION = lazy(
    r"(?:This is|You(?:[’']re| are) reading|Below is|Here is|Here[’']s) (?:the|an?|our|my) "
    r"(?:(?:web|online|e-?mail|digital|print|latest|free|full|new|weekly|daily|monthly|abridged|edited|extended|"
    r"shorter) )*"
    r"(?:version|edition|instal?lment|issue|extract|excerpt|transcript|preview|archive|copy|newsletter) (?:of|from)\b|"
    r"(?:Like|Love|Enjoy|Enjoying) what you[’']?(?:re| are)? ?(?:read|see|hear)(?:ing)?\?|"
    r"(?:Was|Were) this (?:\w+ )?(?:forwarded|sent) to you\b|"
    r"(?:Having|Trouble) (?:trouble )?(?:reading|viewing)\b[^.?!]{0,40}(?:e-?mail|newsletter)\b"
)
# A quick test: a sentence that a pattern matches holds one of these.
_CUES = {
    _SOURCE: (
        *("following ", " from the ", " by the ", " from our", " by our", " from what", "Cases ", " since our last"),
        *(" since the last", "ound-up of", "oundup of", "ummary of", "igest of", "eport of", "ist of", "napshot of"),
    ),
    _INNOCENT: (
        *("nocent", "onviction", " guilt", "ccusation", "llegation", "vidence", " proof", "Not all ", "Only some "),
        *("ull ", "omments ", "bjections ", "bservations ", "epresentations "),
    ),
    _EDITION: (
        *("version", "edition", "alment", "allment", "issue", "extract", "excerpt", "transcript", "preview"),
        *("archive", "copy", "newsletter", "what you", " sent to you", " forwarded to you", "rouble "),
    ),
}


def says_source(sentence: str) -> bool:
    """Whether a sentence only says what a text is, where its entries come from, or that an arrest is no conviction."""
    return any(pattern.match(sentence) for pattern, cues in _CUES.items() if any(cue in sentence for cue in cues))
