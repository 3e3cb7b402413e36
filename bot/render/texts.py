"""What the bot says, in ten languages, from Fluent sources that are given to it.

Whatever comes out is plain text: it becomes HTML in `bot.render.html`, so a translation can hold
no markup, and a value can smuggle none in.
"""

from collections.abc import Mapping

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.render.bidi import isolate_in, with_commands
from bot.render.locales import LANGUAGES

__all__ = ["LANGUAGES", "Texts"]

FALLBACK = "en"


class Texts:
    """All texts of the bot; a language is read when the first text in it is asked for."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Take Fluent sources by language.

        Raises:
            ValueError: there is no English among them.
        """
        if FALLBACK not in sources:
            raise ValueError("texts need an English source: it stands in for what is missing")
        self._sources = dict(sources)
        self._bundles: dict[str, FluentBundle] = {}

    def say(self, language: str, key: str, **values: str | int) -> str:
        """Say something in a language, or in English where that has no words for it.

        Values that run against the language are isolated; numbers are written its way.

        Raises:
            KeyError: no text has this key.
            ValueError: the text cannot be said with these values.
        """
        spoken = language if self._has(language, key) else FALLBACK
        bundle = self._bundle(spoken)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        told, errors = bundle.format_pattern(pattern, _isolated(values, spoken))
        if errors:
            raise ValueError(f"{key} in {spoken}: {errors[0]}")
        return with_commands(str(told), spoken)

    def knows(self, key: str) -> bool:
        """Tell whether there is a text of this key, in English at least."""
        return self._has(FALLBACK, key)

    def _has(self, language: str, key: str) -> bool:
        return language in self._sources and self._bundle(language).has_message(key)

    def _bundle(self, language: str) -> FluentBundle:
        if language not in self._bundles:
            self._bundles[language] = _read(language, self._sources[language])
        return self._bundles[language]


def _read(language: str, source: str) -> FluentBundle:
    # Values are isolated here, by need: Fluent would isolate every number as well.
    bundle = FluentBundle([language], use_isolating=False)
    resource = FluentResource(source)
    broken = [piece for piece in resource.body if isinstance(piece, ast.Junk)]
    if broken:
        raise ValueError(f"texts in {language}: cannot read {(broken[0].content or '')[:60]!r}")
    bundle.add_resource(resource)
    return bundle


def _isolated(values: Mapping[str, str | int], language: str) -> dict[str, str | int]:
    return {
        name: isolate_in(value, language) if isinstance(value, str) else value
        for name, value in values.items()
    }
