"""Two quick looks at the start of a text: whether a dateline may stand there, and whether none does."""

from newstool.articles.cleaning.lost_dash_rules import PLACE_AND_REGION

# A long word in small letters that is part of no place and no date.
_LONG_WORD = r"(?!upon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{4}"
# A dash near the start of the text, and before it no long word in small letters that is not part of a date.
NEAR_DASH = (
    rf"(?![^\n;_–—―‒−-]*? {_LONG_WORD})"
    r"[A-Za-z0-9À-Þ█][^\n;_–—―‒−-]{0,80}+(?>(?:(?<!\s)[-_](?![\s_-])[^\n;_–—―‒−-]*+)*)[;_–—―‒−-]"
)

# How most stories start: with a long word in small letters, and before it no mark and no figure. Bylines, dates and
# datelines have a mark or a figure before such a word, except after one of the starts that are excluded here.
_EXCLUDED = (
    r"By|BY|Follow|News|[Pp]ubl|[Uu]pda|[Pp]ost|[Cc]rea|[Ff]il|[Ll]ast|[Ff]irs|[Oo]rig|[Rr]ele"
    r"|(?:Near|Outside|Inside|Aboard|Off|On|In) the|St\.|(?:Mc|Mac|De|La|Le)[A-ZÀ-Þ]"
)
_LETTERS = r"[^\s\d()\[\]/|>@:;_–—―‒−,-]*+"
PLAIN_START = (
    rf"(?:(?=[A-ZÀ-Þ]?[a-zß-ÿ]|[AI] |[\"“‘'`])(?!{_EXCLUDED})|(?=[A-ZÀ-Þ]{{2}})(?!BY|NRPLUS|{PLACE_AND_REGION}))"
    rf"{_LETTERS}(?>(?: (?!\s|{_LONG_WORD}){_LETTERS}|(?<=[a-z])-(?=[a-z]){_LETTERS}"
    # No comma after the name of a section, or before a state and the letter that is left of a dash, or before names.
    rf"|(?<!News),(?! [A-Z](?:[A-Za-z.]{{1,6}} B\s|[A-Za-z ]{{2,30}}? [A-Z])))*) {_LONG_WORD}"
)
