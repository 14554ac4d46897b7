"""``check``: statements and questions in plain words, computed from the record or looked up.

The way of a statement: ``check`` takes it, ``statement`` reads the records, the number and the date
in it, ``computed`` tries what can be stated (``belonging``, ``allied``, ``deeds``, ``placed`` …),
``ordering`` what came first, ``asked`` what can be asked (``engaged``, ``held``, ``turnover`` …).
What none of them answers is looked for by its name (``naming``) and in the titles of events
(``reported``). ``claims`` lists those on record, ``nearby`` says where to read on; ``wording``,
``verbs``, ``numerals``, ``telling`` are words of all.
"""
