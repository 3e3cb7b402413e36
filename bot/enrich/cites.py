"""Where a report has it from: "citing Reuters", "seperti dikutip", "со ссылкой на", state media."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale

from bot.enrich.lexicon import Hit, Reading

_BEFORE = 4  # words between a word for citing and the outlet
_AFTER = 2
_COUNTRY = 3  # words between "state media" and whose
MOST = 8


def cites(reading: Reading) -> tuple[str, ...]:
    """Return the outlets and official voices that a text leans on, in order, each once.

    State media without a name of their own are told by country: "state media of Iran".
    """
    signs = [hit for hit in reading.of("cites") if hit.key in {"before", "after"}]
    named = [
        (hit.first, hit.key) for hit in reading.of("outlets") if _is_cited(hit, signs, reading)
    ]
    stated = [(hit.first, name) for hit, name in _state_media(reading)]
    in_order = (name for _, name in sorted(named + stated))
    return tuple(dict.fromkeys(in_order))[:MOST]


def _is_cited(outlet: Hit, signs: Sequence[Hit], reading: Reading) -> bool:
    says = [hit for hit in reading.of("speech") if hit.key == "says"]
    return (
        any(
            sign.key == "before" and 0 <= outlet.first - sign.last - 1 <= _BEFORE for sign in signs
        )
        or any(
            sign.key == "after" and 0 <= sign.first - outlet.last - 1 <= _AFTER for sign in signs
        )
        or any(0 <= verb.first - outlet.last - 1 <= _AFTER for verb in says)
    )


def _state_media(reading: Reading) -> Iterator[tuple[Hit, str]]:
    places = [hit for hit in reading.of("places") if len(hit.key) == 2]  # noqa: PLR2004 - ISO codes
    for media in reading.of("cites"):
        if media.key != "state-media":
            continue
        near = [
            place
            for place in places
            if place.first - media.last <= _COUNTRY and media.first - place.last <= _COUNTRY
        ]
        country = _countries().get(near[0].key) if near else None
        if country:
            yield media, f"state media of {country}"


@cache
def _countries() -> Mapping[str, str]:
    return Locale("en").territories
