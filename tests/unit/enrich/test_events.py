"""Who did what to whom, from sentences of our own."""

import pytest

from bot.domain.events import Act, Mode
from tests.unit.enrich.desk import assessed, done

PUTIN, BIBI, RAISI = "vladimir-putin", "benjamin-netanyahu", "ebrahim-raisi"
ASSAD, ABBAS, SISI = "bashar-al-assad", "mahmoud-abbas", "abdel-fattah-el-sisi"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Putin phoned Benjamin Netanyahu."),
        ("en", "Vladimir Putin met with Israeli Prime Minister Benjamin Netanyahu in Sochi."),
        ("id", "Vladimir Putin menelepon Benjamin Netanyahu."),
        ("id", "Vladimir Putin berbicara dengan PM Israel Benjamin Netanyahu."),
        ("ru", "Владимир Путин провел переговоры с Биньямином Нетаньяху."),
        ("ar", "التقى فلاديمير بوتين بنيامين نتنياهو."),
        ("fa", "ولادیمیر پوتین با بنیامین نتانیاهو دیدار کرد."),
        ("he", "ולדימיר פוטין שוחח עם בנימין נתניהו."),
        ("tr", "Vladimir Putin, Binyamin Netanyahu ile görüştü."),
        ("fr", "Vladimir Poutine a rencontré Benyamin Netanyahou."),
        ("es", "Vladímir Putin se reunió con Benjamin Netanyahu."),
        ("de", "Wladimir Putin traf Benjamin Netanjahu."),
    ],
)
def test_a_contact_is_read_in_every_language(language: str, text: str) -> None:
    assert (Act.CONSULT, PUTIN, BIBI) in done(text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran accused Israel of piracy.", (Act.ACCUSE, "gov-ir", "gov-il")),
        ("Egypt urged Israel to reopen the crossing.", (Act.REQUEST, "gov-eg", "gov-il")),
        ("The United States sanctioned Hezbollah.", (Act.SANCTION, "gov-us", "hezbollah")),
        ("Saudi Arabia rejected the plan of Israel.", (Act.REJECT, "gov-sa", "gov-il")),
        ("Qatar praised Egypt.", (Act.SUPPORT, "gov-qa", "gov-eg")),
        ("Hezbollah threatened Israel.", (Act.THREATEN, "hezbollah", "gov-il")),
    ],
)
def test_the_source_comes_before_the_target(text: str, expected: tuple[Act, str, str]) -> None:
    assert expected in done(text)


def test_a_passive_turns_them_around() -> None:
    assert (Act.ACCUSE, "gov-ir", "gov-il") in done("Israel was accused by Iran.")
    assert (Act.ACCUSE, "gov-il", "gov-ir") not in done("Israel was accused by Iran.")


def test_all_that_are_joined_are_targets() -> None:
    text = (
        "Vladimir Putin also spoke with Syrian President Bashar al-Assad, Palestinian President "
        "Mahmoud Abbas and Egyptian President Abdel Fattah el-Sisi."
    )

    assert done(text) == {(Act.CONSULT, PUTIN, other) for other in (ASSAD, ABBAS, SISI)}


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Iraq held talks in Muscat.",
        "The talks between Iran and Iraq went on in Muscat.",
    ],
)
def test_two_who_do_it_together_are_one_event(text: str) -> None:
    assert done(text) in ({(Act.CONSULT, "gov-ir", "gov-iq")}, {(Act.CONSULT, "gov-iq", "gov-ir")})


def test_a_conversation_is_told_from_the_side_of_whom_the_entry_is_about() -> None:
    entry = assessed(
        "Putin calls the region",
        "Ebrahim Raisi told Vladimir Putin in their conversation that he was worried.",
    )

    assert [(event.sources, event.targets) for event in entry.events if event.targets] == [
        ((PUTIN,), (RAISI,))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Putin did not meet Benjamin Netanyahu."),
        ("en", "If Vladimir Putin meets Benjamin Netanyahu, oil will fall."),
        ("en", "Moscow denied reports that Vladimir Putin met Benjamin Netanyahu."),
        ("id", "Vladimir Putin tidak bertemu Benjamin Netanyahu."),
        ("ru", "Владимир Путин не встречался с Биньямином Нетаньяху."),
        ("de", "Wladimir Putin hat nicht mit Benjamin Netanjahu gesprochen."),
        ("es", "Vladímir Putin no se reunió con Benjamin Netanyahu."),
    ],
)
def test_what_was_not_done_is_no_event(language: str, text: str) -> None:
    assert (Act.CONSULT, PUTIN, BIBI) not in done(text, language)


def test_what_is_only_talked_about_is_no_contact() -> None:
    text = "Vladimir Putin briefed Benjamin Netanyahu about talks with Iran, Egypt and Syria."

    assert done(text) == {(Act.CONSULT, PUTIN, BIBI)}


def test_an_act_that_is_asked_for_is_a_request() -> None:
    acts = {act for act, _, _ in done("Egypt urged talks with Israel.")}

    assert Act.REQUEST in acts
    assert Act.CONSULT not in acts


def test_a_title_and_a_state_are_the_holder_of_the_office() -> None:
    assert done("Emmanuel Macron telepon PM Israel.", "id") == {
        (Act.CONSULT, "emmanuel-macron", BIBI)
    }


def test_what_stands_in_a_quotation_does_not_act_outside_of_it() -> None:
    events = done("“Israel and Iran may go to war”, stressed Vladimir Putin.")

    assert not [source for _, source, _ in events if source in {"gov-il", "gov-ir"}]


def test_an_event_is_told_once() -> None:
    entry = assessed("Putin phones Netanyahu", "Vladimir Putin phoned Benjamin Netanyahu today.")

    assert len(entry.events) == 1
    assert entry.events[0].mode is Mode.CALL
    assert entry.events[0].sentence == "Putin phones Netanyahu"
