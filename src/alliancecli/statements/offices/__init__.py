"""Who holds an office, leads or commands."""
