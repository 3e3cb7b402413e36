"""Messages drawn for a terminal, and for a pipe."""

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.domain.deliveries import Button
from bot.telegram.drawing import numbered, printable, styled, unstyled
from bot.telegram.markup import plain

PIECES = st.sampled_from(
    [
        *("<b>", "</b>", "<i>", "<code>", "<blockquote>", "</blockquote>", "</a>", "&lt;", "\n"),
        *('<a href="https://wire.example/a b">', '<a href="javascript:1">', "\x1b["),
    ]
)
HTML_SOUP = st.one_of(
    st.text(),
    st.lists(st.one_of(st.text(max_size=6), PIECES), max_size=12).map("".join),
)
ROWS = st.lists(
    st.lists(st.builds(Button, text=st.text(max_size=8)), max_size=3).map(tuple), max_size=3
).map(tuple)


def on_a_terminal(html: str) -> str:
    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard", width=60, legacy_windows=False
    )
    console.print(styled(html))
    return screen.getvalue()


def test_a_terminal_gets_styles_and_hyperlinks() -> None:
    drawn = on_a_terminal('<b>Cairo</b> <a href="https://wire.example/1">talks</a>')

    assert "\x1b[1mCairo\x1b[0m" in drawn
    assert "https://wire.example/1\x1b\\" in drawn  # OSC 8
    assert "talks" in drawn


def test_a_pipe_gets_addresses_after_the_words() -> None:
    html = '1. <b><a href="https://wire.example/1">Cairo</a></b>, https://wire.example/2'

    assert unstyled(html) == "1. Cairo (https://wire.example/1), https://wire.example/2"


def test_an_address_that_is_its_own_link_is_written_once() -> None:
    html = '<a href="https://wire.example/1">https://wire.example/1</a>'

    assert unstyled(html) == "https://wire.example/1"


def test_only_addresses_that_open_are_links() -> None:
    """Telegram itself makes no link of anything else."""
    assert unstyled('<a href="javascript:alert(1)">Cairo</a>') == "Cairo"


def test_a_quotation_stands_on_lines_of_its_own() -> None:
    html = "He said<blockquote expandable>One.\nTwo.</blockquote>to the press"

    assert unstyled(html) == "He said\n│ One.\n│ Two.\nto the press"
    assert styled(html).plain == unstyled(html)


def test_a_quotation_already_on_its_own_lines_gets_no_more_of_them() -> None:
    html = "He said\n<blockquote>One.</blockquote>\nto the press"

    assert unstyled(html) == "He said\n│ One.\nto the press"


def test_no_line_of_a_piped_message_is_empty() -> None:
    """So an empty line is always the end of a message."""
    assert unstyled("Digest\n\n<b>1.</b> Cairo") == "Digest\n \n1. Cairo"


def test_buttons_are_numbered_through() -> None:
    rows = ((Button(text="Subscribe"), Button(text="Try a\ndigest")), (Button(text="Help"),))

    assert numbered(rows) == ["[1] Subscribe  [2] Try a digest", "[3] Help"]
    assert unstyled("Hello", rows) == "Hello\n[1] Subscribe  [2] Try a digest\n[3] Help"
    assert styled("Hello", rows).plain == unstyled("Hello", rows)


def test_a_choice_that_says_its_own_number_says_it_once() -> None:
    one, other, arabic, fifth = (Button(text=it) for it in ("1", "7", "٣", "4" * 5_000))

    assert numbered(((one, other, arabic),)) == ["[1]  [2] 7  [3]"]
    assert numbered(((fifth,),)) == [f"[1] {fifth.text}"]


def test_right_to_left_text_stays_in_logical_order_with_its_isolates() -> None:
    title = "1. \u2068مصر تستضيف محادثات\u2069 — ar"

    assert unstyled(title) == title
    assert title in on_a_terminal(title)


def test_a_headline_cannot_command_the_terminal() -> None:
    hostile = "Cairo\x1b]0;owned\x07\x1b[2J \x9b31m&#27;[5m"

    assert unstyled(hostile) == "Cairo]0;owned[2J 31m[5m"
    assert "\x1b[2J" not in on_a_terminal(hostile)
    assert "\x1b[5m" not in on_a_terminal(hostile)


@given(HTML_SOUP, ROWS)
def test_whatever_is_sent_is_drawn_and_commands_nothing(
    html: str, rows: tuple[tuple[Button, ...], ...]
) -> None:
    piped, drawn = unstyled(html, rows), styled(html, rows).plain

    for character in piped + drawn:
        assert character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"}
    assert "\n\n" not in piped


@given(HTML_SOUP)
def test_no_word_is_lost_in_drawing(html: str) -> None:
    words = printable(plain(html)).split()

    drawn = styled(html).plain.replace("│ ", "")

    assert "".join(drawn.split()) == "".join("".join(words).replace("│ ", "").split())


@given(HTML_SOUP)
def test_a_terminal_prints_whatever_is_drawn(html: str) -> None:
    assert on_a_terminal(html).endswith("\n")
