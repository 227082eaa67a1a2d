"""How a sentence is made shorter: what may be left out, and what must stay."""
