"""A sentence with the parties in it, and the cues round them."""

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import compile_tongue
from bot.enrich.parties import scene
from bot.enrich.sentences import Sentence


def test_asking_a_scene_for_cues_it_has_none_of_leaves_it_as_it_was() -> None:
    text = "Iran and by them"
    reading = compile_tongue("en", {"words": {"by": ["by"]}}).read(text)
    iran = Actor(id=ActorId("gov-ir"), kind=ActorKind.GOVERNMENT, country="IR", names={})
    mention = Mention(start=0, end=4, surface="Iran", actor_id=iran.id)
    told = scene(reading, Sentence(0, len(text)), [mention], {iran.id: iran})
    before = dict(told.cues)

    assert not told.cues["words", "with"]
    assert not told.of("things", "deed")
    assert [hit.key for hit in told.cues["words", "by"]] == ["by"]
    assert told.cues == before
