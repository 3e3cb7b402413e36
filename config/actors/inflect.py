"""Write forms_ru.tsv: the case forms of Russian names that the rules of bot.actors.russian miss.

Run `python -m config.actors.inflect` after Russian names have changed. It needs pymorphy3, which
is a development tool and no part of the program.
"""

from collections.abc import Iterator

import pymorphy3  # type: ignore[import-untyped]  # it ships no types
from pymorphy3.analyzer import Parse  # type: ignore[import-untyped]  # as above

from bot.actors.expand import surnames
from bot.actors.russian import bend, inflect_name
from bot.domain.actors import Actor, ActorKind
from config.actors import HERE, load_actors

HEADER = "# Case forms of Russian names that the rules do not make, by pymorphy3. Written by inflect.py.\n"
CASES = ("gent", "datv", "accs", "ablt", "loct")
PERSONAL = ("Name", "Surn", "Patr")


class Inflector:
    """Bend names by the dictionary; what it does not know stays for the rules."""

    def __init__(self) -> None:
        self._morph = pymorphy3.MorphAnalyzer()

    def person(self, name: str) -> Iterator[str]:
        words = name.split(" ")
        gender = self._gender(words[0])
        parses = [self._personal(word.rpartition("-")[2], gender) for word in words]
        for case in CASES:
            yield " ".join(_bent(*pair, case) for pair in zip(words, parses, strict=True))

    def body(self, name: str) -> Iterator[str]:
        """Bend the adjectives and the noun they belong to; what follows is its genitive."""
        words = name.split(" ")
        parses = [self._nominative(word.rpartition("-")[2]) for word in words]
        nouns = (at for at, parse in enumerate(parses) if parse and "NOUN" in parse.tag)
        head = next(nouns, None)
        if head is None:
            return
        bending = [*zip(words, parses, strict=True)][: head + 1]
        for case in CASES:
            if case == "accs":
                continue  # of what is not alive: the nominative or, of feminines, by rule
            yield " ".join((*(_bent(*pair, case) for pair in bending), *words[head + 1 :]))

    def _gender(self, first_name: str) -> str:
        parses = [parse for parse in self._morph.parse(first_name) if "Name" in parse.tag]
        return "femn" if parses and "femn" in parses[0].tag else "masc"

    def _personal(self, word: str, gender: str) -> Parse | None:
        fitting = (
            parse
            for parse in self._morph.parse(word)
            if {"nomn", "sing", gender} in parse.tag
            and any(kind in parse.tag for kind in PERSONAL)
        )
        return next(fitting, None)

    def _nominative(self, word: str) -> Parse | None:
        parses = (parse for parse in self._morph.parse(word) if "nomn" in parse.tag)
        return next((parse for parse in parses if parse.tag.POS in {"NOUN", "ADJF"}), None)


def _bent(word: str, parse: Parse | None, case: str) -> str:
    """Put the last part of a word into a case, with the capitals it had; by rule if need be."""
    form = parse.inflect({case}) if parse else None
    if form is None or word.isupper():
        return bend(word)[CASES.index(case)]
    front, dash, last = word.rpartition("-")
    bent = str(form.word) if "ё" in last else str(form.word).replace("ё", "е")
    return front + dash + (bent.capitalize() if last[:1].isupper() else bent)


def missing(actors: tuple[Actor, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each Russian name for which the dictionary has forms that the rules do not make."""
    inflector = Inflector()
    for actor in actors:
        person = actor.kind is ActorKind.PERSON
        for alias in (*actor.aliases, *surnames(actor)):
            if alias.language != "ru" or alias.exact_case:
                continue
            forms = inflector.person(alias.text) if person else inflector.body(alias.text)
            by_rule = {alias.text, *inflect_name(alias.text, person=person)}
            further = tuple(dict.fromkeys(form for form in forms if form not in by_rule))
            if further:
                yield alias.text, further


def main() -> None:
    actors, _ = load_actors()
    rows = sorted(dict(missing(actors)).items())
    lines = ("\t".join((name, *forms)) + "\n" for name, forms in rows)
    (HERE / "forms_ru.tsv").write_text(HEADER + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
