"""Training a classifier with scikit-learn, and the audit of labels. Commands that only tag do not import this."""
