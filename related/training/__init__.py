"""Training the model of related posts. Commands that only answer do not import this."""
