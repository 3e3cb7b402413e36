"""Telegram, outbound: sending, pacing, taking updates in, and a terminal that stands in for it."""
