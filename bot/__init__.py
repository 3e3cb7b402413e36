"""Dragoman: feeds in many languages in, stories with evidence out, by Telegram."""
