"""What the words of a sentence are, and where its clauses and phrases begin and end."""
