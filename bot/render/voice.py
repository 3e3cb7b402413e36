"""One reader's way of being told things: language, zone, and the names they expect."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.actors import Actor, ActorId
from bot.domain.stories import StoryId
from bot.domain.topics import Topic
from bot.render import locales
from bot.render.bidi import RIGHT_TO_LEFT, isolate, isolate_in
from bot.render.html import lifeless, one_line
from bot.render.split import shorten
from bot.render.texts import Texts

LONGEST_NAME = 48

_DAY = timedelta(days=1)
_IN_DAYS_FROM = timedelta(days=2)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    texts: Texts
    language: str
    zone: str = "UTC"  # IANA
    now: datetime
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)
    headlines: Mapping[StoryId, str] = field(default_factory=dict)  # of stories to be named
    followed: frozenset[Topic] = frozenset()  # as buttons show

    def say(self, key: str, **values: str | int) -> str:
        return self.texts.say(self.language, key, **values)

    @property
    def onward(self) -> str:
        """The arrow that points where the reader's script runs; no app turns it round."""
        return "←" if self.language in RIGHT_TO_LEFT else "→"

    def number(self, value: int) -> str:
        return locales.number(value, self.language)

    def here(self, at: datetime) -> datetime:
        """Return an instant in the reader's zone."""
        return at.astimezone(ZoneInfo(self.zone))

    def day(self, on: date | datetime) -> str:
        """Write a day, with its year unless it is this one; an instant's day is the reader's."""
        local = self.here(on).date() if isinstance(on, datetime) else on
        return locales.day(local, self.language, now=self.here(self.now).date())

    def moment(self, at: datetime) -> str:
        """Write an instant in the reader's zone, with its year unless it is this one."""
        return locales.moment(self.here(at), self.language, now=self.here(self.now))

    def ahead(self, next_at: datetime, *, after: datetime) -> str:
        """Say when the next digest comes, with its day where that is more than a day away."""
        local = self.here(next_at)
        at = locales.hour(local.time(), self.language)
        if next_at - after > _DAY:
            at = f"{locales.weekday(local.date(), self.language)} {at}"
        return self.say("digest-next", time=at, zone=self.zone)

    def span(self, window: timedelta) -> str:
        """Write a length of time in short, as "12 h" or "7 d"."""
        return self._lasting("tab", window)

    def period(self, window: timedelta) -> str:
        """Write the time until now, as "Last 7 days"."""
        return self._lasting("last", window)

    def name(self, actor: Actor) -> str:
        """Name an actor as the reader knows it, isolated where it runs the other way."""
        return self.short(actor.name_in(self.language), LONGEST_NAME)

    def names(self, ids: Iterable[ActorId], *, most: int) -> list[str]:
        """Name those we know; what does not fit in becomes "+3"."""
        known = [self.actors[actor_id] for actor_id in ids if actor_id in self.actors]
        more = [f"+{len(known) - most}"] if len(known) > most else []
        return [self.name(actor) for actor in known[:most]] + more

    def in_marks(self, words: str) -> str:
        return locales.in_marks(words, self.language)

    @property
    def colon(self) -> str:
        return locales.colon(self.language)

    def labelled(self, name: str, what: str) -> str:
        """Put a name before what it names, as "Hours: 08:00"; either alone stands alone."""
        return f"{name}{self.colon} {what}" if name and what else name or what

    def listed(self, names: Iterable[str]) -> str:
        return locales.listed(names, self.language)

    def code(self, code: str) -> str:
        """Write the code of a language, or a date in figures, so that numbers beside it stay there.

        Between what runs from right to left, "en · 18" would be one run from left to right, and
        the figures of 2022-12-29 would change places.
        """
        return isolate(code) if self.language in RIGHT_TO_LEFT else code

    def short(self, foreign: str, limit: int) -> str:
        """Cut foreign text to size, and isolate it where it runs the other way."""
        return isolate_in(shorten(one_line(foreign), limit), self.language)

    def quoted(self, foreign: str, language: str, limit: int) -> str:
        """Cut words of some language to size, isolated unless it is the reader's.

        They stand where apps look for links: what looks like one there is none.
        """
        words = self.short(lifeless(foreign), limit)
        return words if not words or language == self.language else isolate(words)

    def _lasting(self, key: str, window: timedelta) -> str:
        if window < _IN_DAYS_FROM:
            return self.say(f"{key}-hours", count=max(1, round(window / _HOUR)))
        return self.say(f"{key}-days", count=round(window / _DAY))
