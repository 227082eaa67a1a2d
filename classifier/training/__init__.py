"""Training a classifier with scikit-learn, and auditing labels; nothing here is imported where a model answers."""
