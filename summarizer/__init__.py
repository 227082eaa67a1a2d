"""Leads: whole sentences of an article within a budget; training with scikit-learn, answers in NumPy."""

from newstool.summarizer.lead import Budget, Lead, LeadSentence
from newstool.summarizer.summarizer import Summarizer

__all__ = ["Budget", "Lead", "LeadSentence", "Summarizer"]
