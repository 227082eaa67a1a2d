"""The splitter: hand-written cases for every rule, and what must hold for any text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.text import split_sentences
from newstool.text.sentence_tables import SentenceTables, SentenceTablesError
from newstool.text.sentences import Splitter

SPLITTER = Splitter(
    SentenceTables(
        abbreviations=frozenset({"Tenn", "Tpke"}),
        starters=frozenset({"A", "And", "But", "He", "If", "It", "She", "So", "The", "Then", "They", "We", "Why"}),
        words="officers students inspectors charged cases health arc said Iran",
    )
)

# Sentences, separated by bars. The splitter gets the text with spaces in place of the bars.
CASES = [
    # titles, ranks, initials, and abbreviations behind a name
    "Aides to Lt. Gov. Ann Moss left.|He stayed.",
    "Sgt. J.B. Holt Jr. met Maj. Gen. Day.|They talked.",
    "Hwy. Supt. Holt and approx. 40 residents met Cllr. Day.|They talked.",
    "Councilp. Fitch asked Dist. Atty. Moss.|Twp. Supv. Roe knew.",
    "They beat Ste. Marie on Rte. 9 near the Hwy.|Mill Road is shut.",
    "We live in Palmyra Twp.|The board met.",
    "I said no.|Mr. Holt left.",
    "Mr. X. Bell, Dr. No and Ms. So came.|We saw them.",
    "George W. Moss met J. K. Holt.|They talked.",
    "Robert Holt Jr. and Acme Inc. said yes.|Good.",
    "SGT. HOLT SPOKE TO GOV. MOSS.|NO. 4 WON.",
    "Q. Why now?|A. Because it rains.",
    # abbreviations that can end a sentence
    "The U.S. House and U.S. forces agreed.|It passed.",
    "They came from the U.S.|He did not.",
    "They came from the U.S. A. Bell did not.",
    "They came from the U.S.|I did not.",
    "They came from the U.S.|(He did not.)",
    "He spent a year in Washington, D.C.|It was cold.",
    "She has a Ph.D. from Reed.|It helped.",
    "Shares of Acme Corp. Chairman Ann Holt fell.",
    "He sold it to Acme Corp.|They closed it.",
    "The first fair is in St. Louis.|The next is on Main St.|It is small.",
    "They drove to Dover, Tenn.|Police waited.",
    "In Dover, Tenn. Gov. Holt spoke.|MIAMI, Fla. (AP) — It rained.",
    "The Dover, Tenn., mayor met Tenn. Gov. Holt.|So did R-Tenn. Rep. Moss.",
    "Rep. Ann Moss (D-Calif.) spoke.|Others (Sen. Bo Day, R-Ga.) did not.",
    "Moss v. Holt was heard, e.g. Bell testified.|She left.",
    # times, dates and numbers
    "It began at 2:15 a.m. Saturday and ended at 3 p.m. ET.|It rained.",
    "Doors open at 7 p.m.|Tickets cost $5.",
    "Doors open at 7 p.m.|The hall is heated.",
    "They meet at 5 p.m. Paris time on Sept. 11.|The rest is open.",
    "It is open until 7 p.m. March 3, 6 p.m. May 4 and 9 p.m. Sept. 5.|It rained.",
    "It airs at 8 p.m. Eastern, 7 p.m. Central time and 3 p.m. Hawaii Standard Time.|It rained.",
    "Call at 9 a.m. BST or 8 p.m. AEST, 5 p.m. Sat. or 6 p.m. Sun at the hall.|It rained.",
    "They left at 8 p.m. Eastern Friday.|It rained.",
    "It began at 8 p.m. Central European Time (7 p.m. GMT) and 9 p.m. Local time (8 p.m. GMT).|It rained.",
    "It opens at 7 p.m.|This time, Dover is ready.",
    "It ends at 5 p.m.|The time was set by the judge.",
    "It began at 9 p.m.|Last time it ran late.",
    "It began at 9 p.m.|Every time it rains, they wait.",
    "They kicked off at 5 p.m.|Central High School won.",
    "They called at 9 p.m.|Mountain View police said no.",
    "It began at 5 a.m.|Sun Valley crews came.",
    "It broke at 5 p.m.|IT staff came.",
    "It ended at 6 p.m.|March organizers said so.",
    "It ended at 6 p.m.|May Holt said so.",
    "They moved to Oklahoma!|Ann Lee won again.",
    "It cost £25. 00 in all.|The board paid $1,250. 05 more.|It has 7.|30 are left.",
    "He shouted Panic!|Officers ran in.",
    "Shares of Yahoo! Inc. rose, and Jeopardy! Champion Ann Lee won.|He left.",
    "She is No. 4 and he is No. 5.|They play.",
    "He said no.|Holt left at 3 p.m. (Alaska time).|So did Bell.",
    "Rates rose 2.5 percent to 3.75.|Banks fell.",
    "He was born in 1990.|2010 was better.",
    "It was 5 ft. 2 in. tall.|So was she.",
    # abbreviations before a number
    "He lives in Apt. 12 on Rt. 9.|Call 555-0144, ext. 4.|It is free.",
    "Ord. 1123 and Res. 24-11 passed, and so did Sec. 12, Tit. 18.|They hold.",
    "Case No. CR-24-118 was filed.|Engine No. E4 came.|He said No.|They left.",
    "It weighed 3 lbs. 4 oz. on Monday.|He came in.|24 others stayed.",
    "Read Phil. 4:8 aloud.|We thanked Phil.|48 people came.",
    "They stopped on Lake Blvd. 2 miles west.|He ran.",
    "See HB No. HB 91.|Call Ph. 555 or go to Fl. 2.|It is near Sta. 12.",
    "The mill (est. 1871) and a church of ca. 1840 burned.|A stove, c. 1910, did not.",
    "The hall holds a max. 220 guests and needs a min. 15.|It is full.|Bake for 25 min.|Holt does.",
    "The map (fig. 7), ch. 12 and the law (art. 5, par. 2) say so.|We love art.|20 people came.",
    "His book (2nd ed. 1998) is in vol. 3 at avg. 9 pages.|It is short.",
    "A plaque (ded. 1921) hangs in Dover (pop. 412).|The prize is min. $50, max. $90.|He said no.|$5 was left.",
    # abbreviations before a letter or a Roman number
    "Meet in Bldg. C or Rm. B.|They moved to Apt. D, next to Sec. IV.|It is dry.",
    "Under Art. IV he may veto it.|Use Rm. A, next to the gym.|They left the Rm.|A man came.",
    # times that are no sentence, units of speed
    "At 5 a.m. Mr. Smith went out.|By 4:30 p.m. Ridge Avenue was closed.",
    "It ran at 90 m.p.h.|Witnesses called 911.",
    "It is open 11 a.m.-2 p.m. Saturdays and until 5 p.m. Weekdays in May.|It opens at 7 a.m.|Mondays are quiet.",
    "They begin on Wed. Aug. 6 or Sat. Jan. 3 at noon.|It is dry in Sept.|Crews work.|He came on Sun.|Holt came.",
    "THEY ALL LOVE ART.|ANN HOLT PAINTS IT.",
    "Dell Mfg. Co. bought Bell Mfg. Plant No. 2.|He works at Dell Mfg.|Students came.|Hmm.|Holt left.",
    "Winners: 1. Ann Holt, 2. Bo Dell, 3. Lou Roe.|They scored 3, 5, 9.|The rest did not.",
    "LANE SHUT TO OCT. 2.|MOSS VS. HOLT HAS BEEN MOVED TO SEPT. 9.",
    # names, grades, capitals
    "J.D. Moss and R.N. Dell met C.W. Post and J.D. Teal there.|Ann Holt, M.D.|Patients like her.",
    "Mrs. Wm. (Jean) Tarr met Geo. Lamm, a.k.a. The Bear, and Jas. Orr.|They sat.",
    "Asst. Prin. Holt, Soph. Ray Dell, Exec. Dir. Moss and Tpr. Bell of Pt. Dover came.|They left.",
    "They shut the Lake Ave. Tunnel, the Ferry Ct. Bridge and Lamm & Co. Realty on Friday.|It rained.",
    "The St. Joseph Co. Airport is open.|They shut Oak Ave.|Bridge crews arrived at noon.",
    "The Pell Twp. Board of Trustees met.|They live on Oak Ct.|Students walk past.",
    "She grew up in Minot, N.D.|Neighbors came.|In Salem, N.H. Gov. Holt spoke, and N.Y. State Police came.",
    "Airman 1st Class T. Lowe came.|Take Route B.|Turn at Gate C.",
    "He holds a Ph.D.|Students like him.|Ens. Lowe of the 2nd Inf. Div. left.",
    "We are a team, you and I.|Did you see Albert I. Jones?",
    "SHUT OFF WATER ON CENTER ST. FROM 1ST AVE. TO 9TH AVE. AT ST. MARY'S.|THE END.",
    "MOSS VOTED NO.|GOV. PRATT SENT A LETTER.",
    "The gym is named for Harold Tate Jr.|Students painted it.|Acme Inc. Chairman Ann Holt came.",
    "It is rated Class A.|Fits of coughing ended.|Robert A. Fits came.",
    "HE CAME FROM RIDGE AVE. ON MONDAY.|IT WAS AT EXT. 4 FOR HOURS.|THEY MET AT MOSS CO.|THE END.",
    "The Halden ID. BREEZE CONCEPT is new.|It is big.",
    "It was a house cat, Pa. Game Commission officers say.|They met in Dover, Pa.|Talks went on.",
    "He owns Yum! Brands and Yahoo! News.|It is Hotels.Com he wants.",
    "The Rt. Hon. Ann Holt came.|She paused…|Riders left.",
    # quotations and brackets
    "“It is over.”|She left.",
    '"It is over."|She left.',
    "\"He said 'It is over.'\"|She left.",
    "``It is over.''|She left.",
    "“ It is over. ”|“ It is not. ”",
    "The town ’ s fair is in D.C. ’ s park.|It is over. ’ ”|They left.",
    "(He left.)|[She stayed.]|He left (it rained.).|It was late.",
    '"Why?" asked Ann.|"Because."',
    '"Why now?" Mayor Ann Holt asked.|"Stop!" I said.',
    '"Why?"|He said nothing.',
    'He will play on "Jeopardy!" Monday night.|She won.',
    # question marks and exclamation marks
    "What?!|No!!|And so on.",
    "Yahoo! Inc. rose.|It fell.",
    "It was ?bad? Holt said, and ?worse?, too.|?We go,? Ann said.",
    # ellipses
    "He waited . . . for hours.|Then he left.",
    "She waited ... Holt did not.|He left.",
    "And so...|The end came.",
    "And so... Holt left.|“... It was late,” she said.",
    "It fell apart.|... We start again.",
    "“Wait…” he said.|“All right.”",
    '"... It was late," she said.',
    # addresses, names with small letters, links
    "Buy at Acme.com or mail a.b@acme.com.|See www.acme.com/a.b today.",
    "Sales rose.|iPhone sales did not.",
    "They met on Tuesday.|von Stade left.|So did Ann de la Rosa.|de la Rosa asked Gov. de Bell and Assn. de Pesca why.",
    '"Who knows?" de la Rosa asked.|He met J. van Holt.',
    "Look here.|https://acme.com/a",
    # words in no table that look like abbreviations, by their letters or by what stands around them
    "Alh. Musa Cole met Engr. Bala Dell and Barr. Ngozi Holt.|They thanked Arc. Bisi Ojo.|They sat.",
    "We read Reg. 4 and Ps. 121.|He flew to Iran.|Ann Lee stayed.|He met Ann Katz.|Bo Holt left.",
    "They beat Lee, said Katz.|Ann Moss lost to Katz.|Wow.|Ann Moss left.|The mgr. Holt said no for 2 wks.|Holt won.",
    "Dell Pte. Ltd. lost in 214 Ohio App. 3d 88 under Fed. R. Civ. P. 12.|M/s. Roe paid £3.6bn.|Holt left.",
    "The Mag. Ct. met in Co. Cork under Rev. Stat. Ann. rules.|It got 3 in. Monday.|Take Rd. C.|Holt is in.",
    # grades, classes, degrees and addresses before an ordinary word
    "He got an A.|Officers gave him a B.|Students had hepatitis A.|Cases rose.|Ann A. Officers came.",
    "They live on Elm St.|Mr. Holt got a D.|Officers met at Oak Cem.|Rev. Day left (the U.S.).|Roe stayed.",
    "They live on Elm St.|Officers went to 3rd Ave. N.W.|Students left.|The St. Cloud students stayed.",
    "Heat it to 350°F.|Officers came.|It fell to 20 C.|Officers left.|They met Ann C. Moss there.",
    # marks inside names, shouts and quotations within a sentence
    "Fans of Kahoot! are many.|It is Kahoot! Games that won.|Wham-O! Inc. rose.|Go!|Games began.",
    "The Ha! Ha! went on.|He cried, 'Run! Run now!' and ran.|It was “Go! Games!” and so on.|'Stop!|Go!' he said.",
    # note marks, moves of chess, and other languages
    "It was built in 1932.[3]|Some left.[4][5]|They saw it.*|It is “old.”²|We left.",
    "After 1. e4 c5 2. Nf3 d6 3. d4 he lost.|He came on May 1.|It ended on May 2.|Holt won.",
    "Am 3. Oktober kam er z. B. mit.|Que va-t-il faire ?|Personne ne sait.|Dr. Moss kam mit.",
    "गोली खाया।|डॉ. वर्मा आए।|रु. 12 लाख दिए।",
    # no sentence ends before a small letter
    "The app. was late. and so on.|It works.",
]


@pytest.mark.parametrize("barred", CASES)
def test_sentences_of_a_line(barred: str) -> None:
    sentences = barred.split("|")
    assert SPLITTER.split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He said.The mayor agreed.", ["He said.", "The mayor agreed."]),
        ("He resigned (for good).The mayor agreed.", ["He resigned (for good).", "The mayor agreed."]),
        ('He was "fine".The mayor agreed.', ['He was "fine".', "The mayor agreed."]),
        ("It ended Sunday.Then they left.", ["It ended Sunday.", "Then they left."]),
        ("It ended.A man left.", ["It ended.", "A man left."]),
        ("He said so.”The mayor agreed.", ["He said so.”", "The mayor agreed."]),
        ("He said so.?We go,? he added.", ["He said so.", "?We go,? he added."]),
        ("He said so.? The end.", ["He said so.?", "The end."]),
        ("It made £612.Mr.Patel left St.Mary's.", ["It made £612.", "Mr.Patel left St.Mary's."]),
        ("雨停了。他们走了！好。", ["雨停了。", "他们走了！", "好。"]),
    ],
)
def test_a_missing_space_between_sentences(text: str, sentences: list[str]) -> None:
    assert SPLITTER.split(text) == sentences


@pytest.mark.parametrize(
    "name",
    ["Mr.Holt", "Node.js", "TheFair.US", "Ann.Holt@acme.com", "a@acme.Holt", "x/acme.Holt", "www.acme.Holt", "J.Holt"],
)
def test_a_stop_inside_a_name_or_an_address(name: str) -> None:
    assert SPLITTER.split(f"See {name} today.") == [f"See {name} today."]


def test_a_line_break_ends_a_sentence() -> None:
    text = "  A heading \n\n• One point\r\n• the U.S.\n He left \u2028 again. \n \n"
    assert SPLITTER.split(text) == ["A heading", "• One point", "• the U.S.", "He left", "again."]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("1. It rained. 2. It snowed.", ["1. It rained.", "2. It snowed."]),
        ("1) The roof 2) The school", ["1) The roof", "2) The school"]),
        ("1.) The roof. 2.) The school.", ["1.) The roof.", "2.) The school."]),
        ("a. The roof b. The school", ["a. The roof", "b. The school"]),
        ("Decided: • The roof • The school. It opens.", ["Decided:", "• The roof", "• The school.", "It opens."]),
        ("1. He scored on May 2. The team won.", ["1.", "He scored on May 2.", "The team won."]),
        ("1. Vote no on Question 2. The bridge stays.", ["1.", "Vote no on Question 2.", "The bridge stays."]),
        ("1. Read page 2. 2. Sign it.", ["1. Read page 2.", "2. Sign it."]),
        ("1. Of 2. 2. To 3. 3. A bus.", ["1. Of 2.", "2. To 3.", "3. A bus."]),
        ("• 9. The roof • 10. The school", ["• 9. The roof", "• 10. The school"]),
        ("12. The end", ["12.", "The end"]),
        ("Why? ². The end: ². A", ["Why?", "².", "The end: ².", "A"]),
        ("1990. The year", ["1990.", "The year"]),
        ("He has two goals. 1. Fix roads. 2. Run.", ["He has two goals.", "1. Fix roads.", "2. Run."]),
        ("It has one. 1. Fix roads.\nWe won. 2. Run.", ["It has one.", "1.", "Fix roads.", "We won.", "2.", "Run."]),
        (
            "How many burned? 14. How many died? 2. He left.",
            ["How many burned?", "14.", "How many died?", "2.", "He left."],
        ),
    ],
)
def test_items_of_a_list_keep_their_numbers(line: str, sentences: list[str]) -> None:
    assert SPLITTER.split(line) == sentences


def test_spans_are_offsets_into_the_text() -> None:
    assert SPLITTER.spans(" He left.  She stayed.\n\nThe end ") == [(1, 9), (11, 22), (24, 31)]


def test_without_words_of_running_text_no_word_is_taken_for_a_title() -> None:
    assert Splitter(SentenceTables()).split("Alh. Musa Cole left.") == ["Alh. Musa Cole left."]
    assert Splitter(SentenceTables()).split("Barr. Musa Cole left.") == ["Barr.", "Musa Cole left."]


def test_split_sentences_uses_the_bundled_tables() -> None:
    assert split_sentences("Gov. Holt met Dr. Day in Dover. However, they left.\n\nIt rained") == [
        "Gov. Holt met Dr. Day in Dover.",
        "However, they left.",
        "It rained",
    ]


def test_split_sentences_uses_a_splitter_that_is_given() -> None:
    text = "The Tpke. Hotel is open."
    assert split_sentences(text, SPLITTER) == [text]
    assert split_sentences(text, Splitter(SentenceTables())) == ["The Tpke.", "Hotel is open."]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u2028\x85"])
def test_a_text_without_sentences(text: str) -> None:
    assert SPLITTER.spans(text) == []


def test_learned_tables_change_the_result() -> None:
    bare = Splitter(SentenceTables())
    text = "He met Bros. The mayor on Oak Tpke. Then he left."
    assert bare.split(text) == ["He met Bros. The mayor on Oak Tpke.", "Then he left."]
    assert SPLITTER.split("The Tpke. Hotel is open.") == ["The Tpke. Hotel is open."]
    assert bare.split("The Tpke. Hotel is open.") == ["The Tpke.", "Hotel is open."]


@given(st.text(alphabet=st.sampled_from("aAI1• \n\t.?!…\"'”’“‘()[]$@/-\u2028\xa0\x1c"), max_size=60))
def test_spans_are_stripped_ordered_and_lose_only_white_space(text: str) -> None:
    spans = SPLITTER.spans(text)
    end = 0
    for start, stop in spans:
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "unit", [".", "?", " ", '"', "“", "A", "A. ", "1. ", ".)", '."', '?"A ', "a.Aa", "a ?b? A", ". ."]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * (500_000 // len(unit))
    start = time.perf_counter()
    SPLITTER.spans(text)
    # The slowest takes half a second. Quadratic time would take an hour.
    assert time.perf_counter() - start < 20


def test_tables_survive_the_header_of_a_model_file() -> None:
    tables = SentenceTables(frozenset({"Tenn", "Tpke"}), frozenset({"The"}), "no Iran")
    assert tables.to_header() == {"abbreviations": ["Tenn", "Tpke"], "starters": ["The"], "words": "no Iran"}
    assert SentenceTables.from_header({**tables.to_header(), "task": "x"}) == tables


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"abbreviations": ["Tenn"]},
        {"abbreviations": "Tenn", "starters": []},
        {"abbreviations": [1], "starters": []},
        {"abbreviations": [""], "starters": []},
        {"abbreviations": {"Tenn": 1}, "starters": []},
    ],
)
def test_a_damaged_header_is_refused(header: dict[str, object]) -> None:
    with pytest.raises(SentenceTablesError, match="Train the model again with `newstool train sentences`"):
        SentenceTables.from_header(header)
