"""Handed-in wordings know whose they are and go when they are decided; a community that was left knows since when."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM proposals WHERE state <> 'open'")
    op.drop_index("proposals_by_community", "proposals")
    with op.batch_alter_table("proposals") as table:
        table.drop_column("state")
        # Whose those are that wait already, nobody knows.
        table.add_column(sa.Column("author_key", sa.Text, nullable=False, server_default=""))
    op.create_index("proposals_by_community", "proposals", ["community"])
    op.create_index("proposals_by_author", "proposals", ["author_key"])
    op.add_column("communities", sa.Column("left_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("communities", "left_at")
    op.drop_index("proposals_by_author", "proposals")
    op.drop_index("proposals_by_community", "proposals")
    with op.batch_alter_table("proposals") as table:
        table.drop_column("author_key")
        table.add_column(sa.Column("state", sa.Text, nullable=False, server_default="open"))
    op.create_index("proposals_by_community", "proposals", ["community", "state"])
