"""What was promised in seconds and megabytes, measured: `make bench`."""
