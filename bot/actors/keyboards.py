"""Names typed with the keyboard set to another language: "genby" is "путин"."""

from collections.abc import Iterator

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_TWO_LETTERS = "\0"  # "لا" has a key of its own
_OTHERS = (
    "ёйцукенгшщзхъфывапролджэячсмитьбю",  # Russian
    ";/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",  # Hebrew
    f"ذضصثقفغعهخحجدشسيبلاتنمكطئءؤر{_TWO_LETTERS}ىةوز",  # Arabic
)
_LONGEST = 40  # characters


def retyped(name: str) -> Iterator[str]:
    """Yield what the same keys write on other keyboards; nothing where they write the same."""
    typed = name.lower()
    if len(typed) > _LONGEST:
        return
    for other in _OTHERS:
        for here, there in ((_LATIN, other), (other, _LATIN)):
            keys = dict(zip(here, there, strict=True))
            written = "".join(keys.get(key, key) for key in typed)
            letters = [key for key in typed if key.isalpha()]
            if letters and all(key in keys for key in letters):
                yield written.replace(_TWO_LETTERS, "لا")
