"""Which acts a sentence asserts; what whole sentences assert is in test_events."""

from collections.abc import Sequence

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.events import Act
from bot.enrich.claims import DOUBTS, Claim, is_doubted
from bot.enrich.clauses import Syntax
from bot.enrich.lexicon import Hit, compile_tongue
from bot.enrich.parties import Cues, Scene, scene
from bot.enrich.sentences import Sentence


class Asked(Cues):
    """No cues, and the names that were asked for."""

    def __init__(self) -> None:
        self.names: set[tuple[str, ...]] = set()

    def __missing__(self, name: tuple[str, ...]) -> Sequence[Hit]:
        self.names.add(name)
        return ()


def test_the_doubts_are_all_the_words_that_its_rules_look_for() -> None:
    """No rule is asked without any of them."""
    asked = Asked()
    nothing_said = Scene(Sentence(0, 5), 0, 1, (), (), (), asked)
    claim = Claim(Act.CONSULT, None, Hit("acts", "CONSULT", 0, 0, 1.0))

    doubted = is_doubted(
        nothing_said, claim, Syntax(compile_tongue("en", {}).read("talks"), "en", (), ())
    )

    assert not doubted
    assert asked.names == {("words", key) for key in DOUBTS}


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
