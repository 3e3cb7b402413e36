"""What a site asks of robots is done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.robots import may_read

SITE = "https://news.example"
OURS = (
    "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-Agent: dragoman # us\nDisallow: /live\n"
)


@pytest.mark.parametrize(
    ("robots", "path", "may"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /news/\nAllow: /news/world", "/news/world/1", True),
        ("User-agent: *\nDisallow: /news/\nAllow: /news/world", "/news/home/1", False),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /مصر", "/%D9%85%D8%B5%D8%B1/1", False),
        (OURS, "/a", True),
        (OURS, "/live/1", False),
        ("User-agent: Dragomanbot\nDisallow: /", "/a", True),
        ("Disallow: /", "/a", True),  # for nobody
        ("<html>not found</html>", "/a", True),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
    ],
)
def test_the_longest_rule_decides(robots: str, path: str, *, may: bool) -> None:
    assert may_read(robots, "Dragoman", SITE + path) is may


RULES = st.text(alphabet="ab*$/%\n :", max_size=60)


@given(RULES, st.text(alphabet="ab*$/%", max_size=9), st.text(alphabet="ab/%?", max_size=30))
def test_any_rules_can_be_asked(rules: str, more: str, path: str) -> None:
    """One more that keeps us out lets us in nowhere, nor the other way round."""
    robots, url = f"User-agent: *\nDisallow: {rules}\n", f"{SITE}/{path}"
    kept_out, let_in = (
        may_read(f"{robots}{it}: /{more}", "Dragoman", url) for it in ("Disallow", "Allow")
    )

    assert kept_out <= may_read(robots, "Dragoman", url) <= let_in
    assert not may_read(robots + "Disallow: /\n" * 2, "Dragoman", f"{SITE}/x")


def test_any_number_of_agents_takes_no_time() -> None:
    """Linear, not as many agents times as many rules; the suite's limit would end it."""
    robots = "User-agent: a\n" * 25_000 + "User-agent: *\n" + "Disallow: /x\n" * 10_000

    assert not may_read(robots, "Dragoman", "https://news.example/x")
    assert may_read(robots, "a", "https://news.example/y")
