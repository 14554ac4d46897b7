"""The forms a field of a record can have, written once beside each field of the model.

The loader builds by them, the checks check by them, the JSON and the data dictionary follow them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, fields
from typing import Any, NamedTuple


class Form(NamedTuple):
    """What a field holds.

    ``shape``: text, date, term, id, or the name of a nested record; ``many``: a list of it;
    ``target``: the controlled list of a term, or the kinds an id may name; ``required``: absent is
    an error; ``doc``: one line for the data dictionary; ``key``: the name in YAML and JSON where
    Python cannot spell it.
    """

    shape: str
    many: bool
    target: tuple[str, ...]
    required: bool
    doc: str
    nested: type | None = None
    key: str = ""


def _declare(form: Form) -> Any:
    if form.many:
        return field(default=(), metadata={"form": form})
    return field(default=None, metadata={"form": form})


def text(doc: str, *, required: bool = False, key: str = "") -> Any:
    """Declare a text."""
    return _declare(Form("text", False, (), required, doc, key=key))


def texts(doc: str) -> Any:
    """Declare a list of texts."""
    return _declare(Form("text", True, (), False, doc))


def edtf(doc: str, *, required: bool = False, key: str = "") -> Any:
    """Declare an EDTF date of any form."""
    return _declare(Form("date", False, (), required, doc, key=key))


def term(vocabulary: str, doc: str, *, required: bool = False) -> Any:
    """Declare a value of a controlled list."""
    return _declare(Form("term", False, (vocabulary,), required, doc))


def terms(vocabulary: str, doc: str) -> Any:
    """Declare a list of values of a controlled list."""
    return _declare(Form("term", True, (vocabulary,), False, doc))


def ref(*kinds: str, doc: str, required: bool = False) -> Any:
    """Declare the id of a record of one of these kinds."""
    return _declare(Form("id", False, kinds, required, doc))


def refs(*kinds: str, doc: str) -> Any:
    """Declare a list of ids of records of these kinds."""
    return _declare(Form("id", True, kinds, False, doc))


def one(nested: type, doc: str) -> Any:
    """Declare a nested mapping."""
    return _declare(Form(nested.__name__, False, (), False, doc, nested))


def many(nested: type, doc: str, *, required: bool = False) -> Any:
    """Declare a list of nested mappings."""
    return _declare(Form(nested.__name__, True, (), required, doc, nested))


_KNOWN: dict[Any, dict[str, tuple[str, Form]]] = {}


def form_of(record: Any) -> dict[str, tuple[str, Form]]:
    """Return, for a record class, key in YAML and JSON -> (attribute, form), in order."""
    if record not in _KNOWN:
        declared = ((item.name, item.metadata["form"]) for item in fields(record))
        _KNOWN[record] = {form.key or name: (name, form) for name, form in declared}
    return _KNOWN[record]


def leaves(record: Any) -> Iterator[tuple[str, Form, Any]]:
    """Yield (top field, form, single value) for every value of a record, nested ones included."""
    for key, (name, form) in form_of(type(record)).items():
        value = getattr(record, name)
        for item in value if form.many else () if value is None else (value,):
            if form.nested:
                for _, inner, leaf in leaves(item):
                    yield key, inner, leaf
            else:
                yield key, form, item
