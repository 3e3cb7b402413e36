"""The nouns of the glossary, as frozen values: no input, no output, no clock."""
