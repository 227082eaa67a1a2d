"""What `news-sports` learns from: labelled articles of clean sources, and names as headlines."""

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clean import CENSUS, HERE, NEWS, SPORTS, current_events, own, senate, wikinews

from newstool.articles import Article

Corpora = dict[str, list[Article]]

# How often each name stands in a headline of three names. A pair of words is a term from seven rows on
# (`news_sports_rows.OPTIONS`). With four or five, most names were not known as pairs, so "Andy" and "Cohen"
# were learned apart, as words of sport. With enough, 4.0 instead of 4.8 % of soft news of HuffPost and 0.9 instead of
# 1.7 % of headlines of obituaries were called Sports, and as many sports headlines were found.
TIMES_IN_THREES = {SPORTS: 7, NEWS: 7}
# Kinds of phrases that count twice: turns of headlines, which few of our own texts have. Of 3,507 rows of
# own/kinds.jsonl out of fold, 509 were wrong without these phrases, 469 with them once, 442 with them twice.
TWICE = ("contests and notices", "other senses, in headlines", "local headlines")
# Names that do not stand alone: a headline that is only a name stands above an obituary.
ONLY_IN_THREES = ("teams", "college teams", "conferences and schools", "people")
# A recipe or a licence is as much News as Sports. Balanced labels weigh a row of Sports five times one of News: so many
# copies of either count alike. With as many copies of both, such texts pulled doubtful news to Sports.
NEITHER_TIMES = {NEWS: 15, SPORTS: 3}
# Names of people alone, as obituaries have them for headlines. With 24,000, one in 50 sports headlines more was missed.
PEOPLE = 8000
# Headlines of contests, of each label. As many teasers, of three sentences from such frames, took a few more contests
# out of Sports, and lost 2 of 141 development rows.
CONTESTS = 1000
# How often each article of our own counts beside one item of Current Events: they are what local papers print. Of rows
# of own/kinds.jsonl out of fold 10.2 % were wrong without own/pairs.jsonl, and 9.1 % with it twice.
TIMES = {"desks": 2, "kinds": 4, "ours": 2, "pairs": 3, "local": 3}
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
        "pairs": own("own/pairs.jsonl"),
        "local": own("own/local.jsonl"),
        "ours": own("articles.jsonl") + own("teasers.jsonl") + own("boundary.jsonl"),
        "current_events": sports + random.Random(0).sample(news, CURRENT_EVENTS_NEWS),
        "senate": senate()[::3],
        "wikinews": wikinews(),
        "names": names(),
        "people": people(),
        "contests": contests(),
        "neither": neither(),
    }
    return {name: articles * TIMES.get(name, 1) for name, articles in corpora.items()}, unfiled


def names() -> list[Article]:
    """The names and phrases of names.json as headlines: alone, but for ONLY_IN_THREES, and shuffled in threes."""
    chance = random.Random(0)
    found = []
    for label, kinds in json.loads((HERE / "names.json").read_text(encoding="utf-8")).items():
        listed = [name for kind, some in kinds.items() for name in some * (1 + (kind in TWICE))]
        titles = [name for kind, some in kinds.items() if kind not in ONLY_IN_THREES for name in some]
        titles += [name for kind in TWICE for name in kinds.get(kind, ())]
        for _ in range(TIMES_IN_THREES[label]):
            chance.shuffle(listed)
            titles += [", ".join(listed[i : i + 3]) for i in range(0, len(listed) - 2, 3)]
        found += headlines(titles, label, "names.json")
    return found


@dataclass(frozen=True, slots=True)
class _Names:
    """First and last names with the weight of each in a draw."""

    first: list[str]
    first_weights: list[float]
    last: list[str]
    last_weights: list[float]


def people() -> list[Article]:
    """Names of people in the forms of obituaries' headlines, as News: three of four names are of the census."""
    ours = json.loads((HERE / "people.json").read_text(encoding="utf-8"))
    census = json.loads((HERE / CENSUS).read_text(encoding="utf-8"))
    of_equal_weight = _Names(ours["first"], [1.0] * len(ours["first"]), ours["last"], [1.0] * len(ours["last"]))
    by_rank = _Names(census["first"], _by_rank(census["first"]), census["last"], _by_rank(census["last"]))
    chance = random.Random(0)
    return [
        *headlines(_obituaries(of_equal_weight, PEOPLE // 4, chance), NEWS, "people.json"),
        *headlines(_obituaries(by_rank, PEOPLE - PEOPLE // 4, chance), NEWS, CENSUS),
    ]


def _by_rank(names: list[str]) -> list[float]:
    """Weights that fall with the rank of a name, but slower than its frequency, so that rare names are learned, too."""
    return [rank**-0.5 for rank in range(1, len(names) + 1)]


def _obituaries(names: _Names, n: int, chance: random.Random) -> list[str]:
    """`n` headlines of obituaries, with names drawn at random."""
    titles = []
    for i in range(n):
        first, middle = chance.choices(names.first, names.first_weights, k=2)
        last, maiden = chance.choices(names.last, names.last_weights, k=2)
        initial = chr(ord("A") + chance.randrange(26))
        forms = (
            f"{first} {last}",
            f"{first} {middle} {last}",
            f"{first} {initial}. {last}",
            f"{first} {last}, {chance.randrange(21, 102)}",
            f"{first} ({maiden}) {last}",
            f"{first} {middle} {last} {chance.choice(_SUFFIXES)}",
            f"{first} '{middle}' {last}",
            f"{first} {last} obituary",
            f"{first} {last} | Obituaries",
            f"{first} {middle} {maiden} {last}",
        )
        titles.append(forms[i % len(forms)])
    return titles


def contests() -> list[Article]:
    """Headlines of contests. Both labels have the same frames, so only the subject tells sport from others.

    Without them "second place", "title" and "team" are words of sport.
    """
    listed = json.loads((HERE / "contests.json").read_text(encoding="utf-8"))
    census = json.loads((HERE / CENSUS).read_text(encoding="utf-8"))
    chance = random.Random(0)
    found = []
    for label in (NEWS, SPORTS):
        subjects = listed[label]
        titles = [_contest(listed, subjects[i % len(subjects)], census, chance) for i in range(CONTESTS)]
        found += headlines(titles, label, "contests.json")
    return found


def _contest(listed: dict[str, list[str]], subject: str, census: dict[str, list[str]], chance: random.Random) -> str:
    """A headline of a contest: a frame with the subject, and with schools, towns and people drawn at random."""
    school, other = (chance.choice(listed["schools"]).format(town=chance.choice(listed["towns"])) for _ in range(2))
    title = chance.choice(listed["frames"]).format(
        subject=subject,
        school=school,
        other=other,
        town=chance.choice(listed["towns"]),
        name=f"{chance.choice(census['first'])} {chance.choice(census['last'])}",
        age=chance.randrange(7, 99),
    )
    return title[:1].upper() + title[1:]


def headlines(titles: Iterable[str], label: str, source: str) -> list[Article]:
    """Articles that are a headline alone."""
    return [Article("", title=title, label=label, source=source) for title in titles]


def neither() -> list[Article]:
    """Texts that are no news at all, as either label."""
    texts = own("neither.jsonl")
    return [replace(a, label=label) for label, times in NEITHER_TIMES.items() for a in texts * times]
