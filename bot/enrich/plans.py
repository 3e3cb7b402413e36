"""Whether what a cue tells is planned or promised, and has not been done."""

import re

from bot.domain.events import MATERIAL, Act
from bot.enrich.clauses import Syntax
from bot.enrich.lexicon import Hit
from bot.enrich.parties import Scene

_LATER_REACH = 3
_DATED = MATERIAL | {Act.CONSULT}  # what is planned of these has not been done
# Forms that tell what is yet to be, of verbs that the lexicon knows by their stem.
_FUTURE = {
    "ar": re.compile(r"[وف]?س[يتن]\w{2,}$"),
    "he": re.compile(r"ו?(?:יי?|ת)(?:בקר|גיע|פגש|צא|טוס|שוחח|ארח|תקוף|שלח|מריא|סייע|פרוס)\w*$"),
    "tr": re.compile(r"\w+[ae]ca[kğ]\w*$|\w+ece[kğ]\w*$"),
    "ru": re.compile(
        r"(?:(?:посет|встрет|отправ|прилет|позвон|обсуд|предостав|выдел)(?:[еия]ть?|им)"
        r"|(?:приед|прибуд|прим|провед|введ|напад)[еёу]т)(?:ся)?$"
    ),
    "fr": re.compile(r"\w+(?:era|eront|ira|iront|dra|dront)$"),
    "es": re.compile(r"\w+(?:rá|rán)$"),
    "fa": re.compile(r"خواه(?:د|ند|م|یم)$"),
}

_PAST = re.compile(r"(?:[td][ıiuü]|m[ıiuü]ş)(?:lar|ler)?(?:[td][ıiuü]r?)?$")


def is_yet_to_be(form: Syntax, scene: Scene, act: Act, hit: Hit) -> bool:
    """Whether an act is planned or promised, and not done."""
    if act is not Act.AGREE and act not in _DATED:
        return False
    if form.language == "tr" and _is_planned_behind(form, scene, hit):
        return True
    if act is Act.AGREE:
        return any(later.first == hit.first for later in scene.cues["words", "later"])
    behind = 1 if form.language == "fa" else 0  # "دیدار خواهد کرد"
    words = range(hit.first, min(hit.last + behind + 1, scene.last))
    if any(_is_future(form, at) for at in words):
        return True
    return any(
        0 <= hit.first - later.last - 1 <= _LATER_REACH
        and not any(later.last < party.first < hit.first for party in scene.parties)
        for later in scene.cues["words", "later"]
    )


def _is_planned_behind(form: Syntax, scene: Scene, hit: Hit) -> bool:
    """Whether the verb behind a Turkish noun says so: "ziyaretini Mısır'a gerçekleştirecek".

    No further than to the next verb: "ziyaret etti ve konuşacak" tells of a visit that was made.
    """
    end = min(hit.last + 1 + _LATER_REACH, scene.last)
    planned = {word.first for word in scene.cues["words", "later"]}
    for at in range(hit.last, end):
        if at in form.commas or _is_past(form, at):
            return False
        if at in planned or _is_future(form, at):
            return True
    return False


def _is_future(form: Syntax, at: int) -> bool:
    future = _FUTURE.get(form.language)
    return future is not None and future.match(form.word(at).lower()) is not None


def _is_past(form: Syntax, at: int) -> bool:
    """Whether a Turkish word ends as a verb of the past does."""
    return _PAST.search(form.word(at).lower()) is not None
