"""Leads: chooses whole sentences of an article within a budget. Training uses scikit-learn, inference only NumPy."""

from newstool.summarizer.lead import DEFAULT_BUDGET, Budget, Lead, LeadSentence
from newstool.summarizer.summarizer import Summarizer

__all__ = ["DEFAULT_BUDGET", "Budget", "Lead", "LeadSentence", "Summarizer"]
