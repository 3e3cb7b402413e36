"""The commands of `python -m bot`, but for those that keep running: these are in `bot/__main__.py`."""
