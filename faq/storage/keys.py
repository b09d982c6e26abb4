"""The key that scrambles authors' ids: made once, kept beside the revisions, but locked with a secret kept elsewhere.

Who reads the database alone can then not try out every id. The key itself never changes, so a person is recognised
after the operator changed a secret, as long as one of those handed in still opens it. Each secret has a row of its own:
replicas that hold different secrets do not lock each other out.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from secrets import token_bytes

CLEAR = "author_key"
"""The row that older versions kept the key in, open to whoever reads the database."""
_SIZE = 32


def row_of(secret: bytes) -> str:
    """The name of the row that this secret opens."""
    return f"{CLEAR}:{blake2b(secret, digest_size=8, person=b'faq-name').hexdigest()}"


def locked(key: bytes, secret: bytes) -> str:
    """The key (32 bytes) under a secret, in hex; `opened` takes it out again.

    >>> opened(locked(bytes(32), b"a secret"), b"a secret") == bytes(32)
    True
    """
    # The pad is as long as the key, is used for it alone, and cannot be had without the secret.
    pad = blake2b(secret, digest_size=_SIZE, person=b"faq-lock").digest()
    return bytes(one ^ other for one, other in zip(key, pad, strict=True)).hex()


def opened(row: str, secret: bytes) -> bytes:
    """The key that was locked with this secret. ValueError: the row is no hex of 32 bytes."""
    return bytes.fromhex(locked(bytes.fromhex(row), secret))


def key_among(rows: Mapping[str, str], secrets: Sequence[bytes]) -> bytes:
    """The key that one of the secrets opens, or the one an older version left open, or a new one.

    rows: a row's name to its text. secrets: the newest first.

    >>> rows = {row_of(b"old"): locked(b"k" * 32, b"old")}
    >>> key_among(rows, (b"new", b"old")) == b"k" * 32
    True
    """
    for secret in secrets:
        if row_of(secret) in rows:
            return opened(rows[row_of(secret)], secret)
    return bytes.fromhex(rows[CLEAR]) if CLEAR in rows else token_bytes(_SIZE)
