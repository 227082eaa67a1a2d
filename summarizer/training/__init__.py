"""Trains a summarizer and a sentence splitter. Inference imports nothing of this folder."""
