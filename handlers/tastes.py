"""/follow, /mute and taking them back; less like this."""

from dataclasses import replace

from telegram import Update

from bot.domain.actors import ActorId
from bot.domain.audience import Subscription
from bot.domain.deliveries import Message
from bot.domain.feeds import FeedId
from bot.domain.stories import StoryId
from bot.domain.topics import Topic, TopicKind, pair_of
from bot.domain.wants import Stance, Wants
from bot.render.notices import notice
from bot.render.tastes import OUTLET, less_of, taken, which, which_story
from bot.render.topics import named, topics_in
from handlers import arguments
from handlers.carried import carried
from handlers.context import Context
from handlers.readers import Reader, may_change, naming, reader_of, voice_of
from handlers.replies import redraw, reply, tell


async def follow(update: Update, context: Context) -> None:
    await _ask(update, context, Stance.FOLLOW, "follow-what")


async def mute(update: Update, context: Context) -> None:
    await _ask(update, context, Stance.MUTE, "mute-what")


async def unfollow(update: Update, context: Context) -> None:
    await _take_back(update, context, {Stance.FOLLOW}, "follow-what")


async def unmute(update: Update, context: Context) -> None:
    await _take_back(update, context, {Stance.MUTE, Stance.LESS}, "mute-what")


async def press_taste(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Take a stance to a topic, and say so in place of the question."""
    match chosen:
        case [stance, code] if stance in {*Stance}:
            topic = await _topic(code, context)
        case _:
            return "stale-button"
    if topic is None:
        return "stale-button"
    return await _take(topic, Stance(stance), update, context, reader)


async def press_less(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Ask like which story, and then what of it, there should be less."""
    voice = voice_of(reader, context)
    here = carried(update, voice)
    match chosen:
        case [] if here.stories:
            question = which_story(
                [(text.removeprefix("❔").strip(), story_id) for text, story_id in here.stories],
                voice,
            )
        case [story_id]:
            found = await context.use_cases.why(
                StoryId(story_id), languages=reader.languages, wants=reader.wants
            )
            if found is None:
                return "why-gone"
            asked = less_of(found.story, found.lead, voice)
            question = replace(asked, buttons=(*asked.buttons, *here.rows))
        case _:
            return "stale-button"
    await (redraw(update, question) if here.inside else reply(update, question))
    return ""


async def press_follow(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Follow the actor of a dossier, or the two of a pair."""
    match chosen:
        case [actor_id] if actor_id in context.view.actors:
            topic = Topic(TopicKind.ACTOR, actor_id)
        case [first, second] if {first, second} <= context.view.actors.keys() and first != second:
            topic = pair_of(ActorId(first), ActorId(second))
        case _:
            return "stale-button"
    return await _take(topic, Stance.FOLLOW, update, context, reader)


async def press_hide(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Leave one story out, and nothing else."""
    return await _take_story(Stance.MUTE, update, context, reader, chosen)


async def press_watch(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Follow one story: an alert tells what is new in it."""
    return await _take_story(Stance.FOLLOW, update, context, reader, chosen)


async def _take_story(
    stance: Stance, update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    match chosen:
        case [story_id]:
            topic = Topic(TopicKind.STORY, story_id)
        case _:
            return "stale-button"
    return await _take(topic, stance, update, context, reader)


async def _take(
    topic: Topic, stance: Stance, update: Update, context: Context, reader: Reader
) -> str:
    """Keep the stance of a button pressed, and say so in its place."""
    if not await may_change(update, context):
        return "admins-only"
    await redraw(update, await _taken(topic, stance, update, context, reader))
    return ""


async def _ask(update: Update, context: Context, stance: Stance, what: str) -> None:
    """Do as was written where it is clear what is meant; else ask."""
    reader = await reader_of(update, context)
    written = arguments.name(context.args)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    found = await context.use_cases.meant(written, language=reader.language)
    if stance is Stance.FOLLOW:  # there is no language of the news to follow
        found = tuple(topic for topic in found if topic.kind is not TopicKind.LANGUAGE)
    match found:
        case ():
            await tell(update, context, reader, what)
        case (topic,):
            await reply(update, await _taken(topic, stance, update, context, reader))
        case _:
            await reply(update, which(written, found, stance, voice_of(reader, context)))


async def _take_back(update: Update, context: Context, stances: set[Stance], what: str) -> None:
    reader = await reader_of(update, context)
    written = arguments.name(context.args)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    if not written:
        await tell(update, context, reader, what)
        return
    meant = await context.use_cases.meant(written, language=reader.language)
    voice = voice_of(reader, context)
    mine = [it.topic for it in reader.wants.tastes if it.stance in stances]
    gone = [
        topic
        for topic in mine
        if topic in meant or named(topic, voice).casefold() == written.casefold()
    ]
    if not gone:
        texts = context.view.texts
        key = "taste-not-there"
        await reply(update, notice(key, language=reader.language, texts=texts, word=written))
        return
    await _change(gone, None, context, reader)
    await reply(update, taken(gone[0], None, voice))


async def _taken(
    topic: Topic, stance: Stance, update: Update, context: Context, reader: Reader
) -> Message:
    """Keep a stance; say so above the way on and back that the message pressed has."""
    kept = await _change([topic], stance, context, reader)
    voice = voice_of(await naming(reader, context, topic), context)
    told = taken(topic, stance, voice, alerts=kept.alerts, subscribed=kept.active)
    return replace(told, buttons=(*told.buttons, *carried(update, voice).onward))


async def _change(
    topics: list[Topic], stance: Stance | None, context: Context, reader: Reader
) -> Subscription:
    def edit(subscription: Subscription) -> Subscription:
        wants: Wants = subscription.wants
        for topic in topics:
            wants = wants.with_taste(topic, stance)
        return replace(subscription, wants=wants)

    return await context.use_cases.change(reader.chat_id, edit, language=reader.language)


async def _topic(code: str, context: Context) -> Topic | None:
    """Read the one topic of a button; None where it is none of ours."""
    if code.startswith(OUTLET):
        outlet = await context.use_cases.outlet_of(FeedId(code.removeprefix(OUTLET)))
        return Topic(TopicKind.SOURCE, outlet) if outlet else None
    match topics_in(code):
        case (topic,):
            return topic
        case _:
            return None
