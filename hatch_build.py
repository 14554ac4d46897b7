"""Build hook: validate the data, compile it into the wheel, and ship the YAML beside it."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Adds alliancecli/catalogue.sqlite and alliancecli/data to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the record; an editable install compiles on first use instead."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from alliancecli import builder, checks
        from alliancecli.store import compile
        from alliancecli.store.open import digest_of

        files = sorted((root / "data").glob("*.yaml"))
        records = builder.build([files])
        findings = checks.run(records)
        if findings:
            raise SystemExit("\n".join(map(str, findings)))
        target = Path(tempfile.mkdtemp()) / "catalogue.sqlite"
        connection = sqlite3.connect(target)
        compile.fill(connection, records, {"digest": digest_of([files])})
        connection.close()
        build_data["force_include"][str(target)] = "alliancecli/catalogue.sqlite"
        build_data["force_include"][str(root / "data")] = "alliancecli/data"
