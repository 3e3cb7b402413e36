"""Settings, and the files that Dragoman ships: feeds, actors, cues, texts, sample news."""
