"""Stems: what the inflected forms of a word share, by language.

Snowball's rules, for nine of our languages; rules of ours for Hebrew, which has none, and beside
those for Arabic and Persian, whose endings they leave on some forms. A word may have several
stems: two words are alike if they share one.
"""

import re
from collections.abc import Callable, Iterator
from threading import Lock

import Stemmer

from bot.actors.fold import fold_key

_SNOWBALL = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fr": "french",
    "id": "indonesian",
    "ru": "russian",
    "tr": "turkish",
}
_LATIN = ("en", "fr", "es", "de", "id", "tr")
_BY_SCRIPT = (  # from which character on, up to which, and who writes so
    ("\u0000", "\u0250", _LATIN),
    ("\u0400", "\u0530", ("ru",)),
    ("\u0590", "\u0600", ("he",)),
    ("\u0600", "\u0780", ("ar", "fa")),
    ("\u1e00", "\u1f00", _LATIN),
)
_TO_PERSIAN = str.maketrans("يىك", "ییک")
_TO_ARABIC = str.maketrans("یک", "يك")
_TO_TURKISH = str.maketrans({"I": "ı", "İ": "i"})

# Larkey and others, "Light Stemming for Arabic Information Retrieval" (2007): light10, on folded
# text, where ة is ه and ى is ي.
_ARABIC_BEFORE = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل)|و)(?=\w{3})")
_ARABIC_AFTER = re.compile(r"(?<=\w{3})(?:ها|ان|ات|ون|ين|يه|ه|ي)$")
# Plurals, the indefinite ending and the broken plurals' "at", likewise folded.
_PERSIAN_AFTER = re.compile(r"(?<=\w{3})(?:هايي|هاي|ها|ات|ان|اي|ه|ي)$")
# One-letter words written on the next one: and, the, in, to, from, that, as.
_HEBREW_BEFORE = "והבלמשכ"
_HEBREW_AFTER = re.compile(r"(?<=\w{3})(?:יות|ים|ות|יה|ית|ה)$")
_HEBREW_FINAL = str.maketrans("ךםןףץ", "כמנפצ")

_snowball: dict[str, Callable[[str], str]] = {}
_turn = Lock()  # a Snowball stemmer keeps the word it works on


def stems(word: str, language: str) -> tuple[str, ...]:
    """Return the stems of a word, folded; of a language that is none of ours, none.

    The word is given as it stands in the text, and may be folded before: both are stemmed, since
    whoever asks may leave accents out.
    """
    folded = fold_key(word)
    if language == "he":
        return tuple(dict.fromkeys(_hebrew(folded)))
    if language not in _SNOWBALL:
        return ()
    found = [_stemmed(_spelled(word, language), language)]
    if folded != word:
        found.append(_stemmed(_spelled(folded, language), language))
    if language == "ar":
        found.append(_ARABIC_AFTER.sub("", _ARABIC_BEFORE.sub("", folded)))
    if language == "fa":
        found.append(_PERSIAN_AFTER.sub("", folded))
    return tuple(dict.fromkeys(fold_key(stem) for stem in found if stem))


def languages_of(word: str) -> tuple[str, ...]:
    """Return which of our languages write such a word."""
    first = word[:1]
    return next((who for start, end, who in _BY_SCRIPT if start <= first < end), ())


def asked_stems(word: str, language: str) -> tuple[str, ...]:
    """Return the stems of a word in a question.

    A Hebrew word in a text loses every prefix that it may have; in a question only one, and of a
    long word, so that no two guesses meet.
    """
    if language != "he":
        return stems(word, language)
    return tuple(dict.fromkeys(_hebrew(fold_key(word), most=1, shortest=4)))


def _spelled(word: str, language: str) -> str:
    match language:
        case "fa":
            return word.translate(_TO_PERSIAN)
        case "ar":
            return word.translate(_TO_ARABIC)
        case "tr":
            return word.translate(_TO_TURKISH).lower()
        case _:
            return word.lower()


def _stemmed(word: str, language: str) -> str:
    with _turn:
        if language not in _snowball:
            _snowball[language] = Stemmer.Stemmer(_SNOWBALL[language]).stemWord
        return _snowball[language](word)


def _hebrew(folded: str, *, most: int = 3, shortest: int = 3) -> Iterator[str]:
    """Yield the word without as many prefixes as it may have, and without its ending."""
    left = folded
    for _ in range(most + 1):
        yield left.translate(_HEBREW_FINAL)
        bare = _HEBREW_AFTER.sub("", left)
        if bare != left:
            yield bare.translate(_HEBREW_FINAL)
        if left[0] not in _HEBREW_BEFORE or len(left) <= shortest:
            return
        left = left[1:]
