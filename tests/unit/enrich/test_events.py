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
        ("tr", "Vladimir Putin, Binyamin Netanyahu ile Suriye'yi görüştü."),
        ("tr", "Vladimir Putin, Binyamin Netanyahu'yla telefonda İran'ı ele aldı."),
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
    text = "“Israel will answer Iran”, Vladimir Putin told Egypt."

    assert done(text) == {(Act.CONSULT, PUTIN, "gov-eg")}


def test_an_event_is_told_once() -> None:
    entry = assessed("Putin phones Netanyahu", "Vladimir Putin phoned Benjamin Netanyahu today.")

    assert len(entry.events) == 1
    assert entry.events[0].mode is Mode.CALL
    assert entry.events[0].sentence == "Putin phones Netanyahu"


@pytest.mark.parametrize(
    ("language", "text", "mistaken"),
    [
        ("en", "Putin called the blast in Gaza a terrible tragedy.", {Act.ASSAULT}),
        ("ru", "Путин по итогам визита назвал взрыв в Газе страшной трагедией.", {Act.ASSAULT}),
        ("en", "Biden spoke of the mistakes made after the attacks of 2001.", {Act.ASSAULT}),
        ("en", "Macron condemned the attack on Israel.", {Act.ASSAULT}),
        ("en", "Sirens sent people in southern Israel to their shelters.", {Act.AID, Act.RETREAT}),
        ("he", "ישראל הותקפה בידי מרצחים.", {Act.ASSAULT}),
        ("fa", "او آمریکا را به حمایت از اسرائیل متهم کرد.", {Act.ACCUSE}),
        ("en", "Israel was accused of many crimes.", {Act.ACCUSE}),
        ("en", "Biden will travel to Israel on Wednesday.", {Act.CONSULT}),
        ("tr", "Biden çarşamba günü Netanyahu ile görüşecek.", {Act.CONSULT}),
        ("ru", "Путин проведёт переговоры с Асадом.", {Act.CONSULT}),
        ("ru", "Путин и Асад встретятся завтра.", {Act.CONSULT}),
        ("ru", "Германия выделит Украине миллиард.", {Act.AID}),
        ("ru", "США предоставят Украине помощь.", {Act.AID}),
        ("ru", "Иран нападёт на Израиль.", {Act.ASSAULT}),
        ("he", "נתניהו ימריא לצרפת.", {Act.CONSULT}),
        ("he", "מקרון יסייע לישראל.", {Act.AID}),
        ("ar", "سيزور بايدن إسرائيل يوم الأربعاء.", {Act.CONSULT}),
        ("en", "Jordan called off the summit between Biden, Sisi and Abbas.", {Act.CONSULT}),
        ("ar", "أخفق مجلس الأمن مساء الاثنين في اعتماد مشروع قرار قدمته روسيا.", {Act.AGREE}),
        ("en", "Putin offered condolences to the families of Israelis.", {Act.REQUEST}),
        (
            "id",
            "Menurut Kremlin, Putin menyampaikan belasungkawa dan menawarkan bantuan.",
            {Act.REQUEST, Act.CONSULT},
        ),
        ("es", "Según el Kremlin, Putin expresó condolencias por los muertos.", {Act.ASSAULT}),
    ],
)
def test_what_a_sentence_only_speaks_of_is_not_done(
    language: str, text: str, mistaken: set[Act]
) -> None:
    assert not {act for act, _, _ in done(text, language)} & mistaken


def test_whom_condolences_are_described_to_is_not_backed() -> None:
    text = (
        "The Kremlin said Putin offered condolences to the families and described to Netanyahu "
        "his talks with Ebrahim Raisi and Mahmoud Abbas."
    )

    assert {(Act.SUPPORT, PUTIN, "")} == {each for each in done(text) if each[0] is Act.SUPPORT}


@pytest.mark.parametrize(
    "text",
    [
        "Путин встретился с Асадом.",
        "Путин и Асад встретились вчера.",
        "Обсудив сделку, Путин встретил Асада.",
        "Путин, посетивший Асада, встретил его семью.",
    ],
)
def test_a_russian_past_is_no_future(text: str) -> None:
    """Though verbs of the future, and those of both that end in "-ся", begin alike."""
    assert (Act.CONSULT, PUTIN, "bashar-al-assad") in done(text, "ru")


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        (
            "en",
            "United Nations Secretary-General António Guterres urged a truce.",
            "antonio-guterres",
        ),
        ("es", "El jefe de la ONU, António Guterres, pidió una tregua.", "antonio-guterres"),
        ("en", "Russia's envoy, Vasily Nebenzya, urged a truce.", "vasily-nebenzya"),
        ("en", "Olaf Scholz warned Iran and Hezbollah and called for aid to Gaza.", "olaf-scholz"),
        ("en", "The Kremlin said Putin urged a truce.", PUTIN),
        ("en", "The Muscat talks end while Sisi urges a truce.", SISI),
    ],
)
def test_a_request_is_made_by_who_speaks(language: str, text: str, source: str) -> None:
    assert {each[1] for each in done(text, language) if each[0] is Act.REQUEST} == {source}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A truce was agreed, Vladimir Putin announced."),
        ("fr", "Une trêve sera observée, a annoncé Vladimir Poutine."),
        ("es", "Habrá una tregua, anunció Vladímir Putin."),
        ("ru", "Завтра наступит перемирие, заявил Владимир Путин."),
    ],
)
def test_who_states_something_may_stand_behind_the_verb(language: str, text: str) -> None:
    assert done(text, language) == {(Act.STATEMENT, PUTIN, "")}


def test_two_things_that_one_did_are_two_events() -> None:
    text = "Olaf Scholz met Benjamin Netanyahu in Tel Aviv and warned Iran and Hezbollah."

    assert done(text) == {
        (Act.CONSULT, "olaf-scholz", BIBI),
        (Act.THREATEN, "olaf-scholz", "gov-ir"),
        (Act.THREATEN, "olaf-scholz", "hezbollah"),
    }


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("en", "Vladimir Putin expressed condolences to Benjamin Netanyahu.", Act.SUPPORT),
        ("ru", "Владимир Путин выразил Биньямину Нетаньяху соболезнования.", Act.SUPPORT),
        ("en", "Vladimir Putin stressed that he rejects the plan of Israel.", Act.REJECT),
    ],
)
def test_words_for_an_act_are_no_statement_besides(language: str, text: str, act: Act) -> None:
    assert {told for told, _, _ in done(text, language)} == {act}
