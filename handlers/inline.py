"""`@bot Putin`, in any chat: cards of actors and stories to paste there.

Nothing typed, the newest stories; a name, the dossiers of whoever may bear it and the newest
stories that tell of it. Telegram keeps the answer for the one who asked, whose language it is in.
"""

from collections.abc import AsyncIterator
from hashlib import sha256

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.actors.pair import Pair
from bot.digests.hours import known_zone
from bot.domain.actors import Actor
from bot.domain.audience import ChatId
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Wants
from bot.render.account import story
from bot.render.cards import Card, actor_card, pair_card, story_card
from bot.render.pair import pair
from bot.telegram.messenger import harmless
from handlers import arguments
from handlers.context import Context
from handlers.readers import UTC, Reader, language_of, voice_of
from handlers.who import dossier_of

MOST_ACTORS, MOST_STORIES = 5, 4
KEPT = 120  # seconds that Telegram answers the same question of the same person by itself
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def inline(update: Update, context: Context) -> None:
    query = update.inline_query
    if query is None:
        return
    reader = await _reader(update, context)
    name = arguments.name(query.query.split())
    offered = _cards(name, context, reader) if name else _stories((), context, reader)
    cards = [card async for card in offered]
    say, home = voice_of(reader, context).say, f"https://t.me/{context.bot.username}?start="
    hint = say("inline-none") if name and not cards else say("inline-how")
    try:
        await query.answer(
            [_result(card, say("inline-more"), home) for card in cards],
            cache_time=KEPT,
            is_personal=True,
            button=InlineQueryResultsButton(hint[:64], start_parameter="inline"),
        )
    except BadRequest as error:  # whoever typed on has asked something else since
        if not harmless(error):
            raise


async def _reader(update: Update, context: Context) -> Reader:
    """Return who asks: as chosen in the chat with us, wherever the answer will be pasted."""
    if update.effective_user is None:
        raise TypeError(f"update {update.update_id} comes from nobody")
    chat_id = ChatId(update.effective_user.id)
    kept = await context.use_cases.subscription(chat_id)
    return Reader(
        chat_id=chat_id,
        language=kept.language if kept else language_of(update),
        zone=known_zone(kept.zone) if kept else UTC,
        subscription=None,
        kept=kept,
    )


async def _cards(name: str, context: Context, reader: Reader) -> AsyncIterator[Card]:
    voice = voice_of(reader, context)
    match await context.use_cases.who(name):
        case Dossier(actor=actor):
            actors: tuple[Actor, ...] = (actor,)
        case Pair() as found:
            yield pair_card(found.first, found.second, pair(found, voice), voice)
            actors = (found.first, found.second)
        case Ambiguous(candidates=several):
            actors = several
        case Unknown(nearest=near):
            actors = near
        case _:
            actors = ()
    for actor in actors[:MOST_ACTORS]:
        if message := await dossier_of(actor.id, context, reader):
            yield actor_card(actor, message, voice.now.date(), voice)
    if len(actors) == 1:
        async for card in _stories((Topic(TopicKind.ACTOR, actors[0].id),), context, reader):
            yield card


async def _stories(
    about: tuple[Topic, ...], context: Context, reader: Reader
) -> AsyncIterator[Card]:
    voice = voice_of(reader, context)
    newest = await context.use_cases.latest(skip=0, limit=MOST_STORIES, only=about, wants=Wants())
    for one in newest:
        found = await context.use_cases.story(one.id, languages=reader.languages)
        if found:
            yield story_card(one.id, found[1], story(*found, voice))


def _result(card: Card, more: str, home: str) -> InlineQueryResultArticle:
    """Return a card as Telegram takes it; buttons of ours would be pressed where we are not."""
    row = [InlineKeyboardButton(more, url=f"{home}{card.payload}")] if card.payload else []
    return InlineQueryResultArticle(
        sha256(card.key.encode()).hexdigest()[:32],
        card.title or "…",
        InputTextMessageContent(card.html, ParseMode.HTML, link_preview_options=_NO_PREVIEW),
        reply_markup=InlineKeyboardMarkup([row]) if row else None,
        description=card.description or None,
    )
