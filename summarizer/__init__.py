"""Leads that an editor would print: from the top of an article, within a budget, in its own words."""

from newstool.summarizer.lead import DEFAULT_BUDGET, Budget, Edit, Lead, LeadSentence, Reason, excerpt
from newstool.summarizer.summarizer import Summarizer

__all__ = ["DEFAULT_BUDGET", "Budget", "Edit", "Lead", "LeadSentence", "Reason", "Summarizer", "excerpt"]
