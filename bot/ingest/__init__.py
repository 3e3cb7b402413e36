"""From bytes to entries: when to poll, what a document says, and what of it is new."""
