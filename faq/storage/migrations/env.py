"""Alembic's entry: always handed an open connection (see faq.storage.migrations.upgrade), never an address."""

from alembic import context

from faq.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
