"""Cleaning: the engine, the table of furniture rules, and the patterns that the rules are made of."""

from newstool.articles.cleaning.engine import clean

__all__ = ["clean"]
