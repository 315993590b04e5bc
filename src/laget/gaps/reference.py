"""The short name a gap goes by where no name may stand: the same gap, always the same reference."""

import hashlib
from uuid import UUID

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTVWXYZ"  # none that are mistaken for another


def reference(rule: str, child: UUID, subject: UUID, whole: bool) -> str:
    """For example G-7K3MQ. Says nothing of the child: it cannot be turned around."""
    number = int.from_bytes(
        hashlib.sha256(f"{rule} {child} {subject} {whole}".encode()).digest()[:8]
    )
    letters = ""
    for _ in range(6):
        number, rest = divmod(number, len(ALPHABET))
        letters += ALPHABET[rest]
    return f"G-{letters}"
