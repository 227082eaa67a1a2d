"""Leads: whole sentences of an article within a budget; training with scikit-learn, answers in NumPy."""

from newstool.summarizer.lead import DEFAULT_BUDGET, Budget, Lead, LeadSentence
from newstool.summarizer.summarizer import Summarizer

__all__ = ["DEFAULT_BUDGET", "Budget", "Lead", "LeadSentence", "Summarizer"]
