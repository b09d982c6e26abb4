#!/usr/bin/env bash
# An engine made of an engine says that its isolation level is SERIALIZABLE, and its connections commit each statement by themselves.
#
# SQLAlchemy 2.1.9, Python 3.11, seen on 2026-11-29. A guess: of two `Engine.execution_options(isolation_level=...)` in a row the later one holds, as
# with every other option and as both the engine and its connection then tell. In fact the driver is set once for each of the two, the first one
# last: a plain engine kept for AUTOCOMMIT lends its mode to whatever is made of it, and `begin()` on that opens no transaction. So a lock that is to
# last until the commit is let go at once. Set on the connection, or on an engine made of the plain one, the level holds.
# Output seen:
#   engine SERIALIZABLE, connection SERIALIZABLE, driver AUTOCOMMIT, after a rollback 1 row
#   made of the plain one: driver SERIALIZABLE, after a rollback 0 rows
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >ask.py <<'EOF'
import sys

import sqlalchemy as sa


def rows_after_a_rollback(engine):
    with plain.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS kept (number INTEGER)")
        connection.exec_driver_sql("DELETE FROM kept")
    with engine.connect() as connection:
        options = connection.get_execution_options()["isolation_level"]
        mode = "AUTOCOMMIT" if connection.connection.driver_connection.isolation_level is None else "SERIALIZABLE"
        transaction = connection.begin()
        connection.exec_driver_sql("INSERT INTO kept VALUES (1)")
        transaction.rollback()
    with plain.connect() as connection:
        return options, mode, connection.exec_driver_sql("SELECT count(*) FROM kept").scalar()


plain = sa.create_engine("sqlite:///kept.db", poolclass=sa.pool.NullPool)
of_another = plain.execution_options(isolation_level="AUTOCOMMIT").execution_options(isolation_level="SERIALIZABLE")
told, mode, rows = rows_after_a_rollback(of_another)
said = [
    f"engine {of_another.get_execution_options()['isolation_level']}, connection {told}, driver {mode}, after a rollback {rows} row"
]
_, mode, rows = rows_after_a_rollback(plain.execution_options(isolation_level="SERIALIZABLE"))
said.append(f"made of the plain one: driver {mode}, after a rollback {rows} rows")
print(*said, sep="\n")
expected = [
    "engine SERIALIZABLE, connection SERIALIZABLE, driver AUTOCOMMIT, after a rollback 1 row",
    "made of the plain one: driver SERIALIZABLE, after a rollback 0 rows",
]
sys.exit(0 if said == expected else "this has changed")
EOF
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check "sqlalchemy==2.1.9"
venv/bin/python ask.py
