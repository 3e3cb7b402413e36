"""Turkish case forms of names that are written without an apostrophe.

A person's or a country's name takes its endings after an apostrophe ("Putin'in"), which the
edges of a hit look past. The name of a body does not ("Dışişleri Bakanlığının"), nor does a
common noun ("İsrail ordusunun"); and many feeds lose the apostrophes of countries ("İsrailin").
"""

_BACK, _FRONT = "aıou", "eiöü"
_NARROW = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_VOICELESS = "fstkçşhp"
_SHORTEST = 4


def inflect_body(name: str) -> tuple[str, ...]:
    """Return the case forms of a body's name that ends in a possessive or in a plural."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    if " " in name and last.endswith(("ı", "i", "u", "ü")):
        return _after_possessive(name, last[-1])
    return inflect_country(name) if last.endswith(("ler", "lar")) else ()


def inflect_country(name: str) -> tuple[str, ...]:
    """Return the case forms of a name, as they are where the apostrophe was lost.

    Not the accusative, which makes surnames: "Bahreyni".
    """
    vowel = next((char for char in reversed(_lower(name)) if char in _NARROW), "")
    if len(name) < _SHORTEST or not vowel:
        return ()
    wide, narrow = ("a" if vowel in _BACK else "e"), _NARROW[vowel]
    if _lower(name)[-1] in _BACK + _FRONT:
        endings = (f"n{narrow}n", f"y{wide}", f"yl{wide}")
    else:
        endings = (f"{narrow}n", wide, f"l{wide}")
    stop = "t" if _lower(name)[-1] in _VOICELESS else "d"
    return tuple(name + end for end in (*endings, f"{stop}{wide}", f"{stop}{wide}n"))


def _after_possessive(name: str, vowel: str) -> tuple[str, ...]:
    wide = "a" if vowel in _BACK else "e"
    endings = (f"n{vowel}n", f"n{wide}", f"n{vowel}", f"nd{wide}", f"nd{wide}n", f"yl{wide}")
    return tuple(name + end for end in (*endings, f"nc{wide}"))


def _lower(name: str) -> str:
    return name.replace("İ", "i").replace("I", "ı").lower()
