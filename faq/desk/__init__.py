"""What anybody may ask of the FAQ and what moderators do to it; knows no database, only what it asks of one."""
