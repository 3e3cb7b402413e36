"""Questions to the search index: what is written, what it means, and where a text answers it."""
