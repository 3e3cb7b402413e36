"""Dragoman: feeds in many languages in, stories with evidence out, by Telegram."""

import os

VERSION = "0.1.0"  # as in pyproject.toml

# Arithmetic stays on the core of whoever asks: more threads win nothing on matrices this small,
# and take the other cores from what else runs here. It has to be said before numpy is there.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
