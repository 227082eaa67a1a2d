"""The sentences of a story from which leads are made: no note, heading or caption; marks as print sets them."""
