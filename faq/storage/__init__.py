"""What communities wrote, in SQL: the one room that knows SQLAlchemy and Alembic."""
