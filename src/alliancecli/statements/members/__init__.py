"""Who belongs to a framework: when, with whom, how many, who came first."""
