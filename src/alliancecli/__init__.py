"""alliance: dated, sourced records of defence alliances and security-cooperation frameworks.

``load()`` opens the catalogue; its methods answer as the command line does, in the JSON shapes of
the contract. Importing this package imports nothing else.
"""

from __future__ import annotations

__version__ = "0.22.0"
#: The day on which this version was released.
__released__ = "2026-11-28"
__all__ = ["Catalogue", "Query", "__released__", "__version__", "load"]

TYPE_CHECKING = False  # typing costs more to import than all of --version
if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue, load
    from alliancecli.query import Query


def __getattr__(name: str) -> object:
    if name in ("Catalogue", "load"):
        from alliancecli import catalogue

        return getattr(catalogue, name)
    if name == "Query":
        from alliancecli.query import Query

        return Query
    raise AttributeError(f"module 'alliancecli' has no attribute '{name}'")
