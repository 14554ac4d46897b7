"""The compiled record in SQLite: written once (``compile``), found and opened read-only (``open``).

sqlite3 is imported in this package only; others name the two types below.
"""

from sqlite3 import Connection, DatabaseError

__all__ = ["Connection", "DatabaseError"]
