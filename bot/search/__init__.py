"""Adapter: the search index, tantivy's."""
