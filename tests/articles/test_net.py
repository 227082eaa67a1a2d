"""A record that newstool fails on is named and passed over. Everywhere else an error ends the run."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from newstool.articles import Article, ArticleStream, NewstoolError, Problem, read
from newstool.articles.net import catch_in_call, catch_in_stream, work_on_each
from newstool.articles.readers import feeds, json_lines, tables, wordpress

BAD = Article("bad", "b", source="f:2")
THREE = [Article("one", "a", source="f:1"), BAD, Article("three", "c", source="f:3")]


def failing(article: Article) -> str:
    if article is BAD:
        raise ZeroDivisionError("no")
    return article.id


def in_batches(articles: Iterable[Article]) -> Iterator[str]:
    batch = list(articles)
    yield from [failing(article) for article in batch]


def shown(results: Iterable[object]) -> list[str]:
    return [f"lost {item.source}" if isinstance(item, Problem) else str(item) for item in results]


def test_a_failed_generator_ends_in_a_problem() -> None:
    results = list(catch_in_stream("f:1", (failing(article) for article in THREE)))
    assert shown(results) == ["a", "lost f:1"]
    problem = results[1]
    assert isinstance(problem, Problem)
    assert problem.lost
    assert "ZeroDivisionError" in problem.reason
    assert 'raise ZeroDivisionError("no")' in problem.trace
    assert len(str(problem).splitlines()) == 1


@pytest.mark.parametrize("error", [NewstoolError("ours"), OSError("disk"), KeyboardInterrupt(), SystemExit()])
def test_errors_with_a_meaning_pass(error: BaseException) -> None:
    def work(_: object) -> str:
        raise error

    with pytest.raises(type(error)):
        catch_in_call("f", work, THREE[0])
    with pytest.raises(type(error)):
        list(catch_in_stream("f", map(work, THREE)))
    with pytest.raises(type(error)):
        list(work_on_each(lambda articles: map(work, articles), THREE))


@pytest.mark.parametrize("work", [in_batches, lambda articles: map(failing, articles)])
def test_the_others_of_a_batch_are_worked_on(work: object) -> None:
    assert shown(work_on_each(work, THREE)) == ["a", "lost f:2", "c"]  # type: ignore[arg-type]
    assert shown(work_on_each(work, iter([BAD, BAD]))) == ["lost f:2", "lost f:2"]  # type: ignore[arg-type]
    assert shown(work_on_each(work, [])) == []  # type: ignore[arg-type]


def test_an_error_of_the_set_up_ends_the_run() -> None:
    def work(articles: Iterable[Article]) -> Iterator[str]:
        raise ZeroDivisionError("in the set-up")

    def late(articles: Iterable[Article]) -> Iterator[str]:
        yield next(iter(articles)).id
        raise ZeroDivisionError("between two articles")

    with pytest.raises(ZeroDivisionError, match="in the set-up"):
        list(work_on_each(work, THREE))
    with pytest.raises(ZeroDivisionError, match="between two articles"):
        list(work_on_each(late, THREE))


@pytest.mark.parametrize(
    "work", [lambda _: [], lambda articles: [next(articles).id], lambda articles: [list(articles)][1:]]
)
def test_work_that_ends_too_early_is_a_bug(work: object) -> None:
    with pytest.raises(RuntimeError, match="ended before"):
        list(work_on_each(work, THREE))  # type: ignore[arg-type]


def test_an_error_of_the_stream_is_not_the_works() -> None:
    def stream() -> Iterator[Article]:
        yield THREE[0]
        raise ZeroDivisionError("in the stream")

    with pytest.raises(ZeroDivisionError, match="in the stream"):
        list(work_on_each(in_batches, stream()))


def test_a_stream_counts_what_its_work_fails_on() -> None:
    def work(article: Article) -> Article:
        failing(article)
        return article

    problems = list[Problem]()
    stream = ArticleStream(iter(THREE), problems.append, work)
    assert [article.id for article in stream] == ["a", "c"]
    assert (stream.read, stream.lost, shown(problems)) == (2, 1, ["lost f:2"])
    stream.lose(Problem("f:3", "found later"))
    assert (stream.read, stream.lost, shown(problems)) == (1, 2, ["lost f:2", "lost f:3"])


RSS = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{}</channel></rss>'
ITEM = "<item><title>{0}</title><description>Text of {0}</description></item>"
WXR = (
    '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">{}</rss>'
)
POST = "<item><title>{0}</title><content:encoded>Text of {0}</content:encoded></item>"

LINES = "\n".join(json.dumps({"title": title, "text": "a"}) for title in ("one", "bad", "three"))
FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": title, "content_text": "a"} for title in ("one", "bad", "three")],
    }
)


@pytest.mark.parametrize(
    ("name", "module", "content", "source"),
    [
        ("a.xml", feeds, RSS.format("\n".join(map(ITEM.format, ["one", "bad", "three"]))), "a.xml:2"),
        ("w.xml", wordpress, WXR.format("\n".join(map(POST.format, ["one", "bad", "three"]))), "w.xml:2"),
        (
            "a.jsonl",
            json_lines,
            LINES,
            "a.jsonl:2",
        ),
        ("a.csv", tables, "title,text\none,a\nbad,b\nthree,c\n", "a.csv:3"),
        (
            "f.json",
            feeds,
            FEED,
            "f.json#2",
        ),
    ],
)
def test_a_reader_goes_on_behind_a_record_it_fails_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: object, content: str, source: str
) -> None:
    original = vars(module)["articles_of"]

    def articles_of(record: dict[str, object], *args: object, **options: object) -> Iterator[object]:
        if record.get("title") == "bad":
            raise OverflowError("year 99999999999")
        yield from original(record, *args, **options)

    monkeypatch.setattr(module, "articles_of", articles_of)
    (tmp_path / name).write_text(content)
    monkeypatch.chdir(tmp_path)
    items = list(read([name]))
    assert [item.title for item in items if isinstance(item, Article)] == ["one", "three"]
    assert [(item.source, item.lost) for item in items if isinstance(item, Problem)] == [(source, True)]
