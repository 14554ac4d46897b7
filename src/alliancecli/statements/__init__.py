"""``check``: statements and questions in plain words, computed from the record or looked up.

The way of a statement: ``check`` takes it, and ``reading`` says plainly what it denies, and which
records, number and dates are in it. ``computed`` then tries what can be stated and asked in turn;
``asked`` and ``engaged`` hold the questions about one framework and about actors. What they answer
from lies by its subject: ``members`` (who belonged, when, how many, who came first), ``offices``
(who held one, who led), ``events`` (what was done and held, who took part), ``frameworks`` (the
days, the place and the nature of one) and ``treaties`` (what was signed by whom, whose ally one
is). What none of them answers is held against the days and names of events (``events.occurring``)
and what is ``recorded``: claims, names, titles; ``recorded.nearby`` says where to read on.
``lasting`` has the verdict on days, ``telling`` the words of answers, for all.
"""
