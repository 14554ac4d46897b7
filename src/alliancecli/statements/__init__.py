"""``check``: statements and questions in plain words, computed from the record or looked up.

The way of a statement: ``check`` takes it, ``denial`` says plainly what it denies, ``statement``
reads the records, the number and the date in it (``dating``: one, or two with what lies between),
``offices`` finds the office that a title means.
``computed`` then tries what can be stated: of one framework (``force``, ``tally``), of actors in it
(``several`` goes from one to the next, ``belonging``, ``entering``, ``until``, ``lasting`` for from
when to when), of two actors
(``allied``, ``having``), of what they did (``deeds``, ``placed`` …); what came first (``ordering``,
with the days of ``turns``), who was the so manieth (``ranks``); and ``asked`` what can be asked
(``engaged``, ``bilateral``, ``held``, ``leading``, ``regional``, ``turnover`` …). What none of them
answers is held against the day of an event (``occurring``), looked for by its name (``naming``) and
in the titles of events (``reported``). ``turned`` keeps
claims away in which another does it; ``claims`` lists those on record, ``nearby`` says where to
read on; ``verbs``, ``numerals``, ``telling``, ``patterns`` are words of all.
"""
