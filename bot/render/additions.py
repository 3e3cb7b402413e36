"""What admins added, as records for the files of config/actors, to be reviewed like any change."""

import json
from collections.abc import Iterable, Iterator


def addition_records(lines: Iterable[str]) -> str:
    """Write additions for the files, in order.

    An actor is a record. A name or the end of an office goes into a record that is there: above
    it a comment says into which.
    """
    return "\n".join(part for line in lines for part in _record(line.split()))


def _record(words: list[str]) -> Iterator[str]:
    match words:
        case ["alias", actor, language, *name]:
            yield f"# [{actor}], one more of the names:"
            yield f"{language} = [{_text(name)}]"
        case ["actor", actor, kind, country, *name]:
            yield f"[{actor}]"
            yield f'kind = "{kind}"\ncountry = "{country}"\nen = [{_text(name)}]'
        case ["office", actor, end]:
            yield f"# [{actor}], the office held now:"
            yield f"# end = {end}"
        case _:
            pass


def _text(words: list[str]) -> str:
    return json.dumps(" ".join(words), ensure_ascii=False)
