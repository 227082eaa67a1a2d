"""Where the story of an article begins: below a byline, a date, "Dear Ann," or the headline once more."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.sentences.datelines import DATELINE
from newstool.summarizer.sentences.greetings import is_salutation
from newstool.summarizer.sentences.lines import is_whole

_BYLINE = lazy(
    r"(?:By|BY|Written by:?|Words:?|Story by:?|Text by:?|"
    r"Reported by:?) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}\b.{0,60}$|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3}, (?:(?:Staff|Senior|Sports|News|Contributing|Features?|Managing|Guest|Copy|"
    r"Arts|Opinions?|Layout|Web) )*(?:Writer|Reporter|Editor|Correspondent|Columnist|Journalist|Contributor)\b.{0,40}$|"
    r"(?:Published|Posted|Updated|Last updated)\b.{0,20}\d{4}.{0,80}$|Photos?: [A-Z]"
)
# A quick test: a byline begins with one of these, or holds one of those.
_BYLINE_STARTS = (
    *("By ", "BY ", "Written", "Words", "Story by", "Text by", "Reported by", "Published", "Posted", "Updated"),
    *("Last updated", "Photo"),
)
_ROLES = ("Writer", "Reporter", "Editor", "Correspondent", "Columnist", "Journalist", "Contributor")
_TOP_LINES = 12  # where a byline, a date or the headline may still stand above the story
_TOP_LENGTH = 200  # characters of such a line, at most
_TOLD = 320  # characters of whole lines: with more, the story has begun
_ABOVE_A_LETTER = 60  # characters of whole lines: one that presents the letter; more is another letter
_SIGNATURE = 40  # characters: a name, and where its owner lives
_DATELINE_STORY = 60  # characters that follow a dateline at least, where it opens the story
_WORD, _NO_WORD = lazy(r"\w"), lazy(r"\W+")


def story_begins(lines: list[str], title: str) -> int:
    """The line where the story begins: below the last byline, date, salutation or repeated headline at the top.

    A dateline opens the story. What stands above is no story: it has few whole sentences.
    """
    opens = _WORD.search(title)
    at, told = 0, 0
    for i, line in enumerate(lines[:_TOP_LINES]):
        if line[:2].isupper() and len(line) > _DATELINE_STORY and _is_dateline(line):
            return i
        if len(line) < _TOP_LENGTH:
            repeated = opens and line[:1].lower() == opens[0].lower() and _plain(line) == _plain(title)
            if (repeated or _is_byline(line) or (told < _ABOVE_A_LETTER and is_salutation(line))) and _is_story(
                lines[i + 1 : i + 1 + _TOP_LINES]
            ):
                at = i + 1
                continue
        told += len(line) if is_whole(line) else 0
        if told > _TOLD:
            break
    return at


def _is_byline(line: str) -> bool:
    """Whether a line says who wrote the story, or when; "By Monday the river had fallen" says neither."""
    may_be = line.startswith(_BYLINE_STARTS) or any(map(line.__contains__, _ROLES))
    return may_be and _BYLINE.match(line) is not None and read(line).main is None


def _is_story(lines: list[str]) -> bool:
    """Whether these lines hold a sentence, and are more than the signature of what stands above them."""
    return any(map(is_whole, lines)) and sum(map(len, lines)) > _SIGNATURE


def _is_dateline(line: str) -> bool:
    found = DATELINE.match(line)
    return found is not None and not any(map(str.isdigit, line[found.end() : found.end() + 30]))


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().lower()
