"""What was signed by whom, and who is allied by it."""
