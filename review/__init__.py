"""The review: finds the stories that are worth a person's minute, and puts them on one page for an editor to decide."""

from newstool.review.desk import Desk, Found
from newstool.review.page import Page
from newstool.review.story import KINDS, Doubt, ReviewError, Story

__all__ = ["KINDS", "Desk", "Doubt", "Found", "Page", "ReviewError", "Story"]
