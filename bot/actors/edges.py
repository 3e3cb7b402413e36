"""Where a name can begin and end, script by script; all texts here are folded.

Clitics are written onto names: Hebrew and Arabic before them, Persian and German after them.
Never the bare Arabic article: it would turn الرئيسي ("main") into Raisi.
"""

import re

_ARABIC = "و ف ب ل ك وب ول وك فب فل فك"
_HEBREW = "ו ה ב כ ל מ ש וה וב וכ ול ומ וש שה שב של שמ כש מה בה לכש וכש"
CLITICS = {"ar": frozenset(_ARABIC.split()), "he": frozenset(_HEBREW.split())}
_LONGEST_CLITIC = 3
_AFTER_ANY = {"fa": ("ها", "هاي")}
_AFTER_PERSON = {"fa": ("ي", "ان", "ها", "هاي")}  # on a country, ی makes the adjective
_AFTER_LONG = {"fa": ("ست",)}  # "آمریکاست": is America; but سیاست, "policy", is not the CIA
_LONG = 5  # letters
_GENITIVE_FROM = 4  # letters: "Putins", "Irans"
# Where a feed lost the apostrophe of a person's name: "Erdoğandan". Not the accusative, which
# makes surnames. Letters are folded.
_TURKISH_CASE = re.compile(r"(?:n?[iu]n|y?[ae]|[dt][ae]n?|y?l[ae])(?![^\W_])")
_TURKISH_FROM = 6  # letters
_HEBREW_GERESH = re.compile(r"'[א-ת]")  # "סינג'אר" is Sinjar, and no Singh
_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿가-힣]")  # kana, Han, hangul: words are not set apart


# The first and the last letter of a script; every text may have Latin names as well.
_LATIN = ("\0", "\u024f")
_SCRIPTS = {
    "ru": ("\u0400", "\u052f"),
    "he": ("\u0590", "\u05ff"),
    "ar": ("\u0600", "\u06ff"),
    "fa": ("\u0600", "\u06ff"),
}


def is_read_in(letter: str, language: str) -> bool:
    """Whether texts of a language ("": one not known) have names in a letter's script."""
    scripts = (_LATIN, _SCRIPTS.get(language, _LATIN))
    return not language or any(first <= letter <= last for first, last in scripts)


def is_unspaced(name: str) -> bool:
    """Whether a name is in a script that does not set words apart."""
    return _UNSPACED.match(name) is not None


def begins(text: str, start: int, language: str) -> bool:
    """Whether a name that stands at `start` begins there."""
    if start == 0 or not text[start - 1].isalnum():
        return True
    if language in CLITICS:
        return _after_clitic(text, start, CLITICS[language])
    return _UNSPACED.match(text, start) is not None


def ends(text: str, start: int, end: int, language: str, *, person: bool) -> bool:
    """Whether a name ends at `end`; `person` is false for countries."""
    if end == len(text) or not text[end].isalnum():
        return language != "he" or not _HEBREW_GERESH.match(text, end)
    if language == "tr" and person and end - start >= _TURKISH_FROM:
        return _TURKISH_CASE.match(text, end) is not None
    if language == "de":
        return end - start >= _GENITIVE_FROM and text[end] == "s" and _is_edge(text, end + 1)
    if language == "ru" and text[start:end].isupper():
        return _russian_acronym_ends(text, start, end)
    suffixes: tuple[str, ...] = (_AFTER_PERSON if person else _AFTER_ANY).get(language, ())
    if end - start >= _LONG:
        suffixes += _AFTER_LONG.get(language, ())
    if any(text.startswith(word, end) and _is_edge(text, end + len(word)) for word in suffixes):
        return True
    return _UNSPACED.match(text, end - 1) is not None


def _russian_acronym_ends(text: str, start: int, end: int) -> bool:
    """Acronyms that are read as words bend like words: "ХАМАСом"."""
    return end - start > _GENITIVE_FROM and any(
        text.startswith(case, end) and _is_edge(text, end + len(case))
        for case in ("а", "у", "ом", "е")
    )


def _after_clitic(text: str, start: int, clitics: frozenset[str]) -> bool:
    return any(
        text[start - length : start] in clitics and _is_edge(text, start - length - 1)
        for length in range(1, min(_LONGEST_CLITIC, start) + 1)
    )


def _is_edge(text: str, at: int) -> bool:
    """Whether there is no letter or digit at a place, which may be outside of the text."""
    return not 0 <= at < len(text) or not text[at].isalnum()
