"""What a statement says: its names, numbers, dates and words; nothing of the record is judged."""
