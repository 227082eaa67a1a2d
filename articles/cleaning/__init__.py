"""Cleaning: the engine, the table of furniture rules, and the patterns that the rules are made of."""

from newstool.articles.article import Article

__all__ = ["clean"]


def clean(article: Article) -> Article:
    """The article without its furniture: the story's paragraphs, separated by one blank line.

    `removed` holds every removed text, word for word. `byline`, `dateline` and `related` hold what the rules read
    in it; values that the article had before are kept. Cleaning a clean article changes nothing.
    """
    # The engine compiles the patterns of all rules when it is imported. `newstool --help` should not wait for that.
    from newstool.articles.cleaning.engine import clean as cleaned

    return cleaned(article)
