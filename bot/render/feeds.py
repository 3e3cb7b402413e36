"""What is monitored and whether it works: for readers a line each, for admins all of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from bot.domain.deliveries import Button, Message
from bot.domain.feeds import Candidate, Feed, Health, PollState
from bot.render import locales
from bot.render.bidi import isolate
from bot.render.html import Html, bold, joined, lines, one_line, paragraphs
from bot.render.identity import flag
from bot.render.presses import button
from bot.render.refusals import what_is_wrong
from bot.render.split import first_that_fits, shorten
from bot.render.texts import Texts
from bot.render.turning import rows
from bot.render.voice import Voice

PAGE, FULL_PAGE = 15, 6  # feeds on a page: a line each, or all that is known of them
LONGEST_FILTER = 40  # bytes: it travels in the buttons
LONGEST_REASON = 80  # UTF-16 units of why a feed does not work, in a line
MOST_DEAD = 20  # in one message
MARKS: Mapping[Health, str] = {
    Health.NEW: "⚪",
    Health.WORKS: "🟢",
    Health.FAILING: "🔴",
    Health.GONE: "⚫",
    Health.PAUSED: "⏸",
}
DOWN = {Health.GONE, Health.FAILING}
TROUBLE = (Health.GONE, Health.FAILING, Health.NEW, Health.PAUSED, Health.WORKS)

Known = Sequence[tuple[Feed, PollState]]


def feeds_page(known: Known, *, skip: int, only: str, voice: Voice, full: bool) -> Message:
    """List feeds, those that do not work first; `only` those that a word fits.

    Readers get a line each, by outlet; in `full` there is all that is known.
    """
    fitting = [(feed, state) for feed, state in known if _fits(feed, only, voice)]
    if only and not fitting:
        return Message(html=lines(voice.say("feeds-none", word=only), language=voice.language))
    page = FULL_PAGE if full else PAGE
    ranked = sorted(fitting, key=_trouble if full else _down_first)
    shown = ranked[skip : skip + page]
    working = sum(state.health(feed) is Health.WORKS for feed, state in fitting)
    head = voice.say("feeds-title", count=len(fitting), working=voice.number(working))
    return Message(
        html=first_that_fits(
            _page(head, shown, voice, full=full, longest=longest) for longest in (80, 40, 20)
        ),
        buttons=rows(_turns(skip, page, only, voice, more=len(ranked) > skip + page)),
    )


def choice(candidates: Sequence[Candidate], token: str, voice: Voice) -> Message:
    """Ask which of the feeds that were found is meant."""
    listed = (
        f"{number}. {joined((_titled(it, voice), it.language, _known(it, voice)), ' · ')}\n"
        f"{isolate(address(it.url))}"
        for number, it in enumerate(candidates, start=1)
    )
    buttons = (
        one
        for number, it in enumerate(candidates, start=1)
        for one in button(
            f"{number}. {shorten(one_line(it.title), 30)}", "pick", token, str(number)
        )
    )
    return Message(
        html=lines(voice.say("feeds-which"), *listed, language=voice.language),
        buttons=tuple((one,) for one in buttons),
    )


def dead_page(known: Known, *, language: str, texts: Texts) -> Message:
    """Tell admins which feeds have stopped working, and why."""
    rest = f"+{len(known) - MOST_DEAD}" if len(known) > MOST_DEAD else ""

    def page(longest: int) -> Html:
        return lines(
            texts.say(language, "feeds-dead"),
            *(_dead(feed, state, longest, language, texts) for feed, state in known[:MOST_DEAD]),
            *_advice(known[:MOST_DEAD], language, texts),
            rest,
            texts.say(language, "feeds-dead-how"),
            language=language,
        )

    return Message(html=first_that_fits(page(longest) for longest in (300, 120, 60)))


def feed_line(feed: Feed) -> str:
    """Name a feed with its labels and its address, as admins write them."""
    told = (feed.id, feed.outlet, feed.language, feed.country, feed.ownership, address(feed.url))
    return " · ".join(isolate(one_line(it)) for it in told if it)


def address(url: str) -> str:
    """Return an address without the password in it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _dead(feed: Feed, state: PollState, longest: int, language: str, texts: Texts) -> str:
    wrong = what_is_wrong(state.trouble, state.error or "", language=language, texts=texts)
    return f"{MARKS[state.health(feed)]} {feed.id}: {isolate(shorten(wrong, longest))}"


def _advice(known: Known, language: str, texts: Texts) -> Iterable[str]:
    """Say once for each kind of trouble what to do about it."""
    for trouble in dict.fromkeys(state.trouble for _, state in known if state.trouble):
        who = ", ".join(feed.id for feed, state in known if state.trouble is trouble)
        told = shorten(who, 60) if len(known) > 1 else ""
        yield f"➜ {joined((told, texts.say(language, f'feeds-do-{trouble.value}')), ': ')}"


def _fits(feed: Feed, only: str, voice: Voice) -> bool:
    word = only.casefold()
    country = locales.country(feed.country, voice.language) if feed.country else ""
    language = locales.language_name(feed.language, voice.language)
    exact = {feed.language, feed.country, feed.ownership.value, country, language, feed.id}
    return word in feed.outlet.casefold() or word in {it.casefold() for it in exact}


def _down_first(known: tuple[Feed, PollState]) -> tuple[bool, str, str]:
    feed, state = known
    return state.health(feed) not in DOWN, feed.outlet.casefold(), feed.id


def _trouble(known: tuple[Feed, PollState]) -> tuple[int, int, bool, str]:
    feed, state = known
    return TROUBLE.index(state.health(feed)), -state.failures, not state.trouble, feed.id


def _page(head: str, shown: Known, voice: Voice, *, full: bool, longest: int) -> Html:
    blocks = (
        lines(*_block(feed, state, voice, full=full, longest=longest), language=voice.language)
        for feed, state in shown
    )
    return (paragraphs if full else _below)(
        lines(bold(f"📡 {head}"), language=voice.language), *blocks
    )


def _below(*blocks: str) -> Html:
    return joined(blocks, "\n")


def _block(
    feed: Feed, state: PollState, voice: Voice, *, full: bool, longest: int
) -> Iterable[str]:
    health = state.health(feed)
    outlet = voice.quoted(feed.outlet, feed.language, longest)
    yield joined(
        (
            f"{MARKS[health]} {outlet}",
            isolate(feed.id) if full else "",
            voice.code(feed.language),
            flag(feed.country),
            voice.say(f"owner-{feed.ownership.value}"),
            "🧪 " + voice.say("sample") if feed.sample else "",
            voice.say("feeds-articles") if feed.articles and full else "",
            _trouble_of(state, health, voice),
            *(() if full else _course_of(state, health, voice)),
        ),
        " · ",
    )
    if full:
        yield joined(_numbers(state, health, voice), " · ")
        if state.error:
            wrong = what_is_wrong(
                state.trouble, state.error, language=voice.language, texts=voice.texts
            )
            yield f"⚠️ {isolate(wrong)}"
        if state.trouble:
            yield f"➜ {voice.say(f'feeds-do-{state.trouble.value}')}"


def _trouble_of(state: PollState, health: Health, voice: Voice) -> str:
    match health:
        case Health.WORKS:
            return ""
        case Health.FAILING if state.succeeded_at:
            return voice.say("feeds-down", day=voice.day(state.succeeded_at))
        case Health.FAILING:
            return voice.say("feeds-never")
        case Health.NEW | Health.GONE | Health.PAUSED:
            return voice.say(f"feeds-{health.value}")


def _course_of(state: PollState, health: Health, voice: Voice) -> Iterable[str]:
    """Say of what works when it was read and how much it brings; of what does not, why."""
    if health in DOWN and state.error:
        wrong = what_is_wrong(
            state.trouble, state.error, language=voice.language, texts=voice.texts
        )
        yield isolate(shorten(wrong, LONGEST_REASON))
    if health is Health.WORKS:
        yield voice.say("feeds-rate", rate=locales.points(state.entries_per_day, voice.language))
        if state.succeeded_at:
            when = _when(state.succeeded_at - voice.now, voice)
            yield voice.say("feeds-last", when=when)


def _numbers(state: PollState, health: Health, voice: Voice) -> Iterable[str]:
    """Say when it worked last, how much it brings, how late, and when it is asked again."""
    if state.succeeded_at:
        yield voice.say("feeds-last", when=_when(state.succeeded_at - voice.now, voice))
        yield voice.say("feeds-rate", rate=locales.points(state.entries_per_day, voice.language))
    if state.delay_minutes is not None:
        yield voice.say("feeds-delay", minutes=voice.number(round(state.delay_minutes)))
    if left_out := state.left_out(voice.now):
        yield voice.say("feeds-left-out", count=voice.number(left_out))
    if health is not Health.PAUSED:
        wait = max(state.due_at - voice.now, timedelta(0))
        yield voice.say("feeds-next", when=_when(wait, voice))


def _when(wait: timedelta, voice: Voice) -> str:
    return locales.relative(wait, voice.language)


def _turns(skip: int, page: int, only: str, voice: Voice, *, more: bool) -> tuple[Button, ...]:
    row: tuple[Button, ...] = ()
    if skip:
        row += button(f"‹ {voice.say('button-back')}", "feeds", str(max(0, skip - page)), only)
    if more:
        row += button(f"{skip + page + 1}… ›", "feeds", str(skip + page), only)
    return row


def _titled(candidate: Candidate, voice: Voice) -> str:
    return voice.quoted(candidate.title, candidate.language, 80)


def _known(candidate: Candidate, voice: Voice) -> str:
    if candidate.known_as is None:
        return ""
    return f"{voice.say('feeds-known')} ({isolate(candidate.known_as)})"
