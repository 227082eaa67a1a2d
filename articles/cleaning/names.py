"""How names and addresses look in print: people, phones, e-mail, handles. Sources of regular expressions.

Every repetition is bounded, so that no text can make matching slow.
"""

_WORD = r"[A-ZÀ-Þ][\w.'’-]{0,25}"  # "Dana", "O'Dell", "J."
_NEXT_WORD = rf" (?:(?:de|del|van|von|der|den|di|da|du|la|le|al|el|bin) ){{0,2}}{_WORD}"
# One word to five, and two to five. The names of places and clubs look the same: a rule needs more evidence beside it.
# `bylines.PEOPLE` is stricter.
SHORT_NAME = rf"{_WORD}(?:{_NEXT_WORD}){{0,4}}"
FULL_NAME = rf"{_WORD}(?:{_NEXT_WORD}){{1,4}}"

# "(555) 555-0144", and the same without its area: "555-0144".
PHONE = r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
LOCAL_PHONE = r"(?:\(?\d{3}\)?[-. ])?\d{3}[-. ]\d{4}"
MAIL = r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
HANDLE = r"@\w{2,30}"
