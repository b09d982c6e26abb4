"""Revisions, communities, proposals, and the count of writes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "revisions",
        sa.Column("id", serial, primary_key=True, autoincrement=True),
        sa.Column("community", sa.Text, nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("asks", sa.JSON, nullable=False),
        sa.Column("sources", sa.JSON, nullable=False),
        sa.Column("restores", sa.Integer),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("author_key", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("community", "slug", "lang", "number", name="revisions_one_number"),
    )
    op.create_index("revisions_by_time", "revisions", ["community", "at"])
    op.create_index("revisions_by_author", "revisions", ["author_key"])
    op.create_table(
        "communities",
        sa.Column("community", sa.Text, primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column("place", sa.Text),
        sa.Column("moderators_role", sa.Text),
        sa.Column("open_channels", sa.JSON, nullable=False),
    )
    op.create_index("communities_by_version", "communities", ["version"])
    op.create_table(
        "proposals",
        sa.Column("id", serial, primary_key=True, autoincrement=True),
        sa.Column("community", sa.Text, nullable=False),
        sa.Column("lang", sa.Text, nullable=False),
        sa.Column("wording", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
    )
    op.create_index("proposals_by_community", "proposals", ["community", "state"])
    marks = op.create_table(
        "marks",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text),
    )
    op.bulk_insert(marks, [{"name": "version", "number": 0, "text": None}])


def downgrade() -> None:
    for table in ("marks", "proposals", "communities", "revisions"):
        op.drop_table(table)
