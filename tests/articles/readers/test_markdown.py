"""Markdown with front matter."""

import io
import time

import pytest

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.inputs import Opened
from newstool.articles.readers.front_matter import from_yaml
from newstool.articles.readers.markdown import plain, read


def of(data: str, **options: object) -> list[Article | Problem]:
    file = Opened("rates.md", ".md", io.BufferedReader(io.BytesIO(data.encode())))
    return list(read(file, ReadOptions(**options)))  # type: ignore[arg-type]


YAML = """---
title: "Rates: \\"up\\""
date: 2025-03-03 10:00:00 -0600
categories:
  - Local News
  - Water
tags: [bridge, 'O''Hara']
author: Ann Bell # of the desk
draft: false
cover:
  title: not this
---
"""
TOML = """+++
title = 'Rates: "up"'
date = 2025-03-03T10:00:00-06:00
[taxonomies]
categories = ["Local News"]
tags = ["bridge"]
+++
"""


def test_yaml() -> None:
    assert of(YAML + "The council met.\n") == [
        Article(
            text="The council met.",
            id="rates.md",
            title='Rates: "up"',
            label="Local News",
            other_labels=("Water",),
            tags=("bridge", "O'Hara"),
            published="2025-03-03 10:00:00 -0600",
            source="rates.md",
            byline="Ann Bell",
        )
    ]


def test_toml() -> None:
    assert of(TOML + "The council met.\n") == [
        Article(
            text="The council met.",
            id="rates.md",
            title='Rates: "up"',
            label="Local News",
            tags=("bridge",),
            published="2025-03-03 10:00:00-06:00",
            source="rates.md",
        )
    ]


@pytest.mark.parametrize("head", [YAML, TOML])
def test_labels_from_tags_and_by_field(head: str) -> None:
    (by_tag,) = of(head + "Rain.", label_from="tag")
    (by_field,) = of(head + "Rain.", fields={"label": "tags"})
    assert isinstance(by_tag, Article)
    assert isinstance(by_field, Article)
    assert by_tag.label == by_field.label == "bridge"


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("flood, high river", ("flood", "high river")),
        ("flood river", ("flood", "river")),
        ("High River", ("High River",)),
    ],
)
def test_several_tags_in_one_string(tags: str, found: tuple[str, ...]) -> None:
    (read,) = of(f"---\ncategories: [News]\ntags: {tags}\n---\nRain.\n", label_from="tag")
    assert isinstance(read, Article)
    assert read.labels == read.tags == found


@pytest.mark.parametrize("line", ["draft: true", "published: false"])
def test_a_draft_is_left_out_unless_asked_for(line: str) -> None:
    data = f"---\n{line}\ntitle: Rain\n---\nIt rains."
    assert of(data) == [Problem("rates.md", "a draft: left out (see --drafts)", lost=False)]
    (article,) = of(data, drafts=True)
    assert isinstance(article, Article)


def test_a_heading_is_the_title_where_there_is_no_other() -> None:
    assert of("# *Rates* rise #\n\nThe council met.\n") == [
        Article(text="The council met.", id="rates.md", title="Rates rise", source="rates.md")
    ]


def test_the_text_above_more_is_the_summary() -> None:
    (article,) = of("---\ntitle: Rates\n---\nWater costs more.\n\n<!--more-->\n\nBy a lot.\n")
    assert isinstance(article, Article)
    assert (article.summary, article.text) == ("Water costs more.", "Water costs more.\nBy a lot.")


def test_front_matter_that_is_broken_or_has_no_end() -> None:
    note, article = of("+++\ntitle = \n+++\nRain.")
    assert isinstance(note, Problem)
    assert not note.lost
    assert note.reason.startswith("its front matter is not valid TOML (")
    assert isinstance(article, Article)
    assert article.text == "Rain."
    (article,) = of("---\nRain.\n")
    assert isinstance(article, Article)
    assert article.text == "Rain."


def test_no_text() -> None:
    (article,) = of("---\ntitle: Rates\n---\n![](a.jpg)\n")
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Rates", "")
    assert of("![](a.jpg)\n") == [Problem("rates.md", "its text is empty")]


@pytest.mark.parametrize(
    ("yaml", "matter"),
    [
        ("a: b: c", {"a": "b: c"}),
        ("a: 'it''s'", {"a": "it's"}),
        ('a: "x\\ty"  # c', {"a": "x\ty"}),
        ("a: >-\n  one\n  two\nb: |\n  one\n  two\n", {"a": "one two", "b": "one\ntwo"}),
        ("a: one\n  two", {"a": "one two"}),
        ("a:\n- x # c\n- 'y'\nb: z", {"a": ["x", "y"], "b": "z"}),
        ("a: [x, \"y, z\", 'w']", {"a": ["x", "y, z", "w"]}),
        ("a: [x,\n  y]\nb: c", {"a": ["x", "y"], "b": "c"}),
        ("a: ~\nb: null\nc:\n# e: f\n", {}),
        ("a: {x: y, 'z': \"w\"}", {"a": {"x": "y", "z": "w"}}),
        ("a:\n  title: x\n  b: y", {"a": {"title": "x", "b": "y"}}),
        ("a:\n  - name: x\n    role: y\n  - z", {"a": [{"name": "x"}, "z"]}),
        ("a: [{name: x}, {name: y}]", {"a": [{"name": "x"}, {"name": "y"}]}),
        ("a:\n- [x, y]", {"a": ["x"]}),
        ("a: ! 'it''s'\nb: !!str 5", {"a": "it's", "b": "5"}),
        ("\x00: ][\n  }{", {}),
    ],
)
def test_yaml_values(yaml: str, matter: dict[str, object]) -> None:
    assert from_yaml(yaml) == matter


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("The council\nmet.\n\nIt voted.", "The council met.\nIt voted."),
        ("Rates\n=====\nThey rise.\n\nFees\n---\nToo.", "Rates\nThey rise.\nFees\nToo."),
        ("## Rates ##\nThey rise.", "Rates\nThey rise."),
        ("- water\n- [x] sewer\n  and more\n1. one\n", "water\nsewer and more\n1. one"),
        ("> The mayor\n> said.", "The mayor said."),
        (
            "*Rates* **rise** ***again***, _they_ __say__, snake_case 2 * 3 * 4",
            "Rates rise again, they say, snake_case 2 * 3 * 4",
        ),
        (
            '[The mayor](https://example.org/a_(b) "t") and [her][1] ![x](a.jpg) [![x](a.jpg)](b)\n\n[1]: https://x',
            "The mayor and her",
        ),
        ("“[The mayor] said”[^1]\n\n[^1]: On Monday.", "“[The mayor] said”"),
        ("Run `rm *` ~~now~~ \\*later\\*", "Run rm * now *later*"),
        ("```js\n# not a heading\n```\nRates.", "# not a heading\nRates."),
        ("| Team | Won |\n|---|:--|\n| Elm Creek | 21 |", "Team Won\nElm Creek 21"),
        ("{{< youtube id >}}{% include a.html %}Rates rise.\n{: .lead}", "Rates rise."),
        ("One  \ntwo\\\nthree", "One\ntwo\nthree"),
        ("<figure><img><figcaption>x</figcaption></figure>\nA &amp; B<br>C", "A & B\nC"),
    ],
)
def test_markdown_to_text(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize("unit", ["*a", "**a ", "[a](", "[", "`", "` `", "{{", "_a ", "> ", "\n ", "|", "](()"])
def test_time_is_linear(unit: str) -> None:
    start = time.process_time()
    plain(unit * (500_000 // len(unit)))
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("categories: sports, local", "sports"),
        ("categories: sports prep", "sports"),
        ("categories: Local News", "Local News"),
        ("categories: [Local News, Water]", "Local News"),
        ("category: local news", "local news"),
        ("categories:\n- [Sports, Prep]", "Sports"),
    ],
)
def test_the_first_of_several_categories(line: str, label: str) -> None:
    (article,) = of(f"---\ntitle: Rates\n{line}\n---\nRain.")
    assert isinstance(article, Article)
    assert article.label == label


@pytest.mark.parametrize(
    "line", ["author: {name: Ann Bell}", "author:\n  name: Ann Bell", "authors:\n  - name: Ann Bell\n    role: x"]
)
def test_authors_as_objects(line: str) -> None:
    (article,) = of(f"---\ntitle: Rates\n{line}\n---\nRain.")
    assert isinstance(article, Article)
    assert article.byline == "Ann Bell"


def test_json_front_matter() -> None:
    (article,) = of('{\n"title": "Rates",\n"categories": ["News"]\n}\n\nRain.')
    assert isinstance(article, Article)
    assert (article.title, article.label, article.text) == ("Rates", "News", "Rain.")


@pytest.mark.parametrize("paragraph", ["It rained.", "Note: it rained.", "The mayor said: no"])
def test_a_paragraph_between_two_rules_is_text(paragraph: str) -> None:
    (article,) = of(f"---\n\n{paragraph}\n\n---\n\nIt snowed.")
    assert isinstance(article, Article)
    assert article.text == f"{paragraph}\nIt snowed."


def test_a_post_of_the_future_is_left_out() -> None:
    data = "---\ntitle: Rates\ndate: 2999-01-01\n---\nRain."
    assert of(data) == [Problem("rates.md", "scheduled for 2999-01-01: left out (see --drafts)", lost=False)]


@pytest.mark.parametrize("line", ["status: draft", "status: Private", 'password: "0"'])
def test_the_state_and_the_password_of_other_programs_keep_a_post_back(line: str) -> None:
    (problem,) = of(f"---\ntitle: Rates\n{line}\n---\nIt voted.")
    assert isinstance(problem, Problem)
    assert not problem.lost
