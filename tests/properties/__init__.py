"""Properties: what holds for every input that hypothesis can think of, not for chosen ones."""
