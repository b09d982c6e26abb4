"""Alembic's entry: always handed an open connection (see faq.migrations.upgrade), never an address."""

from alembic import context

from faq.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
