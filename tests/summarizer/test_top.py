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
