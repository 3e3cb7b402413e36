"""Where a report has it from."""

import pytest

from tests.unit.enrich.desk import assessed


@pytest.mark.parametrize(
    ("language", "text", "cited"),
    [
        ("en", "The talks failed, officials said, citing Reuters.", ("Reuters",)),
        ("en", "Axios reported that the talks failed.", ("Axios",)),
        ("id", "Perundingan gagal, seperti dikutip Reuters.", ("Reuters",)),
        ("ru", "Переговоры сорваны, сообщил дипломат со ссылкой на Рейтер.", ("Reuters",)),
        ("ar", "فشلت المحادثات نقلا عن رويترز.", ("Reuters",)),
        ("fa", "به گزارش رویترز مذاکرات شکست خورد.", ("Reuters",)),
        ("tr", "Reuters'a göre görüşmeler çöktü.", ("Reuters",)),
        ("fr", "Les pourparlers ont échoué, selon Reuters.", ("Reuters",)),
        ("es", "Las conversaciones fracasaron, según Reuters.", ("Reuters",)),
        ("de", "Die Gespräche scheiterten, berichtet Reuters.", ("Reuters",)),
        ("id", "Media pemerintah Iran mengatakan perundingan gagal.", ("state media of Iran",)),
        ("en", "Syrian state media said the talks failed.", ("state media of Syria",)),
        ("en", "A Reuters photographer was arrested.", ()),
        ("en", "The Kremlin said the talks failed, according to Reuters.", ("Kremlin", "Reuters")),
    ],
)
def test_an_outlet_beside_a_word_for_citing_is_a_source(
    language: str, text: str, cited: tuple[str, ...]
) -> None:
    assert assessed("", text, language).cites == cited
