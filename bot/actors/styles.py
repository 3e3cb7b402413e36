"""What offices are called in the reader's language: "Minister of Foreign Affairs of Egypt".

Records tell offices in English. Where such a title is a head we know and a place we know, it is
told in nine other languages by pattern; where it is not, it stays English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.actors.fold import fold_key
from bot.domain.actors import Actor, ActorId, ActorKind, Office

_FIELDS = frozenset({"en", "her", "body"})
_OF, _FOR, _NAME = "{of}", "{for}", "{name}"
_AFTER_HEAD = re.compile(r" (?:of|for) (?:the )?")
_PARTICLES = {"es": "de", "de": "von"}  # before the name of a state
_INFLECTED = frozenset({"ru", "fr"})  # which need a form of their own after a title


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A kind of office: how records tell it, and what it is called in other languages."""

    english: tuple[str, ...]
    titles: Mapping[str, str]
    her: Mapping[str, str] = field(default_factory=dict)  # where a woman's is another
    body: Mapping[str, str] = field(default_factory=dict)  # where that of a body is another


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """All kinds of office, and how places stand after a title."""

    styles: tuple[Style, ...] = ()
    of: Mapping[str, Mapping[ActorId, str]] = field(default_factory=dict)  # by language
    names: Mapping[str, Mapping[ActorId, str]] = field(default_factory=dict)  # likewise
    women: frozenset[ActorId] = frozenset()


def read_styles(table: Mapping[str, object]) -> Styles:
    """Read the table of config/actors/offices.toml. Raises `ValueError` naming what is wrong."""
    women = table.get("women", [])
    if not isinstance(women, list):
        raise ValueError("women: a list of ids")  # noqa: TRY004 - a bad value
    return Styles(
        styles=tuple(_style(name, fields) for name, fields in _table(table, "titles").items()),
        of=_by_place(table, "of"),
        names=_by_place(table, "names"),
        women=frozenset(ActorId(str(woman)) for woman in women),
    )


def _style(name: str, fields: object) -> Style:
    if not isinstance(fields, dict) or not isinstance(fields.get("en"), list):
        raise ValueError(f"titles.{name}: a table with a list of English titles")  # noqa: TRY004
    titles = {key: str(text) for key, text in fields.items() if key not in _FIELDS}
    her, body = (
        {key: str(text) for key, text in _table(fields, part).items()} for part in ("her", "body")
    )
    return Style(english=tuple(map(str, fields["en"])), titles=titles, her=her, body=body)


def _by_place(table: Mapping[str, object], name: str) -> Mapping[str, Mapping[ActorId, str]]:
    languages = _table(table, name)
    return {
        language: {
            ActorId(place): str(text) for place, text in _table(languages, language).items()
        }
        for language in languages
    }


def _table(table: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = table.get(name, {})
    if not isinstance(part, dict):
        raise ValueError(f"{name}: a table")  # noqa: TRY004 - a bad value
    return part


def styled(actors: Iterable[Actor], styles: Styles) -> tuple[Actor, ...]:
    """Return the actors with their offices told in all languages that have a pattern for them."""
    known = tuple(actors)
    teller = _Teller(known, styles)
    return tuple(
        replace(actor, offices=tuple(teller.told(actor, office) for office in actor.offices))
        if actor.offices
        else actor
        for actor in known
    )


class _Teller:
    """Reads English titles, and tells them."""

    def __init__(self, actors: Sequence[Actor], styles: Styles) -> None:
        self._styles = styles
        self._places: dict[str, Actor] = {}
        for certain in (True, False):
            for place in actors:
                for name in _called(place, certain=certain):
                    self._places.setdefault(name, place)
        self._heads = {english: style for style in styles.styles for english in style.english}
        self._between = [
            (
                re.compile(
                    re.escape(english).replace(r"\{of\}", "(.+)").replace(r"\{name\}", "(.+)")
                ),
                style,
            )
            for english, style in self._heads.items()
            if _OF in english
        ]

    def told(self, actor: Actor, office: Office) -> Office:
        """Return an office with its titles."""
        for style, place, other in self._readings(office.title):
            of_body = place is not None and place.kind is not ActorKind.GOVERNMENT
            templates = {
                **style.titles,
                **(style.her if actor.id in self._styles.women else {}),
                **(style.body if of_body else {}),
            }
            titles = {
                language: title
                for language, template in templates.items()
                if (title := self._filled(template, language, place, other))
            }
            return replace(office, titles=titles)
        return office

    def _readings(self, title: str) -> Iterator[tuple[Style, Actor | None, Actor | None]]:
        """Yield how a title may be read, the surest first: its kind, and the one or two places."""
        if title in self._heads:
            yield self._heads[title], None, None
        for pattern, style in self._between:
            found = pattern.fullmatch(title)
            places = [self._place(name) for name in found.groups()] if found else []
            if places and all(places):
                yield style, places[0], places[-1]
        for joint in reversed([*_AFTER_HEAD.finditer(title)]):  # the longest head
            head = f"{title[: joint.start()]} {joint[0].split()[0]}"
            place = self._place(title[joint.end() :])
            if place and head in self._heads:
                yield self._heads[head], place, place

    def _place(self, name: str) -> Actor | None:
        return self._places.get(fold_key(name.removeprefix("the ")))

    def _filled(
        self, template: str, language: str, place: Actor | None, other: Actor | None
    ) -> str | None:
        """Put places into a template; None if one has no name in that language."""
        if place is None or other is None:
            return template if "{" not in template else None
        name, others = self._name(place, language), self._name(other, language)
        if not (name and others):
            return None
        if _OF not in template:
            return template.replace(_FOR, _arabic_for(name)).replace(_NAME, others)
        after = self._after_title(place, language, name)
        if after is None:  # no form we know: "directeur (CIA)" is right in any language
            bare = " ".join(template.replace(_OF, "").split())
            return f"{bare} ({name})".replace(_NAME, others)
        return template.replace(_OF, after).replace(_NAME, others)

    def _name(self, place: Actor, language: str) -> str | None:
        return self._styles.names.get(language, {}).get(place.id) or place.names.get(language)

    def _after_title(self, place: Actor, language: str, name: str) -> str | None:
        form = self._styles.of.get(language, {}).get(place.id)
        if form or (language not in _PARTICLES and language not in _INFLECTED):
            return form or name
        state = place.kind is ActorKind.GOVERNMENT
        return f"{_PARTICLES[language]} {name}" if state and language in _PARTICLES else None


def _called(place: Actor, *, certain: bool) -> Iterator[str]:
    """Yield the English names of a government or a body, folded: those of nobody else, or others."""
    if place.kind is not ActorKind.PERSON:
        for alias in place.aliases:
            if alias.language == "en" and not alias.metonym and alias.ambiguous != certain:
                yield fold_key(alias.text.removeprefix("the "))


def _arabic_for(name: str) -> str:
    """Write ل onto a name: "للأمم المتحدة"."""
    return "لل" + name.removeprefix("ال") if name.startswith("ال") else "ل" + name
