"""The command line: one file a command, options in, Query out, a renderer called.

Commands return an Outcome and print nothing; ``__main__`` writes it and turns errors into exit
codes. Typer is imported only here.
"""
