"""Items of the wire as agencies send them: several renditions, photos, embargoes, corrections, kills, versions."""

import io
import json

import pytest

from newstool.articles import Article, Problem, ReadOptions, clean
from newstool.articles.inputs import Opened
from newstool.articles.readers import json_lines, newsml, nitf

STORY = ["HALVERTON, Ore. (EW) — The council voted 5-2 on Monday to close the quarry road.", "It floods every spring."]
CLEAN = "The council voted 5-2 on Monday to close the quarry road.\n\nIt floods every spring."


def opened(name: str, data: str) -> Opened:
    return Opened(name, f".{name.rpartition('.')[2]}", io.BufferedReader(io.BytesIO(data.encode())))


def read(name: str, data: str, *, drafts: bool = False) -> list[Article | Problem]:
    reader = json_lines if name.endswith("json") else nitf if "<nitf" in data[:400] else newsml
    return list(reader.read(opened(name, data), ReadOptions(drafts=drafts)))


def the_story(name: str, data: str) -> Article:
    """The one article, cleaned: the test's story, and nothing that stands beside it."""
    (article,) = [item for item in read(name, data) if isinstance(item, Article)]
    cleaned = clean(article)
    assert cleaned.text == CLEAN
    return cleaned


def left_out(name: str, data: str) -> str:
    """The note on a file of which nothing is read; with `drafts` the story is."""
    (problem,) = read(name, data)
    assert isinstance(problem, Problem)
    assert any(isinstance(item, Article) for item in read(name, data, drafts=True))
    return problem.reason


NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf change.date="October 18, 2006" version="-//IPTC//DTD NITF 3.4//EN">
<head><title>BC-EW--Quarry Road,2nd Ld-Writethru</title>
<tobject tobject.type="news"><tobject.subject tobject.subject.refnum="04015001" tobject.subject.type="Transport"/>
</tobject>
<docdata {status}><doc-id regsrc="EW" id-string="ew-0144"/><urgency ed-urg="4"/>
<date.issue norm="20250303T160000Z"/>{dates}<ed-msg info="Eds: ADDS quote. With EW Photos."/>
<key-list><keyword key="quarry"/><keyword key="roads"/></key-list><doc.copyright year="2025" holder="Elm Wire"/>
</docdata></head>
<body><body.head><hedline><hl1>Halverton closes the quarry road</hl1><hl2>Floods every spring</hl2></hedline>
<note noteclass="cpyrt"><body.content><p>Copyright 2025 Elm Wire.</p></body.content></note>
<byline>By <person>DANA OKORO</person>
<byttl>Elm Wire</byttl></byline><distributor>The Elm Wire</distributor>
<dateline><location>HALVERTON, Ore.</location></dateline>
<abstract><p>The road floods.</p></abstract></body.head>
<body.content><note noteclass="editorsnote"><p>Eds: This is the second version.</p></note>
<media media-type="image"><media-reference source="a.jpg"/><media-caption>The road in spring.</media-caption>
<media-producer>EW Photo</media-producer></media>
<block><p>{first}</p><p>{second}</p></block></body.content>
<body.end><tagline>Lee Dorp contributed.</tagline></body.end></body></nitf>"""


def nitf_of(status: str = "", dates: str = "") -> str:
    return NITF.format(status=status, dates=dates, first=STORY[0], second=STORY[1])


def test_nitf_with_notes_a_photo_and_an_old_release() -> None:
    article = the_story("a.xml", nitf_of('management-status="usable"', '<date.release norm="20250303T160000+0000"/>'))
    assert (article.title, article.byline) == ("Halverton closes the quarry road", "DANA OKORO, Elm Wire")
    assert (article.label, article.tags, article.id) == ("Transport", ("quarry", "roads"), "ew-0144")
    assert (article.summary, article.published) == ("The road floods.", "2025-03-03T16:00:00Z")


@pytest.mark.parametrize("status", ["canceled", "withheld", "embargoed"])
def test_nitf_that_is_withdrawn_is_left_out(status: str) -> None:
    assert f"1 article ({status})" in left_out("a.xml", nitf_of(f'management-status="{status}"'))


def test_nitf_under_embargo_is_left_out() -> None:
    assert "1 article under embargo" in left_out("a.xml", nitf_of(dates='<date.release norm="29990101T0600Z"/>'))


NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml"
 guid="urn:newsml:elm.example:20250303:0144" version="3" standard="NewsML-G2" standardversion="2.29" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
<rightsInfo><copyrightHolder literal="Elm Wire"/><usageTerms>No use in Halverton.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="EW"/><versionCreated>2025-03-03T16:00:00Z</versionCreated>
{meta}<edNote>Corrects the vote in paragraph one.</edNote><signal qcode="sig:correction"/><title>QUARRY 3</title>
</itemMeta>
<contentMeta><contentCreated>2025-03-03T15:00:00Z</contentCreated><creator><name>Elm Wire</name></creator>
<by>By DANA OKORO</by><dateline>HALVERTON, Ore.</dateline><genre qcode="genre:Current"><name>Current</name></genre>
<slugline separator="/">QUARRY/ROAD</slugline><keyword>roads</keyword>
<subject type="cpnat:person" literal="x"><name>Lee Dorp</name></subject>
<subject type="cpnat:abstract" qcode="medtop:20000003"><name xml:lang="en">Transport</name></subject>
<headline>Halverton closes the quarry road</headline><description role="drol:summary">The road floods.</description>
</contentMeta><contentSet>{content}</contentSet></newsItem>"""
PICTURE = '<remoteContent href="a.jpg" contenttype="image/jpeg"/><inlineXML><svg xmlns="http://www.w3.org/2000/svg"/>'
XHTML = (
    "</inlineXML><inlineXML contenttype='application/xhtml+xml'><h:html><h:head><h:title>QUARRY 3</h:title></h:head>"
    f"<h:body><h:p>{STORY[0]}</h:p><h:p>{STORY[1]}</h:p></h:body></h:html></inlineXML>"
)
ESCAPED = f"</inlineXML><inlineData contenttype='text/html'><![CDATA[<p>{STORY[0]}</p><p>{STORY[1]}</p>]]></inlineData>"
ENCODED = "<inlineData contenttype='text/plain' encoding='http://cv.iptc.org/enc/base64'>SGFsdmVydG9u</inlineData>"
SPORTSML = "<inlineXML><sports-content><sports-event>Elm 3, Halverton 1</sports-event></sports-content></inlineXML>"


@pytest.mark.parametrize("content", [XHTML, ESCAPED, f"{ESCAPED}{ENCODED}", f"{XHTML}{ENCODED}"])
def test_newsml_of_several_renditions(content: str) -> None:
    data = NEWSML.format(
        meta='<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>', content=PICTURE + content
    )
    article = the_story("a.xml", data)
    assert (article.title, article.byline) == ("Halverton closes the quarry road", "DANA OKORO")
    assert (article.labels, article.tags, article.summary) == (("Transport",), ("roads",), "The road floods.")
    assert article.published == "2025-03-03T15:00:00Z"


def test_newsml_with_nitf_has_the_headline_of_newsml() -> None:
    inner = nitf_of().partition("?>")[2].partition(">")[2]
    content = f"<inlineXML>{inner}</inlineXML>".replace("<hl1>Halverton closes the quarry road</hl1>", "")
    article = the_story("a.xml", NEWSML.format(meta="", content=content))
    assert (article.title, article.label) == ("Halverton closes the quarry road", "Transport")


@pytest.mark.parametrize(
    ("meta", "kind"),
    [
        ('<pubStatus qcode="stat:canceled"/>', "1 item (canceled)"),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', "1 item (withheld)"),
        ("<embargoed>2999-01-01T00:00:00-05:00</embargoed>", "1 item under embargo"),
        ("<embargoed/>", "1 item under embargo"),
    ],
)
def test_newsml_that_must_not_be_published_is_left_out(meta: str, kind: str) -> None:
    assert kind in left_out("a.xml", NEWSML.format(meta=meta, content=PICTURE + XHTML))


def test_newsml_of_an_old_embargo_is_read() -> None:
    the_story("a.xml", NEWSML.format(meta="<embargoed>2020-01-01T00:00:00Z</embargoed>", content=PICTURE + XHTML))


@pytest.mark.parametrize("content", [f"{PICTURE}</inlineXML>", SPORTSML, ENCODED])
def test_newsml_without_a_text_is_no_article(content: str) -> None:
    (problem,) = read("a.xml", NEWSML.format(meta="", content=content))
    assert isinstance(problem, Problem)
    assert "1 item without a text" in problem.reason


HTML = f"<p>{STORY[0]}</p>\n<p>{STORY[1]}</p>"
NINJS_1 = {
    "uri": "urn:newsml:elm.example:0144",
    "type": "text",
    "version": "3",
    "versioncreated": "2025-03-03T16:00:00+0000",
    "firstcreated": "2025-03-03T15:00:00+0000",
    "pubstatus": "usable",
    "urgency": 3,
    "language": "en",
    "headline": "Halverton closes the quarry road",
    "slugline": "quarry-road",
    "byline": "By Dana Okoro",
    "body_html": HTML,
    "description_text": "The road floods.",
    "service": [{"code": "t", "name": "Transport"}],
    "keywords": ["quarry", "roads"],
    "ednote": "Corrects the vote.",
    "usageterms": "No use in Halverton.",
    "copyrightnotice": "Copyright 2025 Elm Wire. All rights reserved.",
    "genre": [{"name": "Article"}],
    "associations": {"featuremedia": {"type": "picture", "headline": "The road", "body_text": "The road in spring."}},
}
NINJS_2 = {
    "uri": "http://elm.example/items/0144",
    "standard": {"name": "ninjs", "version": "2.0"},
    "type": "text",
    "firstCreated": "2025-03-03T15:00:00Z",
    "versionCreated": "2025-03-03T16:00:00Z",
    "pubStatus": "usable",
    "by": "Dana Okoro",
    "headlines": [{"role": "short", "value": "Road"}, {"role": "main", "value": "Halverton closes the quarry road"}],
    "descriptions": [{"role": "summary", "contentType": "text/plain", "value": "The road floods."}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": HTML}],
    "subjects": [{"name": "Transport"}],
}
WRAPPED = {"api_version": "2", "data": {"items": [{"item": NINJS_1, "meta": {"price": 0}}], "current_item_count": 1}}


@pytest.mark.parametrize("item", [NINJS_1, NINJS_2, WRAPPED])
@pytest.mark.parametrize("indent", [None, 1])
def test_ninjs(item: dict[str, object], indent: int | None) -> None:
    article = the_story("a.json", json.dumps(item, indent=indent))
    assert (article.title, article.byline) == ("Halverton closes the quarry road", "Dana Okoro")
    assert (article.summary, article.label) == ("The road floods.", "Transport")
    assert (article.published or "").startswith("2025-03-03T15:00:00")


@pytest.mark.parametrize("item", [NINJS_1, NINJS_2])
@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"pubstatus": "canceled", "pubStatus": "canceled"}, "1 item (canceled)"),
        ({"pubstatus": "stat:withheld", "pubStatus": "stat:withheld"}, "1 item (withheld)"),
        ({"embargoed": "2999-01-01T00:00:00Z"}, "1 item under embargo"),
        ({"embargoed": True}, "1 item under embargo"),
    ],
)
def test_ninjs_that_must_not_be_published_is_left_out(
    item: dict[str, object], change: dict[str, object], kind: str
) -> None:
    assert kind in left_out("a.json", json.dumps({**item, **change}))


def test_an_embargo_holds_without_a_state() -> None:
    item = {key: value for key, value in NINJS_1.items() if key != "pubstatus"}
    assert "1 item under embargo" in left_out("a.json", json.dumps({**item, "embargoed": "2999-01-01T00:00:00Z"}))


def test_the_caption_of_a_picture_is_no_article() -> None:
    picture = {**NINJS_1, "type": "picture", "body_html": "", "body_text": "The road in spring."}
    (problem,) = read("a.json", json.dumps(picture))
    assert isinstance(problem, Problem)
    assert "1 item (picture)" in problem.reason


@pytest.mark.parametrize("key", ["status", "post_status"])
@pytest.mark.parametrize("state", ["draft", "Future", "private", "trash"])
def test_a_record_with_the_state_of_a_draft_is_left_out(key: str, state: str) -> None:
    assert f"1 post ({state.lower()})" in left_out(
        "a.json", json.dumps({"title": "Road", "text": STORY[1], key: state})
    )


@pytest.mark.parametrize("state", ["publish", "published", "open", "closed", 1, None])
def test_other_states_are_read(state: object) -> None:
    (article,) = read("a.json", json.dumps({"title": "Road", "text": STORY[1], "status": state}))
    assert isinstance(article, Article)
