"""Which language a text is in.

The feed's claim is the prior: feeds seldom err, and detectors often do on a headline of six
words. The claim gives way when the text is in a script that the language is not written in, when
letters or little words of a close neighbour settle it, or when the detector is sure.
"""

import re
from functools import cache
from typing import Any

import eldc

LOOKED_AT = 1_000  # characters; more changes no verdict and costs time
_SCRIPT_SHOWS = 300  # characters that settle which script it is
_SURE = 0.25  # how far the detector's best must be before the claimed language
_ENOUGH = 40  # letters, before the detector may overrule a claim

_LETTERS = {  # in runs: there are fewer of them than letters
    "latin": re.compile(r"[A-Za-zÀ-ɏ]+"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]+"),
    "arabic": re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]+"),
    "hebrew": re.compile(r"[\u0590-\u05ff]+"),
    "other": re.compile(
        r"[\u0370-\u03ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
    ),
}
_WRITTEN_IN = {
    "arabic": ("ar", "fa", "ur", "ckb", "ps"),
    "cyrillic": ("ru", "uk", "be", "bg", "sr", "kk", "mk"),
    "hebrew": ("he", "yi"),
}
_FIRST_GUESS = {"arabic": "ar", "cyrillic": "ru", "hebrew": "he", "latin": "en"}
_PERSIAN = re.compile(r"[پچژگکی\u200c]|(?<!\w)(?:است|این|که|برای|را|می)(?!\w)")
_ARABIC = re.compile(r"[ةىيكأإؤ]|(?<!\w)ال|(?<!\w)(?:في|من|على|إلى|عن)(?!\w)")
_INDONESIAN = frozenset(
    "yang dan di ke dari untuk dengan akan tidak pada ini itu dalam soal usai bakal tak oleh para"  # noqa: SIM905 - words
    " serangan sebut menlu warga senjata negara gencatan kepada jadi saat hingga lebih".split()
)
_MALAY = re.compile(r"\b(?:kerana|berkata|telah pun|beliau|pelbagai|polis|ahli parlimen|bahawa)\b")
_INDONESIAN_SHARE = 0.12  # of the words; other languages of Latin script stay under .05
_WORD = re.compile(r"\w+")


def identify(title: str, text: str, declared: str) -> str:
    """Return the language, as a BCP 47 primary subtag; "und" where there is nothing to go by."""
    sample = f"{title}\n{text[:LOOKED_AT]}"[:LOOKED_AT]
    claim = declared.replace("_", "-").split("-")[0].strip().lower()
    claim = {"in": "id", "iw": "he", "per": "fa"}.get(claim, claim)
    script, letters = _script(sample[:_SCRIPT_SHOWS], claim)
    if not letters:
        return claim or "und"
    if script == "arabic":
        return _arabic_script(sample, claim)
    if script == "latin":
        return _latin_script(sample, claim, letters)
    return _by_script(sample, claim, script, letters)


def _script(start: str, claim: str) -> tuple[str, int]:
    """Return the script of most letters, and how many; the claimed language's is tried first."""
    expected = next((script for script, known in _WRITTEN_IN.items() if claim in known), "latin")
    letters = _count(start, expected)
    if 2 * letters > len(start):
        return expected, letters
    counts = {script: _count(start, script) for script in _LETTERS}
    script = max(counts, key=counts.__getitem__)
    return script, counts[script]


def _count(text: str, script: str) -> int:
    """Return how many letters are of a script."""
    return sum(map(len, _LETTERS[script].findall(text)))


def _by_script(sample: str, claim: str, script: str, letters: int) -> str:
    written = _WRITTEN_IN.get(script)
    if written is None:
        return _detect(sample)[0] or claim or "und"
    if claim not in written:
        claim = _FIRST_GUESS[script]
    return _overruled(sample, claim, letters, among=written)


def _arabic_script(sample: str, claim: str) -> str:
    persian, arabic = len(_PERSIAN.findall(sample)), len(_ARABIC.findall(sample))
    if claim not in _WRITTEN_IN["arabic"]:
        return "fa" if persian > arabic else "ar"
    if claim == "ar" and persian > 2 * arabic + 2:
        return "fa"
    if claim == "fa" and arabic > 2 * persian + 2:
        return "ar"
    return claim


def _latin_script(sample: str, claim: str, letters: int) -> str:
    words = _WORD.findall(sample.lower())
    indonesian = [word for word in words if word in _INDONESIAN]
    if len(indonesian) >= _INDONESIAN_SHARE * len(words):
        return claim if claim in {"id", "ms"} else _indonesian_or_malay(" ".join(words))
    if claim == "id":
        guess, margin = _detect(sample)
        sure = letters >= _ENOUGH and margin > _SURE and guess not in {"id", "tl", ""}
        return guess if sure else "id"
    if any(claim in written for written in _WRITTEN_IN.values()):
        claim = ""
    return _overruled(sample, claim, letters)


def _indonesian_or_malay(lowered: str) -> str:
    return "ms" if _MALAY.search(lowered) else "id"


def _overruled(sample: str, claim: str, letters: int, *, among: tuple[str, ...] = ()) -> str:
    guess, margin = _detect(sample, claim)
    if not claim:
        return guess or "und"
    if not guess or letters < _ENOUGH or (among and guess not in among):
        return claim
    return guess if margin > _SURE else claim


def _detect(sample: str, claim: str = "") -> tuple[str, float]:
    """Return the detector's best language and how far it is before the claimed one."""
    found = _detector().detect_details(sample)
    scores = found.scores or {}
    best = "" if found.language == "und" else found.language
    margin = scores.get(best, 0.0) - scores.get(claim, 0.0)
    # It knows no Indonesian and calls it Malay; the feeds we read are Indonesian.
    return ("id" if best == "ms" != claim else best), margin


@cache
def _detector() -> Any:
    eldc.init()
    detector = eldc.instance()
    detector.set_scores(8)
    return detector
