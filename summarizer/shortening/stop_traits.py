"""Traits: the features of a place where a sentence could end, from which stop_model.py computes its chances.

A trait is a short text: a name and what was found. "verb+next took in" says that the last verb before the place is
"took" and the next word is "in". Most traits name the words and the classes beside the place. The others say whether a
word may need the next one, which clauses are open, and how much stays and goes. Their texts are keys of the model file.
"""

from newstool.summarizer.grammar.habits import Habits
from newstool.summarizer.grammar.parting import is_orphaned
from newstool.summarizer.grammar.verbs import BE, NOUNS
from newstool.summarizer.shortening.gaps import Gap
from newstool.summarizer.shortening.places import EDGE, Places, step

_BEGINNING, _ENDING, _SHORT_ENDING = 5, 3, 2  # letters of a word that its forms share
_PHRASE, _HEAD = 8, 6  # words of the next phrase that are looked at; from a preposition to its noun
_MOST_COMMAS, _MOST_NUMBERS, _MOST_NAMES = 3, 3, 6  # higher numbers count as these
_LENGTH, _MOST_LENGTHS = 12, 20  # characters in a step of the length; steps


class Traits:
    """Finds the traits of the places of one sentence."""

    def __init__(self, places: Places, habits: Habits) -> None:
        self._reading, self._number, self._habits = places.reading, places.number, habits
        self._attributed = places.number < len(places.reading.words) - 1  # a stop loses the closing attribution
        self._words, self._classes, self._capital = places.words, places.classes, places.capital
        self._verb, self._mark, self._opened = places.verb, places.mark, places.opened
        self._next_mark, self._next_finite, self._finite = places.next_mark, places.next_finite, places.finite
        self._names, self._numbers, self._commas = places.names, places.numbers, places.commas

    def __call__(self, gap: Gap) -> list[str]:
        """The traits of a place. The words behind it are traits, too, which stop_model.py adds by itself."""
        return [*self._beside(gap), *self._waiting(gap), *self._begun(gap), *self._left(gap), *self._behind(gap)]

    def _beside(self, gap: Gap) -> list[str]:
        """The words beside the place, their classes, and whether they begin with a capital."""
        i, j, mark = gap.at + EDGE, gap.first + EDGE, gap.mark
        before2, before1, before = self._classes[i - 3 : i]
        word1, word = self._words[i - 2 : i]
        this, behind1, behind2 = self._classes[j : j + 3]
        next_, next1 = self._words[j : j + 2]
        capitals = f"{self._capital[gap.at - 1]}{self._capital[gap.first]}{self._capital[gap.first + 1]}"
        return [
            f"mark {mark}",
            f"before {before}",
            f"last {word}",
            f"ending {word[-_ENDING:]} {mark}",
            f"before2 {before1} {before} {mark}",
            f"last2 {word1}",
            f"this {this} {mark}",
            f"next {next_} {mark}",
            f"next+class {next_} {behind1}",
            f"next2 {next1}",
            f"behind3 {this} {behind1} {behind2}",
            f"across {before} {mark} {this}",
            f"across+next {before} {mark} {next_}",
            f"last+next {word} {next_}",
            f"last+this {word} {this}",
            f"across3 {before} {mark} {next_} {behind1}",
            f"across4 {before} {mark} {this} {behind1}",
            f"next+next2 {next_} {next1}",
            f"before3 {before2} {before1} {before}",
            f"last2+next {word1} {next_}",
            f"ending+next {word[-_SHORT_ENDING:]} {next_}",
            f"beginning+next {word[:_BEGINNING]} {next_}",
            f"capitals {capitals} {mark}",
            f"capitals+next {capitals} {next_}",
        ]

    def _waiting(self, gap: Gap) -> list[str]:
        """Whether the last word or the last verb before the place may need the next word."""
        reading, i = self._reading, gap.at
        words, classes = reading.words, reading.classes
        next_, this = words[gap.first], classes[gap.first]
        last, before, marked = words[i - 1], classes[i - 1], bool(gap.mark)
        found = []
        if ends := self._habits.ends(last):
            found += [f"ends {ends}", f"ends+across {ends} {before} {this}"]
        if follows := self._habits.follows(last, next_):
            found += [f"follows {follows} {marked}", f"follows+before {follows} {marked} {before}"]
            found.append(f"follows+next {follows} {next_}")
        at = self._verb[i]
        if at < 0:
            return [*found, "no verb"]
        verb, between = words[at], classes[at + 1 : i]
        # Between the verb and the place: "o" an object, "p" a preposition or "to", "," a mark.
        has = ("o" if not NOUNS.isdisjoint(between) else "") + ("p" if "of" in between or "to" in between else "")
        has += "," if "mark" in between else ""
        passive = classes[at] == "participle" and not BE.isdisjoint(words[max(0, at - 2) : at])
        kind = "passive" if passive else classes[at]
        return [
            *found,
            f"kind {kind} {step(i - 1 - at)} {has[-1:]}",
            f"kind+this {kind} {has} {this} {gap.mark}",
            f"kind+next {kind} {has} {next_}",
            f"verb {verb} {has}",
            f"verb+next {verb} {next_} {has[:1]}",
            f"verb+this {verb} {this}",
            f"stem+next {verb[:_BEGINNING]} {next_}",
            f"main+this {at == reading.main} {has} {this}",
        ]

    def _begun(self, gap: Gap) -> list[str]:
        """The clauses that have begun before the place, and whether they have their verb."""
        reading, i, mark = self._reading, gap.at, gap.mark
        words, classes, main = reading.words, reading.classes, reading.main
        this, whole, next_ = classes[gap.first], reading.is_whole(i), words[gap.first]
        told = main is not None and main < i
        found = [
            f"whole+this {whole} {this} {mark}",
            f"whole+before {whole} {classes[i - 1]} {mark}",
            f"commas {min(_MOST_COMMAS, self._commas[i])} {mark}",
            f"opening {classes[0]} {told} {self._commas[i] > 0}",
            f"opening word {words[0]} {told}",
        ]
        if main is None or main >= i:
            found += [f"no main verb {main is None}", f"no main verb+this {this} {mark}"]
        else:
            verb, away = words[main], step(i - 1 - main)
            found += [f"main away {away}", f"main {verb}", f"main+next {verb} {next_}", f"main+away {verb} {away}"]
            found.append(f"main+behind {verb} {self._words[main + 1 + EDGE]}")
            found.append(f"main+classes {classes[main]} {self._classes[main + 1 + EDGE]} {this}")
        if (at := self._opened[i]) >= 0:
            has = self._finite[i] > self._finite[at + 1]  # the clause has its verb
            found += [f"clause {words[at]} {has}", f"clause away {has} {step(i - 1 - at)}"]
            found.append(f"clause+this {has} {this} {mark}")
            found.append(f"clause first {at == 0} {has} {self._commas[i] > self._commas[at]}")
        if (at := self._mark[i]) >= 0:
            has = self._finite[i] > self._finite[at + 1]
            found += [f"part {words[at]} {step(i - 1 - at)} {has}", f"part+word {words[at]} {words[at + 1]} {has}"]
            found.append(f"part+classes {words[at]} {classes[at + 1]} {has} {mark} {this}")
            found.append(f"part behind main {main is not None and at < main} {has} {mark}")
        return found

    def _left(self, gap: Gap) -> list[str]:
        """How much a stop at the place leaves, and how much it leaves out."""
        i, number = gap.at, self._number
        return [
            f"length {min(_MOST_LENGTHS, self._reading.ends[i - 1] // _LENGTH)}",
            f"tenths {10 * i // number}",
            f"words left {step(i)}",
            f"numbers left {min(_MOST_NUMBERS, self._numbers[i])}",
            f"names left {min(_MOST_NAMES, self._names[i])}",
            f"words gone {step(number - i)}",
            f"numbers gone {min(_MOST_NUMBERS, self._numbers[number] - self._numbers[gap.first])}",
            f"names gone {min(_MOST_NAMES, self._names[number] - self._names[gap.first])}",
            f"attributed {self._attributed}",
        ]

    def _behind(self, gap: Gap) -> list[str]:
        """The phrase behind the place: its length, its verb, and what follows it."""
        j, number, mark = gap.first, self._number, gap.mark
        words, classes = self._reading.words, self._reading.classes
        end = min(self._next_mark[j], number)
        stop, behind = (words[end], classes[end + 1]) if end + 1 < number else ("", "")
        verb = self._next_finite[j]
        joined = classes[j] == "and"
        start = k = j + joined
        while k < number and classes[k] not in ("mark", "and") and k < start + _PHRASE:
            k += 1
        listed = words[k] if k < number else ""
        then = words[k + 1] if listed == "," and k + 1 < number and classes[k + 1] == "and" else ""
        has = self._finite[k] > self._finite[min(start, k)]
        found = [
            f"until {stop} {step(end - j)} {mark}",
            f"beyond {mark} {stop} {behind}",
            f"orphaned {is_orphaned(classes, self._reading.opens, j)} {mark}",
            f"marks again {mark} {min(2, words[j:number].count(mark)) if mark else 0}",
            f"commas behind {min(_MOST_COMMAS, self._commas[number] - self._commas[j])} {mark} {classes[j]}",
            f"next verb {step(verb - j) if verb < number else ''} {mark} {classes[j]}",
            f"list {mark} {words[j] if joined else ''} {k - start} {has} {listed} {then}",
        ]
        if joined and j + 1 < number:
            last, before = self._mark[gap.at], self._verb[gap.at]
            item, alike = classes[j + 1], classes[j + 1] in classes[last + 1 : gap.at]
            found += [
                f"and {words[j]} {item} {alike} {mark}",
                f"and+part {item} {classes[last + 1]} {mark} {last >= 0}",
            ]
            found.append(f"and+verb {item} {classes[before] if before >= 0 else ''}")
        if classes[j] in ("of", "to"):
            head = next((k for k in range(j + 1, min(number, j + _HEAD)) if classes[k] in ("noun", "name")), None)
            while head is not None and head + 1 < number and classes[head + 1] in ("noun", "name"):
                head += 1
            if head is not None:
                found.append(f"head {words[j]} {words[head]}")
        return found
