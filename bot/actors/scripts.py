"""Names in scripts that no record has: Greek, and those of India, written with Latin letters.

As one hears them, not letter by letter: "Μπάιντεν" is "baiden", "ट्रंप" is "tranp". What comes out
is a guess at the spelling, to be looked up as one with typos.
"""

import re
import unicodedata

_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "th",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "s",
            "t",
            "i",
            "f",
            "h",
            "ps",
            "o",
        ],
        strict=True,
    )
)
# What two letters spell together; μπ is b, but for the end of "Τραμπ".
_PAIRS = {
    "ου": "u", "ντ": "d", "γκ": "g", "γγ": "ng", "τσ": "ch", "τζ": "j", "ει": "i", "οι": "i",
    "αυ": "av", "ευ": "ev",
}  # fmt: skip
_LABIAL = re.compile("n(?=[pbm])")
_BETA = re.compile(r"μπ(?=\w)")
_APART = str.maketrans("ϊΐϋΰ", "iiii")  # with dots: no pair with the letter before
_LETTER, _VOWEL_SIGN = " LETTER ", " VOWEL SIGN "
_INHERENT = "a"  # the vowel of a consonant that has no sign
_SILENT = ("VIRAMA", "PULLI", "NUKTA")
_NASAL = ("ANUSVARA", "CANDRABINDU", "CHANDRABINDU", "TIPPI", "BINDI")
_INDIC = range(0x0900, 0x0D80)  # Devanagari to Malayalam
_SOUNDS = {"aa": "a", "ii": "i", "uu": "u", "ee": "e", "oo": "o", "candra e": "e", "candra o": "o"}
# A dot below makes sounds that only foreign names have.
_DOTTED = {"ja": "za", "pha": "fa", "ka": "qa", "kha": "kha", "ga": "gha", "dda": "ra"}


def in_latin(name: str) -> str | None:
    """Return a name in Latin letters if it is in Greek or in a script of India; else None."""
    letters = [char for char in name if char.isalpha()]
    if letters and all(ord(char) in _INDIC for char in letters):
        return " ".join(map(_indic, unicodedata.normalize("NFD", name).split()))
    if letters and all(unicodedata.name(char, "").startswith("GREEK") for char in letters):
        return _greek(name.lower())
    return None


def _greek(name: str) -> str:
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", name).translate(_APART))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    bare = _BETA.sub("b", bare)
    for pair, sound in _PAIRS.items():
        bare = bare.replace(pair, sound)
    return "".join(
        _GREEK.get(char, "" if char.isalpha() and not char.isascii() else char) for char in bare
    )


def _indic(word: str) -> str:
    """Spell a word by the names of its characters; the vowel after the last consonant is silent."""
    sounds: list[str] = []
    for char in word:
        name = unicodedata.name(char, "")
        letter = name.partition(_LETTER)[2].lower()
        sign = name.partition(_VOWEL_SIGN)[2].lower()
        if sign:
            _replace_inherent(sounds, _SOUNDS.get(sign, sign))
        elif name.endswith(_SILENT[:2]):
            _replace_inherent(sounds, "")
        elif name.endswith(_SILENT[2]) and sounds:
            sounds[-1] = _DOTTED.get(sounds[-1], sounds[-1])
        elif name.endswith(_NASAL):
            sounds.append("n")
        elif letter:
            sounds.append(_SOUNDS.get(letter, letter))
    if len(sounds) > 1 and len(sounds[-1]) > 1:
        sounds[-1] = sounds[-1].removesuffix(_INHERENT)
    return _LABIAL.sub("m", "".join(_plain(sound) for sound in sounds))


def _replace_inherent(sounds: list[str], vowel: str) -> None:
    if sounds:
        sounds[-1] = sounds[-1].removesuffix(_INHERENT) + vowel


def _plain(sound: str) -> str:
    """Leave out what tells hard letters from soft: "TTA" is a t."""
    if sound[:2] in {"tt", "dd", "nn", "ss", "ll"}:
        return sound[1:]
    return sound
