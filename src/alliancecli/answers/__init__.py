"""Questions over the store, each in a module of its own; answers are JSON shapes or their text."""
