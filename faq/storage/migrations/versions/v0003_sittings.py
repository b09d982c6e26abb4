"""What goes on in a place: one row a place, for a day."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sittings",
        sa.Column("community", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("leader", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("sittings_by_time", "sittings", ["at"])


def downgrade() -> None:
    op.drop_table("sittings")
