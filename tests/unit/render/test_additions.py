"""Additions, as records for the files."""

import tomllib

from bot.actors.records import read_actor
from bot.render.additions import addition_records


def test_additions_are_written_as_the_files_have_them() -> None:
    assert addition_records(
        [
            "alias tolan ru Толан Меривал ~",
            "actor orla person NO Orla Quist",
            "office tolan 2024-06-30",
        ]
    ) == (
        "# [tolan], one more of the names:\n"
        'ru = ["Толан Меривал ~"]\n'
        "[orla]\n"
        'kind = "person"\ncountry = "NO"\nen = ["Orla Quist"]\n'
        "# [tolan], the office held now:\n"
        "# end = 2024-06-30"
    )


def test_a_new_actor_is_a_record_that_can_be_read() -> None:
    ((actor_id, record),) = tomllib.loads(
        addition_records(['actor orla person NO Orla "Oz" Quist'])
    ).items()

    assert read_actor(actor_id, record).names == {"en": 'Orla "Oz" Quist'}


def test_nothing_added_is_nothing_written() -> None:
    assert addition_records([]) == ""
