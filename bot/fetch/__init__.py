"""The adapter to other people's servers: HTTP, its address guard, and the parser's processes."""
