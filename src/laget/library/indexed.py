"""The columns that a search looks in, as earlier migrations of this room call them."""

from laget.programme.indexed import CONFIGS, LETTERS, PAIRS, PLAIN, Folded, Stems, config, folded

__all__ = ["CONFIGS", "LETTERS", "PAIRS", "PLAIN", "Folded", "Stems", "config", "folded"]
