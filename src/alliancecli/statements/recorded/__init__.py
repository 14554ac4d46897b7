"""Statements and names on record that a text is, or comes near to."""
