"""What `news-sports` learns from: labelled articles of clean sources, and names as headlines."""

import json
import random
from collections.abc import Iterable
from dataclasses import replace

from clean import HERE, NEWS, SPORTS, current_events, own, senate, wikinews

from newstool.articles import Article

Corpora = dict[str, list[Article]]

TIMES_IN_THREES = {SPORTS: 2, NEWS: 3}  # there are fewer names of News
# A recipe or a licence is as much News as Sports. Balanced labels weigh a row of Sports five times one of News: so many
# copies of either count alike, and with as many of both such texts pulled doubtful news to Sports.
NEITHER_TIMES = {NEWS: 15, SPORTS: 3}
PEOPLE = 8000  # names of people alone, as obituaries have them for headlines
# How often each article of our own counts beside one item of Current Events: they are what local papers print.
TIMES = {"desks": 2, "kinds": 3, "ours": 2}
CURRENT_EVENTS_NEWS = 20_000  # items of News, drawn from 55,000: more would outweigh everything else
_SUFFIXES = ("Jr.", "Sr.", "III")


def gather() -> tuple[Corpora, list[Article]]:
    """The labelled articles by source, and the items of Current Events that have no section."""
    filed, unfiled = current_events()
    news = [article for article in filed if article.label == NEWS]
    sports = [article for article in filed if article.label == SPORTS]
    corpora = {
        "desks": own("own/sports.jsonl") + own("own/news.jsonl"),
        "kinds": own("own/kinds.jsonl"),
        "ours": own("articles.jsonl") + own("teasers.jsonl") + own("boundary.jsonl"),
        "current_events": sports + random.Random(0).sample(news, CURRENT_EVENTS_NEWS),
        "senate": senate()[::3],
        "wikinews": wikinews(),
        "names": names(),
        "people": people(),
        "neither": neither(),
    }
    return {name: articles * TIMES.get(name, 1) for name, articles in corpora.items()}, unfiled


def names() -> list[Article]:
    """Each name or phrase of names.json as a headline, and all of them in threes, shuffled."""
    chance = random.Random(0)
    found = []
    for label, kinds in json.loads((HERE / "names.json").read_text(encoding="utf-8")).items():
        listed = [name for kind in kinds.values() for name in kind]
        titles = list(listed)
        for _ in range(TIMES_IN_THREES[label]):
            chance.shuffle(listed)
            titles += [", ".join(listed[i : i + 3]) for i in range(0, len(listed) - 2, 3)]
        found += headlines(titles, label, "names.json")
    return found


def people() -> list[Article]:
    """Names of people.json in the forms of obituaries' headlines: first and last names drawn at random, as News."""
    listed = json.loads((HERE / "people.json").read_text(encoding="utf-8"))
    chance = random.Random(0)
    titles = []
    for i in range(PEOPLE):
        first, middle = chance.sample(listed["first"], 2)
        last, maiden = chance.sample(listed["last"], 2)
        forms = (
            f"{first} {last}",
            f"{first} {middle} {last}",
            f"{first} {chr(ord('A') + chance.randrange(26))}. {last}",
            f"{first} {last}, {chance.randrange(21, 102)}",
            f"{first} ({maiden}) {last}",
            f"{first} {middle} {last} {chance.choice(_SUFFIXES)}",
            f"{first} '{middle}' {last}",
            f"{first} {last} obituary",
            f"{first} {last} | Obituaries",
            f"{first} {middle} {maiden} {last}",
        )
        titles.append(forms[i % len(forms)])
    return headlines(titles, NEWS, "people.json")


def headlines(titles: Iterable[str], label: str, source: str) -> list[Article]:
    """Articles that are a headline alone."""
    return [Article("", title=title, label=label, source=source) for title in titles]


def neither() -> list[Article]:
    """Texts that are no news at all, as either label."""
    texts = own("neither.jsonl")
    return [replace(a, label=label) for label, times in NEITHER_TIMES.items() for a in texts * times]
