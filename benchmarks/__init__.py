"""What docs/performance.md quotes: each a command anyone can run."""
