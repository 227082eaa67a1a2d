"""Articles: the record, reading them from files, cleaning them, and the base error."""

from newstool.articles.article import Article, Dateline, RelatedItem, Removed
from newstool.articles.cleaning import clean
from newstool.articles.errors import NewstoolError, Problem
from newstool.articles.latest import Latest
from newstool.articles.read import read
from newstool.articles.read_options import ReadOptions
from newstool.articles.stream import ArticleStream

__all__ = [
    "Article",
    "ArticleStream",
    "Dateline",
    "Latest",
    "NewstoolError",
    "Problem",
    "ReadOptions",
    "RelatedItem",
    "Removed",
    "clean",
    "read",
]
