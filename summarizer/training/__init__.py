"""Training a summarizer and a sentence splitter; nothing here is imported where a model answers."""
