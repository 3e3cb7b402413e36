"""Dragoman: feeds in many languages in, stories with evidence out, by Telegram."""

VERSION = "0.1.0"  # as in pyproject.toml
