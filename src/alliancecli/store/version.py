"""The version of the store's schema, apart from the compiler so that opening need not import it."""

#: Raised when schema.sql or the meaning of a column changes: older stores are rebuilt.
SCHEMA_VERSION = "20"
