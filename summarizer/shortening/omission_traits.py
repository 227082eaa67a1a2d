"""Traits of an omission: the features of a run of phrases, from which the model computes its chances.

The run stands between two places, `start` and `end`. Its traits are those of both places and those of the pair: what
opens the run, what it holds, which marks stand around it, and which words would meet at the joint. Their texts are keys
of the model file, as in stop_traits.py.
"""

from collections.abc import Iterator

from newstool.summarizer.grammar.habits import Habits
from newstool.summarizer.grammar.parting import PAUSES
from newstool.summarizer.grammar.verbs import DASHES, NOUNS
from newstool.summarizer.shortening.places import EDGE, Places, step

_MARKS = PAUSES | DASHES
_ENDING = 3  # letters
_NEAR = 3  # words before the main verb: "today", "also"
_MOST_CLAUSES, _MOST_NAMES, _MOST_NUMBERS = 3, 4, 2  # higher numbers count as these


class OmissionTraits:
    """Finds the traits of the runs of one sentence."""

    def __init__(self, places: Places, habits: Habits) -> None:
        self._places, self._habits = places, habits

    def mark(self, i: int) -> str:
        """The comma or dash right behind a place, "" where a word stands there."""
        word = self._places.words[i + EDGE]
        return word if word in _MARKS else ""

    def word_behind(self, i: int) -> int:
        """The index of the first word behind a place, after commas and dashes."""
        words, number = self._places.reading.words, self._places.number
        while i < number and words[i] in _MARKS:
            i += 1
        return i

    def start(self, i: int) -> list[str]:
        """The traits of the place where a run begins."""
        places, mark, main = self._places, self.mark(i), self._places.reading.main
        words, classes, first = places.words, places.classes, self.word_behind(i)
        at, behind = i + EDGE, first + EDGE
        last, before, word, this = words[at - 1], classes[at - 1], words[behind], classes[behind]
        side = 0 if main is None else -1 if i <= main else 1
        follows = self._habits.follows(last, word)
        found = [
            f"s first {word} {mark}",
            f"s class {this} {mark}",
            f"s before {before} {mark} {this}",
            f"s last {last}",
            f"s last+first {last} {mark} {word}",
            f"s before+first {before} {mark} {word}",
            f"s first2 {word} {words[behind + 1]}",
            f"s first+class {word} {classes[behind + 1]} {mark}",
            f"s classes {mark} {this} {classes[behind + 1]} {classes[behind + 2]}",
            f"s capitals {self._capitals(i, first)} {mark} {this}",
            f"s capitals+first {self._capitals(i, first)} {mark} {word}",
            f"s before2 {classes[at - 2]} {before} {mark} {this}",
            f"s last2 {words[at - 2]} {last} {this}",
            f"s tenths {10 * i // places.number}",
            f"s side {side} {mark} {this}",
            f"s ending {last[-_ENDING:]} {mark} {word}",
            f"s follows {follows} {mark}",
            f"s follows+first {follows} {mark} {word} {before}",
            f"s ends {self._habits.ends(last)} {mark}",
        ]
        return [*found, *self._verb_before(i, mark, word, this), *self._clause_before(i, mark, this)]

    def _capitals(self, i: int, first: int) -> str:
        """Which of the words before a run, its first and its second begin with a capital: "Court | of Appeals"."""
        capital = self._places.capital
        return f"{capital[i - 1] if i else ''}{capital[first]}{capital[min(first + 1, len(capital) - 1)]}"

    def _verb_before(self, i: int, mark: str, word: str, this: str) -> Iterator[str]:
        """Whether the last verb before a run may need it."""
        places = self._places
        at = places.verb[i]
        if at < 0:
            yield f"s no verb {mark} {this}"
            return
        verb, name, has = places.reading.words[at], places.reading.classes[at], self._between(at, i)
        yield f"s verb {verb} {has[:1]} {word}"
        yield f"s verb+class {verb} {has} {this}"
        yield f"s kind {name} {has} {mark} {word}"
        yield f"s kind+class {name} {has} {mark} {this} {step(i - 1 - at)}"
        yield f"s verb follows {self._habits.follows(verb, word)} {has[:1]} {mark}"

    def _between(self, at: int, i: int) -> str:
        """What stands between a verb and a place: "o" an object, "p" a preposition or "to", "," a mark."""
        between = self._places.reading.classes[at + 1 : i]
        has = "o" if not NOUNS.isdisjoint(between) else ""
        return has + ("p" if "of" in between or "to" in between else "") + ("," if "mark" in between else "")

    def _clause_before(self, i: int, mark: str, this: str) -> Iterator[str]:
        """The last clause that has begun before a run, and whether it has its verb."""
        places = self._places
        at = places.opened[i]
        if at >= 0:
            has = places.finite[i] > places.finite[at + 1]
            yield f"s clause {places.reading.words[at]} {has} {mark} {this}"
            yield f"s clause away {has} {step(i - 1 - at)} {mark}"

    def end(self, j: int) -> list[str]:
        """The traits of the place where a run ends."""
        places, mark, main = self._places, self.mark(j), self._places.reading.main
        words, classes, first = places.words, places.classes, self.word_behind(j)
        at, behind = j + EDGE, first + EDGE
        last, before, word, this = words[at - 1], classes[at - 1], words[behind], classes[behind]
        side = 0 if main is None else -1 if j <= main else 1
        return [
            f"e last {last} {mark}",
            f"e before {before} {mark} {this}",
            f"e next {word} {mark}",
            f"e classes {this} {classes[behind + 1]} {mark}",
            f"e across {last} {mark} {word}",
            f"e next2 {word} {words[behind + 1]}",
            f"e before2 {classes[at - 2]} {before} {mark} {word}",
            f"e follows {self._habits.follows(last, word)} {mark}",
            f"e ends {self._habits.ends(last)} {mark}",
            f"e side {side} {mark} {this}",
            f"e capitals {self._capitals(j, first)} {mark} {this}",
        ]

    def _frame(self, i: int, j: int, marks: str, classes: str, word: str, after: str) -> Iterator[str]:
        """Whether a run opens the sentence, or stands between the subject and the verb of the main clause."""
        main, then = self._places.reading.main, self.word_behind(j)
        commas = min(_MOST_CLAUSES, self._places.commas[j] - self._places.commas[i])
        if i == 0:
            away = "" if main is None or main < then else str(step(main - then))
            yield f"opening {marks} {word}"
            yield f"opening+after {marks} {classes} {after}"
            yield f"opening away {marks} {away} {commas}"
            yield f"opening length {marks} {step(j)} {after}"
        elif main is not None and i <= main:
            bridges = j <= main and main - then < _NEAR
            yield f"bridge {bridges} {marks} {classes}"
            yield f"bridge+first {bridges} {marks} {word}"
            yield f"bridge commas {bridges} {marks} {commas} {self._places.commas[i]}"

    def pair(self, i: int, j: int) -> list[str]:
        """The traits of a run from place i to place j."""
        places, reading = self._places, self._places.reading
        words, classes = places.words, places.classes
        first, then = self.word_behind(i), self.word_behind(j)
        at, behind, beyond, inner = i + EDGE, first + EDGE, then + EDGE, j + EDGE - 1
        last, before, word, this = words[at - 1], classes[at - 1], words[behind], classes[behind]
        next_, after = words[beyond], classes[beyond]
        marks, length = f"{self.mark(i)}|{self.mark(j)}", step(j - i)
        verbs, clauses = places.finite[j] - places.finite[i], sum(reading.opens[i:j])
        found = [
            f"marks {marks} {this}",
            f"marks+first {marks} {word}",
            f"joint {before} {marks} {after}",
            f"joint words {last} {marks} {next_}",
            f"joint last {last} {after} {marks}",
            f"joint next {before} {next_} {marks}",
            f"joint3 {classes[at - 2]} {before} {marks} {after} {classes[beyond + 1]}",
            f"first+next {word} {marks} {next_}",
            f"first+after {word} {marks} {after}",
            f"class+after {this} {marks} {after}",
            f"length {length} {marks}",
            f"length+class {length} {this} {marks}",
            f"length+first {length} {word}",
            f"main {reading.main is not None and i <= reading.main < j}",
            f"clauses {min(_MOST_CLAUSES, verbs)} {min(_MOST_CLAUSES, clauses)} {this}",
            f"verbs {verbs > clauses} {word} {marks}",
            f"names {min(_MOST_NAMES, places.names[j] - places.names[i])} {this}",
            f"numbers {min(_MOST_NUMBERS, places.numbers[j] - places.numbers[i])} {this}",
            f"commas {min(_MOST_CLAUSES, places.commas[j] - places.commas[i])} {marks} {this}",
            f"follows {self._habits.follows(last, next_)} {marks}",
            f"ending {words[inner]} {marks}",
            f"class+ending {classes[inner]} {this} {marks}",
            f"first+ending {word} {words[inner]}",
            f"left {step(places.number - (j - i))}",
            *self._frame(i, j, marks, f"{this} {before}", word, after),
            f"alike {this == after} {word == next_} {marks}",
            f"where {length} {10 * i // places.number}",
        ]
        if (verb := places.verb[i]) >= 0:
            has = self._between(verb, i)[:1]
            found.append(f"verb+next {reading.words[verb]} {has} {next_}")
            found.append(f"kind+after {reading.classes[verb]} {has} {marks} {this} {after}")
        return found + [f"in {word}" for word in {*words[at : j + EDGE]}]
