"""Target formats: one module each. Nothing here opens the store or prints."""
