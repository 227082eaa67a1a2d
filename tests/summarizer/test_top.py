from newstool.articles import Article
from newstool.summarizer.lead import Budget
from newstool.summarizer.top import top_lead
from newstool.text.sentence_model import load_splitter

ARTICLE = Article("Rain fell on Monday. Roads flooded. The river rose by six feet in one night.")


def test_whole_sentences_from_the_top() -> None:
    splitter = load_splitter()
    assert top_lead(ARTICLE, splitter, Budget(words=7)).text == "Rain fell on Monday. Roads flooded."
    assert top_lead(ARTICLE, splitter, Budget(characters=35)).text == "Rain fell on Monday. Roads flooded."
    assert top_lead(ARTICLE, splitter, Budget(sentences=2)).text == "Rain fell on Monday. Roads flooded."
    cut = top_lead(ARTICLE, splitter, Budget(words=2))
    assert (cut.text, cut.fits) == ("Rain fell…", False)
    assert top_lead(Article(""), splitter, Budget(words=2)).text == ""


def test_a_sentence_that_the_reading_cuts_through_is_not_taken() -> None:
    rain = Article("Rain fell on the town. " * 1000)
    for budget in (Budget(characters=8_000), Budget(words=2_000), Budget(sentences=500)):
        lead = top_lead(rain, load_splitter(), budget)
        assert lead.fits
        assert lead.text.endswith("Rain fell on the town.")
    assert len(top_lead(rain, load_splitter(), Budget(characters=8_000)).text) > 7_950
