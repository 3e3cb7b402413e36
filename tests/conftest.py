import os

os.environ["PTB_TIMEDELTA"] = "1"  # as in the Procfile: python-telegram-bot speaks timedelta
