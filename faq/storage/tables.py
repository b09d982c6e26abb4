"""The tables, as SQLAlchemy sees them. A change here needs a migration; a test compares the two."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect


class Moment(sa.TypeDecorator[datetime]):
    """A moment in UTC, aware on both sides: SQLite keeps none of the zone and gives back naive ones."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002  SQLAlchemy's form
        """To UTC; a naive moment is a mistake of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone: hand in an aware datetime")
        moment: datetime = value.astimezone(UTC)
        return moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002  the same
        """Aware, in UTC."""
        if value is None:
            return None
        moment: datetime = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment


metadata = sa.MetaData()
_serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revisions = sa.Table(
    "revisions",
    metadata,
    sa.Column("id", _serial, primary_key=True, autoincrement=True),
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
    sa.Column("at", Moment, nullable=False),
    sa.UniqueConstraint("community", "slug", "lang", "number", name="revisions_one_number"),
    sa.Index("revisions_by_time", "community", "at"),
    sa.Index("revisions_by_author", "author_key"),
)

communities = sa.Table(
    "communities",
    metadata,
    sa.Column("community", sa.Text, primary_key=True),
    # The write that last changed anything of this community; replicas read what is newer than they know.
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("moderators_role", sa.Text),
    sa.Column("open_channels", sa.JSON, nullable=False),
    # Since when the bot is not in there any more; None while it is.
    sa.Column("left_at", Moment),
    sa.Index("communities_by_version", "version"),
)

proposals = sa.Table(
    "proposals",
    metadata,
    sa.Column("id", _serial, primary_key=True, autoincrement=True),
    sa.Column("community", sa.Text, nullable=False),
    sa.Column("lang", sa.Text, nullable=False),
    sa.Column("wording", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("author_key", sa.Text, nullable=False, server_default=""),
    sa.Index("proposals_by_community", "community"),
    sa.Index("proposals_by_author", "author_key"),
)

sittings = sa.Table(
    "sittings",
    metadata,
    sa.Column("community", sa.Text, primary_key=True),
    sa.Column("place", sa.Text, primary_key=True),
    sa.Column("step", sa.Text, nullable=False),
    # A keyed hash of who leads; its key lies in no database.
    sa.Column("leader", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("sittings_by_time", "at"),
)

marks = sa.Table(
    "marks",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Column("text", sa.Text),
)
