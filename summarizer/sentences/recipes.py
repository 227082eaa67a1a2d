"""Recipes: what the dish is and how it is made are told; the ingredients and the footnotes are not."""

import re
from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.sentences.captions import LINK

_INGREDIENTS = lazy(r"(?:ingredients|you will need|you’ll need|you'll need)(?: \([^)]{1,40}\))?:?$", re.IGNORECASE)
_METHOD = lazy(
    r"(?:\d{1,2}[.)] )?(?:method|directions|instructions|preparation|procedure|to make)(?: ?[:.] ?|$)", re.IGNORECASE
)
_STEP = lazy(r"(?:\d{1,2}[.)]|step \d{1,2}[:.]?) +(?=[A-Z])", re.IGNORECASE)
_AMOUNT = lazy(r"[*•-]? ?(?:\d|[¼½¾]|a (?:pinch|little|few|handful)\b)", re.IGNORECASE)
# An amount by its measure, so that the entries of other lists are none.
_MEASURE = lazy(
    r"[*•-]? ?[\d¼½¾/. -]{1,12} ?(?:g|kg|ml|oz|lbs?|litres?|pints?|cups?|tablespoons?|teaspoons?|tbsps?|tsps?|"
    r"dessertspoons?|level|heaped|cloves?|sticks?|sprigs?|slices?|eggs?|onions?|lemons?|large|medium|small)\b",
    re.IGNORECASE,
)
_HEADING_WORDS = ("ingredients", "ll need")  # in small letters
_WORDS = ("ngredients", "INGREDIENTS", "tablespoon", "teaspoon", "tbsp", "tsp", " oz ", "ll need", "LL NEED")
_LONGEST_HEADING = 60  # characters: "You will need (...):", see _INGREDIENTS
_FEWEST_AMOUNTS = 3  # lines that show a list of ingredients without its heading
_SHORTEST_STEP = 4  # words
_SENTENCE = 6  # words of a line with a full stop that is no ingredient


def may_be_recipe(text: str, lines: Sequence[str]) -> bool:
    """A quick test whether a text may be a recipe. Most fail it: their lines are paragraphs.

    lines: those of the text, without the white space around them
    """
    if all(line[0].isalpha() for line in lines):  # none opens with an amount
        headings = (line.lower() for line in lines if len(line) <= _LONGEST_HEADING)
        return any(any(map(heading.__contains__, _HEADING_WORDS)) for heading in headings)
    return any(map(text.__contains__, _WORDS))


def mark_ingredients(lines: Sequence[str]) -> list[str]:
    """The lines of a recipe: those that are not told end in LINK, and the steps lose their numbers.

    The same lines where the article is no recipe.
    """
    marked, listed, is_recipe = list[str](), False, False
    for i, line in enumerate(lines):
        if _INGREDIENTS.match(line) or (not listed and _are_amounts(lines[i : i + _FEWEST_AMOUNTS])):
            listed = is_recipe = True
        elif is_recipe and (method := _METHOD.match(line)):
            listed = False
            marked.append(line[method.end() :] or line + LINK)
            continue
        listed = listed and not _is_step(line)
        footnote = is_recipe and line.startswith("*")
        step = _STEP.match(line) if is_recipe and not listed else None
        marked.append(line + LINK if listed or footnote else _stopped(line[step.end() :]) if step else line)
    return marked


def _stopped(step: str) -> str:
    """A step with the full stop that many recipes leave out; without it, it would be read as a heading."""
    return f"{step}." if step[-1:].isalnum() and len(step.split()) >= _SHORTEST_STEP else step


def _are_amounts(lines: Sequence[str]) -> bool:
    """Whether all of these lines give an amount of something: "25g / 1 oz butter"."""
    return len(lines) == _FEWEST_AMOUNTS and all(map(_MEASURE.match, lines))


def _is_step(line: str) -> bool:
    """Whether a line below the ingredients tells what is done with them."""
    step = _STEP.match(line)
    words = len(line.split())
    return words >= _SENTENCE and (step is not None or (line.endswith(".") and not _AMOUNT.match(line)))
