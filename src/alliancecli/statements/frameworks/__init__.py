"""One framework: its days and states, its place, what it is and what came before it."""
