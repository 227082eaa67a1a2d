"""What a page puts below and between the paragraphs of a story: sources of the regular expressions in `rules.py`.

Every repetition is bounded, so that no text can make matching slow.
"""

# Where a sentence begins, for what closes a text without a line of its own.
_SENTENCE = r"(?:(?<=[.!?\"”’)…])\s{0,3}|(?<![\s\S]))"
_SITE = r"(?:Twitter|Facebook|Instagram|X)\b"

# At the end of the text.
COPYRIGHT = (
    rf"{_SENTENCE}(?:\(?(?:(?:©|\(c\)|Copyright) ?){{1,3}}(?:[A-Z][\w .&]{{1,40}},? )?\d{{4}}\b[^\n]{{0,160}}"
    r"|All rights reserved\.?|This material may not be published[^\n]{0,100})"
)
# Names and what joins them, but no verb of a story, so that only the sentence on who reported is taken.
_NAMES = (
    r"(?:(?:[A-ZÀ-Þ][\w'’.-]{0,30}|and|in|of|from|the|for|also|staff|writers?|reporters?|correspondents?|journalists?|"
    r"producers?|reported|wrote|at|de|van|von|al|bin|additional|reporting|writing|editing|by)"
    r"(?:[,;] ?| |(?=[.)]|\Z))){1,50}"
)
CONTRIBUTED = rf"{_SENTENCE}(?=[A-ZÀ-Þ]){_NAMES}contributed to this (?:report|story|article)\.?"
SIGN_OFF = rf"{_SENTENCE}\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by {_NAMES}\.?\)?"
NOTE = (
    rf"{_SENTENCE}(?:\((?:This|The) story (?:has been|was|is|corrects|refiles)[^()\n]{{5,250}}\)?"
    r"|This story has been (?:updated|corrected)[^\n]{0,160})"
)
EMAIL_BUTTON = rf"{_SENTENCE}E-mail to a friend ?\.?"
NEWSLETTER = rf"{_SENTENCE}(?:Free! )?Sign up here to receive [^\n]{{3,80}}!"
FOLLOW_FOR_MORE = r"\s?Follow @ ?\w{2,30} for more\.?"

# At the end of any paragraph.
COUNTER = r"\(Visited [\d,.]{1,12} times?, [\d,.]{1,12} visits? today\)"
CREDIT = r"[(\[](?:AP Photo|Photo(?: by|:))[^()\n]{1,100}[)\]]"

# A whole paragraph.
CAPTION = (
    r"(?:FILE(?: PHOTO:?)? ?[-–—][^\n]{1,1000}|[^\n]{1,1000}[(\[]"
    r"(?:(?:AP Photo/|Photo by )[^()\[\]\n]{1,80}|[^()\[\]\n]{1,80} via AP)[)\]])"
)
SEPARATOR = r"[_*—–-]{2,40}|_"
TIME = r"\d{1,2}(?::\d\d)? [ap]\.m\."
THE_LATEST = r"The Latest on [^\n]{3,200} \(all times local\):?"
FOLLOW = (
    rf"(?:Follow|(?:Like|Find) us|Join (?:us|the conversation))[^.!?\n]{{1,80}} on {_SITE}[^\n]{{0,120}}"
    rf"|For [^.!?\n]{{3,80}} follow @\w+ on {_SITE}\.?"
)
SUBSCRIBE = (
    r"(?:Sign up|Subscribe) (?=[^\n]{0,200}\b(?:newsletter|inbox|e-?mail|alerts|briefing|app\b|podcast))[^\n]{1,250}"
)
READ_MORE = (
    r"(?i:(?:read more|see also|also read|more|related)(?:\s?[:|»][^\n]{0,160})?"
    r"|read more (?:from|on) [^.\n]{1,60}\.?|click here (?:for|to) [^\n]{1,80}|story continues below[^\n]{0,40})"
)
SHARE = (
    r"(?i:share this(?: (?:story|article|post))?:?"
    r"|(?:click to )?(?:share|print|email)[^.\n]{0,60}\(opens in new window\)|like this:"
    r"|like loading\W{0,3}|advertisements?)"
)
EDITORS_NOTE = r"(?i:\(?editor[’']?s[’']? note)\s?[:—–-][^\n]{1,600}"

# At the head: a caption that shares its paragraph with the headline.
CAPTION_AND_CREDIT = (
    r"[^|\n]{10,350} \| (?:[\w. ]{2,40}/)?(?:AP|Getty|Reuters|REUTERS)(?: Photos?| Images)?"
    r"(?: \| Date: [\w ,]{6,20}\d)?\s"
)
