"""The plain rule: whole sentences from the top, as many as fit. Every lead is measured beside it."""

from newstool.articles import Article
from newstool.summarizer.lead import Budget, Lead, LeadSentence
from newstool.summarizer.shortening.cutting import cut, cut_off
from newstool.text.sentences import Splitter

_READ = 8_000  # characters at least; the rule needs no more of a story than the budget holds
_MOST_CHARACTERS_OF_A_WORD = 20  # on average over a lead
_MOST_WORDS_OF_A_SENTENCE = 50  # on average over a lead
_BEYOND = 1_000  # characters that are read beyond the budget: most sentences are shorter


def top_lead(article: Article, splitter: Splitter, budget: Budget) -> Lead:
    """The lead by the plain rule; the first sentence is cut where it does not fit."""
    words = budget.words or _MOST_WORDS_OF_A_SENTENCE * (budget.sentences or 0)
    most = max(budget.characters or 0, _MOST_CHARACTERS_OF_A_WORD * words)
    taken: list[LeadSentence] = []
    room = budget.room
    read = max(_READ, most + _BEYOND)
    sentences = splitter.split(article.text[:read])
    if len(article.text) > read and len(sentences) > 1:
        sentences = sentences[:-1]  # the reading may end inside the last one
    for position, sentence in enumerate(sentences):
        room -= budget.cost(sentence)
        if room < 0:
            break
        taken.append(LeadSentence(sentence, position))
    if taken or not sentences:
        return Lead(article, " ".join(sentence.text for sentence in taken), tuple(taken), True)
    text = cut(sentences[0], budget)
    return Lead(article, text, (LeadSentence(text, 0),), False, (cut_off(sentences[0], text),))
