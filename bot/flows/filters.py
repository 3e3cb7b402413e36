"""Filters of a search: lang:ar, actor:putin, act:talks, from:reuters, country:iran, since:7d."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.actors.fold import fold_key
from bot.actors.resolve import Several
from bot.domain.actors import Actor
from bot.domain.feeds import Ownership
from bot.domain.searches import IN_STORY, LEFT_OUT, Condition, Field, Has, Within
from bot.domain.topics import TopicKind
from bot.flows.topics import TopicServices, meant
from bot.queries.grammar import Misunderstood, Name
from bot.queries.spans import SPAN, hours_in
from bot.queries.words import words
from bot.render import locales
from bot.render.texts import LANGUAGES

EVERYTHING = "all"
_WHERE: Mapping[str, Condition] = {
    EVERYTHING: Has(Field.FILED, (IN_STORY, LEFT_OUT)),
    "stories": Has(Field.FILED, (IN_STORY,)),
    "out": Has(Field.FILED, (LEFT_OUT,)),
}
_CODE = re.compile(r"[a-z]{2,3}")
_LONG = {"m": 30 * 24, "y": 365 * 24}  # hours
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DECEMBER = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Reads the values of filters as somebody with a language and a zone means them."""

    topics: TopicServices
    language: str
    zone: str

    async def meant(self, name: Name, value: str) -> Condition | Misunderstood:
        """Say what a filter asks for."""
        found: Condition | None
        match name:
            case Name.LANGUAGE:
                found = await self._language(value)
            case Name.OUTLET:
                found = await self._outlets(value)
            case Name.ACTOR:
                found = self._actor(value)
            case Name.ACT:
                found = _has(Field.ACT, await self._keys(TopicKind.ACT, name, value))
            case Name.COUNTRY:
                found = await self._country(value)
            case Name.OWNER:
                found = self._owner(value)
            case Name.IN:
                found = _WHERE.get(value.lower())
            case Name.SINCE | Name.UNTIL:
                found = self._time(name, value)
        return await self._misunderstood(name, value) if found is None else found

    async def _misunderstood(self, name: Name, value: str) -> Misunderstood:
        if name is Name.LANGUAGE:
            known = await self._languages()
            return Misunderstood("search-bad-language", value=value, name=name.value, known=known)
        dated = name in {Name.SINCE, Name.UNTIL}
        return Misunderstood(
            "search-bad-date" if dated else "search-bad-value", value=value, name=name.value
        )

    async def _keys(self, kind: TopicKind, name: Name, value: str) -> tuple[str, ...]:
        found = await meant(f"{name}:{value}", self.topics, language=self.language)
        return tuple(topic.key for topic in found if topic.kind is kind)

    async def _language(self, value: str) -> Condition | None:
        named = await self._keys(TopicKind.LANGUAGE, Name.LANGUAGE, value)
        code = value.lower()
        known = _CODE.fullmatch(code) and (
            locales.language_name(code, "en") != code or code in await self._languages()
        )
        return _has(Field.LANGUAGE, named or ((code,) if known else ()))

    async def _languages(self) -> tuple[str, ...]:
        """Return the codes of our languages, and of what else the feeds are in."""
        feeds = {feed.language for feed, _ in await self.topics.feeds.all()}
        return (*LANGUAGES, *sorted(feeds - {*LANGUAGES, "", "und"}))

    async def _outlets(self, value: str) -> Condition | None:
        """Find outlets whose name has all the words, or the feed of that id."""
        asked = {word.folded for word in words(value)}
        found = dict.fromkeys(
            feed.outlet
            for feed, _ in await self.topics.feeds.all()
            if feed.id == value.lower() or asked <= {word.folded for word in words(feed.outlet)}
        )
        return _has(Field.OUTLET, tuple(found)) if asked else None

    def _actor(self, value: str) -> Condition | None:
        if value.lower() in self.topics.actors:
            return Has(Field.ACTOR, (value.lower(),))
        match self.topics.resolver.resolve(value, on=self.topics.clock.now().date()):
            case Actor(id=actor_id):
                return Has(Field.ACTOR, (actor_id,))
            case Several(actors):
                return Has(Field.ACTOR, tuple(actor.id for actor in actors))
            case _:
                return None

    async def _country(self, value: str) -> Condition | None:
        """Find whoever is of a country, its government and bodies among them."""
        codes = {value.upper()}
        if codes.isdisjoint(self.topics.countries):
            codes = set(await self._keys(TopicKind.COUNTRY, Name.COUNTRY, value))
        return _has(
            Field.ACTOR,
            tuple(actor.id for actor in self.topics.actors.values() if actor.country in codes),
        )

    def _owner(self, value: str) -> Condition | None:
        key = fold_key(value).strip()
        found = tuple(
            it.value
            for it in Ownership
            if key
            in {
                it.value,
                *(fold_key(self._said(it, language)).strip() for language in LANGUAGES),
            }
        )
        return _has(Field.OWNERSHIP, found)

    def _said(self, ownership: Ownership, language: str) -> str:
        key = f"owner-{ownership}"
        texts = self.topics.texts
        return texts.say(language, key) if texts.knows(key) else ownership.value

    def _time(self, name: Name, value: str) -> Condition | None:
        span, day = SPAN.fullmatch(value), _DAY.fullmatch(value)
        unit = (_LONG.get(span[2].lower()) or hours_in(span[2])) if span else None
        try:
            if span and unit:
                at = self.topics.clock.now() - timedelta(hours=int(span[1]) * unit)
                return Within(since=at) if name is Name.SINCE else Within(until=at)
            if not day:
                return None
            first, after = _days(day, ZoneInfo(self.zone))
        except (ValueError, OverflowError):
            return None
        return Within(since=first) if name is Name.SINCE else Within(until=after)


def _days(day: re.Match[str], zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return where a day, a month or a year begins, and where the next one does.

    Raises:
        ValueError, OverflowError: there is no such day.
    """
    year, month, of_month = int(day[1]), int(day[2] or 1), int(day[3] or 1)
    first = datetime(year, month, of_month, tzinfo=zone)
    if day[3]:
        return first, first + timedelta(days=1)
    if day[2] and month < _DECEMBER:
        return first, first.replace(month=month + 1)
    return first, first.replace(year=year + 1, month=1)


def _has(field: Field, values: tuple[str, ...]) -> Condition | None:
    return Has(field, values) if values else None
