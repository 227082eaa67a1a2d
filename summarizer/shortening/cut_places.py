"""Where a sentence may be cut and closed with an ellipsis: behind a complete clause, or behind a phrase."""

from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.phrase_kinds import kind_of
from newstool.summarizer.grammar.verbs import FINITE
from newstool.summarizer.shortening import stopping
from newstool.summarizer.shortening.early_stops import FEWEST_WORDS, EarlyStops
from newstool.summarizer.shortening.last_stops import CONTRASTS
from newstool.summarizer.shortening.torn import is_short_clause

_JUST_BEGUN = 4  # words of a clause that tell nothing yet
_BEHIND_A_VERB = 4  # words that stand before a cut: "announced today" tells nothing yet
_CUT_BEFORE = word_set("but if unless until and or than")
_OPEN_A_PHRASE = frozenset(("of", "to", "wh", "participle"))
_LIKE_PREPOSITIONS = word_set("including following amid")
_CLOSE_A_PHRASE = frozenset(("noun", "name", "number", "pronoun"))


class CutPlaces(EarlyStops):
    """The places inside one sentence where it may be cut."""

    def cuts(self, room: int) -> list[int]:
        """The offsets at which the sentence may be cut and closed with an ellipsis: its main clause is complete there.

        What follows may turn the meaning: the ellipsis says that more follows. room: characters before a cut at most
        """
        reading, ends = self._reading, []
        for i in self._ends(_BEHIND_A_VERB, self._number):
            if reading.ends[i - 1] > room + 1:
                break
            word, name = reading.words[i], reading.classes[i]
            if word == "," and reading.words[i + 1 : i + 2] == ["not"]:
                continue  # "a man of words|, not deeds"
            opens = reading.is_pause(i) or word in _CUT_BEFORE or (name == "of" and word != "of")
            if opens or kind_of(self._body, reading, i, i):
                front = self._front(i)
                if stopping.may_be_cut(front) and not self._lacks_its_verb(i) and not self._is_inside_a_name(i):
                    ends.append(len(front))
        return ends

    def _lacks_its_verb(self, i: int) -> bool:
        """Whether a clause has just begun before a word: ", but lawmakers |", "that requires clerks |"."""
        words, classes = self._reading.words, self._reading.classes
        if any(self._reading.opens[max(0, i - _JUST_BEGUN) : i]):
            return True
        opens = (j for j in range(i - 1, (self._main or 0), -1) if words[j] in CONTRASTS and classes[j - 1] == "mark")
        begins = next(opens, None)
        return begins is not None and (FINITE | {"base"}).isdisjoint(classes[begins:i])

    def _is_inside_a_name(self, i: int) -> bool:
        """Whether a preposition stands inside a name: "the Deferred Action | for Childhood Arrivals"."""
        between = self._reading.classes[i - 1] == "name" and self._reading.words[i] in ("for", "on", "of")
        return between and self._body[self._reading.ends[i] :][1:2].isupper()

    def phrase_ends(self, room: int) -> list[int]:
        """The offsets at which a phrase ends: not inside one, and not behind the first words of a new clause."""
        ends = []
        for i in range(FEWEST_WORDS - 1, len(self._reading.words) - 1):
            if self._reading.ends[i - 1] > room + 1:
                break
            if self._opens_a_phrase(i):
                front = self._front(i)
                if stopping.may_be_cut(front) and not is_short_clause(front) and not self._lacks_its_verb(i):
                    ends.append(len(front))
        return ends

    def _opens_a_phrase(self, i: int) -> bool:
        """Whether a phrase opens with a word, behind a noun and apart from it."""
        reading = self._reading
        name, word = reading.classes[i], reading.words[i]
        if reading.classes[i - 1] not in _CLOSE_A_PHRASE or word == "of":
            return False
        apart = reading.is_pause(i) or reading.starts[i] > reading.ends[i - 1]
        opens = reading.is_pause(i) or reading.opens[i] or name in _OPEN_A_PHRASE or word in _LIKE_PREPOSITIONS
        return apart and (opens or (name == "and" and reading.classes[i + 1] in FINITE))
