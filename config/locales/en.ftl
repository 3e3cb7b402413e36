### What the bot says, in English. Every language has the same keys and the same variables.
### Plain text only: markup is the renderer's business.

## Starting

welcome-title = Dragoman: Middle East diplomacy in ten languages
welcome =
    I read news feeds in ten languages, find who did what to whom, and tell each story once, with its sources.

    Subscribe, and a digest comes at your hour. Or ask about anybody, in any script: /who Putin
button-subscribe = Subscribe
button-digest = Try a digest now
button-ask = Ask about someone

help-title = What I can do
help-shortcuts = Straight to one setting: { $commands }
help-examples = For example: /who Putin, /digest 7d, /subscribe 8 Asia/Jakarta, /mute football, /latest sanctions
command-start = The welcome, with its buttons
command-who = What somebody did, with whom, and who says so
command-quotes = What somebody said, and what was said about them
command-contacts = Whom somebody met, called or wrote to, with a picture
command-trend = How much was written of up to four actors, day by day
command-digest = A digest now
command-latest = The newest stories
command-search = What I read, searched for words
command-story = One story: what came when, who did what, where reports differ
command-subscribe = A digest every day, at your hour
command-pause = No digests for a while; all you chose stays
command-stop = Goodbye: no more digests; what you chose is forgotten
command-manage = Set up a channel or a group from here
command-help = What I can do
command-privacy = What I keep about you
command-mydata = Everything I keep about you, as a file
command-erase = Forget everything about you
command-about = What this is

about =
    A dragoman was the interpreter and guide between the courts of the Middle East and the embassies of Europe. This one reads the news.

    Nothing shown here is made up: headlines, sentences and quotations are those of the outlets named, with a link to each. Offices carry their dates. Names are matched by a list, never guessed.
operator = This bot is run by: { $operator }
operator-none = Whoever runs this bot has not said here who they are or how to reach them. The program is Dragoman, under the MIT licence.
privacy-title = What I keep
privacy =
    For a subscription: the number of this chat, its language, time zone and hours, and which digests and alerts were sent to it. With it, what you chose in /settings: days, length, filters, quiet hours, and what you follow, mute or want less of. Of a group or channel also its name and who subscribed it, so that I can tell that person if I may no longer write there. Nothing else about you is kept: no names, no questions, no profile. What you write to me is kept until it is answered, which takes seconds; what I fail to handle, for a week, so that I can be mended.

    /pause stops digests and keeps all of this; /stop ends them and forgets it, but for language and time zone. /mydata sends all of it as a file. /erase deletes all of it, at once and for good.

    Where a chat blocks me or puts me out, I keep this for 30 days in case I am let in again, and then delete it. In the file of my store on disk, what was deleted may still stand for an hour after /erase, as long as I run, and for a day otherwise. Where whoever runs me has a store of their own, or copies of it, their rules hold for those files.

## Answers that are only a word

unknown-command = I do not know this command. /help lists those I know.
unknown-text = I answer to commands. To ask about somebody, write /who and a name, like this: /who Putin
stale-button = This button is from an earlier version of me. Please send the command again; /help lists them.
went-wrong = Something went wrong, and it is my fault. Please try again in a moment.
admins-only = In a group, only its administrators can do this.
silenced = I may no longer write in { $chat }. Its digests wait until I may again. If they do not come by themselves then, send /start there.
manage-how = To bring digests to a channel or a group, add me there with the buttons below; in a channel I need the right to post. Then set it up there, or from here: /manage and its @name.
manage-what = What is { $chat } to get?
manage-unknown = I am not in “{ $word }”, or you are not one of its administrators.
placed = I may write in { $chat } now. Set up here what it gets:
button-add-channel = Add me to a channel
button-add-group = Add me to a group
settings-of = Settings
thread-gone = The topic to which the digests came is closed or gone, so they come here from now on. For another topic, send /subscribe in it.

## /who

who-whom = About whom? Write the name after the command, in any language: /who Putin
who-which = Several people or bodies bear the name “{ $name }”. Which one?
who-unknown = I know nobody called “{ $name }”.
who-vacant = I know of nobody who was “{ $name }” on { $day }. At other times:
who-nearest = Did you mean one of these?
who-seen = Not on my list, but seen in relevant news of the last two weeks: { $names }.
who-gone = I no longer have this actor. Please ask again by name with /who
inline-how = Write a name, in any language
inline-more = More, with the sources
inline-none = Nobody of that name
flag-button = Wrong?
flag-ask = What is wrong in what I said about { $name }? Only your answer is kept, not who gave it.
flag-person = Wrong person
flag-office = Wrong office
flag-event = Wrong event
flag-other = Something else
flag-thanks = Thank you. It will be looked at.
flag-enough = That is enough for today. Thank you.
flags-new = Readers report something wrong. /admin reports lists it.
flags-title = Reported by readers as wrong, newest first:
flags-none = Nothing was reported as wrong in the last thirty days.
unlisted-title = Named in relevant news of the last two weeks, and on no list of mine; add whom you know with /admin actor or /admin alias:
unlisted-none = No name that is on no list of mine was seen in relevant news of the last two weeks.
admin-how = What you can write:
admin-taken = Taken, and in force in a few seconds:
admin-undoing = Taken back, and out of force in a few seconds:
admin-added = Added, and used from now on:
admin-refused = Not added:
admin-undone = Taken back:
admin-undone-none = There is nothing to take back.
outbox-title = Outbox
outbox-due = Due now: { $due }; later: { $later }.
outbox-held = On their way or put off: { $count }.
outbox-lane = { $lane }: due { $due }, the oldest for { $minutes } min; in doubt { $doubted }, given up { $lost }.
outbox-oldest = The oldest has waited { $minutes } min.
outbox-again = Tried before: { $again }; in doubt in two days: { $doubted }.
outbox-ended = In two days: { $sent } sent, { $lost } given up.
lane-interactive = Answers
lane-alert = Alerts
lane-digest = Digests
lane-broadcast = Broadcasts
outbox-resent = To be sent again: { $count }.
outbox-aside = Updates set aside in a week: { $count }.
outbox-paused = Paused: only answers go out.
outbox-dropped = Dropped: { $count }.
broadcast-title = Broadcast { $id }
broadcast-ask = Readers: { $count }. At { $share } % of the rate it takes about { $minutes } min. Above is what they get.
broadcast-every = All languages
broadcast-others = all other languages
broadcast-gets = { $tongue } · readers: { $count }
broadcast-code = ⚠️ “{ $code }” stands in this text and is sent with it: a part for one language begins with its code on a line of its own.
broadcast-nobody = Nobody has a subscription, so there is nobody to tell.
broadcast-how = Write the text below /admin broadcast. For several languages, begin each part with its code: en: or ar: on a line of its own. 20% after the command sends at that share of the rate.
broadcast-long = The text in { $tongue } is too long: { $units } units are more than { $most } messages hold.
broadcast-progress = Handed over: { $handed } of { $all }.
broadcast-draft = not sent yet
broadcast-running = being sent
broadcast-paused = paused
broadcast-stopped = stopped
broadcast-done = sent
broadcast-send = Send it
broadcast-pause = Pause
broadcast-resume = Go on
broadcast-stop = Stop

last-hours = { $count ->
    [one] Last hour
   *[other] Last { $count } hours
}
last-days = { $count ->
    [one] Last day
   *[other] Last { $count } days
}
tab-hours = { $count } h
tab-days = { $count } d

office-since = { $title } (since { $start })
office-former = former { $title }
office-from-to = former { $title } ({ $start } to { $end })
office-until = former { $title } (until { $end })
office-as-of = as of { $date }
office-unchecked = not verified
died = died { $date }

dossier-quiet = { $period }: nothing. Last seen on { $date }; what follows is from then.
dossier-never = { $period }: nothing, and nothing before it either.
dossier-change = { $percent } on the period before
dossier-change-none = none in the period before
dossier-did = What they did
dossier-toward = What others did towards them
dossier-company = With whom
dossier-words = In their words
dossier-about = About them
dossier-latest = Latest
quote-reported = reported, not verbatim
quote-to = to { $name }
as-of = as of { $moment } ({ $zone })
by-list = names matched by list, never guessed

## Pairs, lists and pictures

quotes-whom = Whose words? Write the name after the command, in any language: /quotes Putin
contacts-whom = Whose contacts? Write the name after the command, and how far back if you like: /contacts Putin 30d
contacts-unclear = “{ $word }” is no span that I can look back. I go back from 1 hour to 30 days, written like this: /contacts Putin 24h or /contacts Putin 30d
trend-whom = Whose coverage? Write up to four names after the command: /trend Putin, Netanyahu
trend-many = Those are more than four names. Write up to four: /trend Putin, Netanyahu
names-which = “{ $name }” can mean several actors together. Which?
button-quotes = Quotes
button-contacts = Contacts
button-trend = Trend
button-picture = Picture
button-with = With { $name }
list-empty = There is nothing here.
newest-only = Only the newest reports were read for this: { $count }
quotes-by = What they said
quotes-about = What was said about them
quotes-by-none = I have read no words of their own.
quotes-about-none = I have read nobody’s words about them.
contacts-title = Meetings, calls and letters
contacts-none = { $period }: no meetings, calls or letters in what I read.
contacts-last = The last one before that:
pair-contacts = Between them
pair-stories = Stories with both
pair-quotes = About each other
pair-none = { $period }: nothing that names both in what I read.
trend-title = Reports by day
trend-all = All languages
trend-none = { $period }: nothing about { $name } in what I read, so there is nothing to draw.
last-seen = last seen on { $date }
picture-failed = The picture could not be drawn this time. The words say the same.

## Counting

count-stories = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
count-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
count-read = { $count ->
    [one] { $count } report read
   *[other] { $count } reports read
}
count-relevant = { $count } relevant
count-outlets = { $count ->
    [one] { $count } outlet
   *[other] { $count } outlets
}
count-languages = { $count ->
    [one] { $count } language
   *[other] { $count } languages
}
owners-official = { $count } official
owners-state = { $count } state media
owners-public = { $count } public media
owners-independent = { $count } independent
owners-research = { $count } research
owner-official = official
owner-state = state media
not-corroborated = not corroborated
owner-public = public media
owner-independent = independent
owner-research = research

## Digest and latest

digest-title = Middle East diplomacy — { $day }, { $part }
part-morning = morning
part-afternoon = afternoon
part-evening = evening
part-night = night
digest-empty = { $period }: nothing about Middle East diplomacy in what I read.
digest-also = Also
digest-followed = Who you follow
more-none = There is nothing more from the time of that digest.
digest-next = Next digest: { $time } ({ $zone })
zone-gone = Your time zone { $zone } exists no more, so times are UTC. Choose another with /timezone
zone-unknown = There is no time zone “{ $zone }”. Write one like this: /timezone Asia/Jakarta
language-unknown = I do not speak “{ $word }”. I speak these:
digest-unclear = “{ $word }” is no span that a digest can cover. It goes back from 1 hour to 30 days, like this: /digest 24h or /digest 7d
sample = sample
sample-news = Sample news: written by the makers of this program to show what it does. None of it is reporting.
undated = no date given
latest-title = Newest stories
latest-empty = There are no stories yet. They come as soon as the feeds have been read.
button-newer = Newer
button-older = Older

## Subscribing

subscribe-hour = At what hour do you want your daily digest?
subscribe-zone = { $times }: in which time zone? If yours is not here, choose its region.
subscribe-region = { $times }: choose your time zone.
region-middle-east = Middle East
region-europe = Europe
region-asia = Asia
region-africa = Africa
region-americas = Americas
region-pacific = Pacific
button-back = Back
subscribed = Subscribed. Your digest comes { $days } at { $times } ({ $zone }).
subscribed-first = The first one is on its way.
subscribed-changed = Changed. Your digest comes { $days } at { $times } ({ $zone }).
subscribed-how = Another hour: /subscribe. A break: /pause. The end: /stop.
subscribe-unclear = I did not understand “{ $word }”. Write hours and, if you like, a time zone: /subscribe 8 Asia/Jakarta or /subscribe 08:30 18:00
subscribe-most = A digest comes four times a day at most. Write fewer hours, like this: /subscribe 08:30 18:00
unsubscribed = Goodbye: no more digests and no alerts. Your hours and all else you had chosen are forgotten, and so is what was sent. I keep only the language and the time zone, to answer by them; /erase deletes those, too. To come back, begin anew with /subscribe. You can go on asking, too: /who Putin
unsubscribed-none = No digest is scheduled for this chat, so there is nothing to stop.
stop-ask = End the subscription? Besides its hours, this would be forgotten: { $what }. A pause keeps it all.
stop-kept = Nothing was changed.
button-stop = No more digests
button-pause = Only pause, and keep it all
paused = Paused: no digests and no alerts until you go on. Your hours and all you chose stay.
button-resume = Go on
resumed = Going on. Your digest comes { $days } at { $times } ({ $zone }).
resumed-none = No subscription is kept for this chat any more. Begin anew: /subscribe
mydata = All that I keep about this chat, as JSON. /privacy says what for, /erase deletes it.
mydata-none = I keep nothing about this chat.
cancel-nothing = Nothing is under way here that could be cancelled.
erase-ask = Delete everything I keep about this chat, its subscription included? This cannot be undone.
button-erase = Yes, delete
button-keep = No, keep it
erased = Deleted. I keep nothing about this chat any more.
erased-none = There was nothing to delete: I keep nothing about this chat.
erase-kept = Nothing was deleted.

## Why a story is shown

why-title = Why this is here
why-relevance = Relevance { $percent }; shown from { $least } on
why-place = Its place: { $points } points
why-gone = I no longer have this story.
cue-in-title = in the headline
cue-in-lead = in the text
cue-other = the wording as a whole
cue-meaning = what it means as a whole, to a small language model
cue-talks = diplomacy and talks
cue-truce = a truce or an exchange
cue-deal = a deal or a proposal
cue-nuclear = the nuclear file
cue-sanctions = sanctions
cue-world = world bodies and their law
cue-office = foreign ministries and envoys
cue-leader = heads of state and governments
cue-statehood = statehood and borders
cue-relief = humanitarian aid
cue-battle = fighting
cue-terror = terrorism
cue-protest = protests and campaigns
cue-home = domestic politics
cue-crime = crime and courts
cue-economy = economy and markets
cue-sport = sport
cue-life = culture, science, daily life
cue-unofficial = voices that are not official
cue-person = a known person
cue-government = a government
cue-organisation = a known organisation
cue-armed-group = a known armed group
cue-two-actors = two actors or more
cue-region = the region
cue-two-of-the-region = two countries of the region
cue-region-and-outside-power = the region and an outside power
cue-elsewhere = another region with troubles of its own
cue-only-others = only countries outside the region
cue-act-on-diplomacy = an act in a matter of diplomacy
cue-act-within-region = an act within the region
cue-act-with-outside-power = an act that an outside power takes part in
cue-only-fighting = fighting and nothing else
cue-neither-act-nor-diplomacy = neither an act nor diplomacy
rank-fresh = published within three days
rank-recent = how recently it was published
rank-sources = independent sources: { $count }
rank-ownership = kinds of owners: { $count }
rank-languages = languages: { $count }
rank-confirmed = an official source confirms it
rank-acts = the weight of what was done
rank-actors = actors named: { $count }
rank-relevance = how relevant it is
rank-readable = told in a language you read
rank-state-media = only state media tell it
rank-followed = you follow something in it
rank-less = you want less of something in it

## One story

story-how = Which story? Press its number below a digest or a list, or write it after /story, as in /story 2; its id will do, too
story-unlisted = The list you saw last has no story { $number }. Press a number below a digest or a list, or write it after /story
story-timeline = What came when
story-did = Who did what
story-differ = Where reports differ
differ-day = on which day
differ-act = what it was
differ-targets = with or towards whom
differ-sources = who did it
story-follow-up = Told { $moment }, now new:
of-killed = killed
of-wounded = wounded
of-hostages = hostages
of-prisoners = prisoners
of-displaced = displaced
of-trucks = lorries of aid
of-votes = votes
of-missiles = missiles
of-drones = drones
of-troops = troops

## Following, muting, filters

button-more = More
button-less = Less like this
button-follow = Follow
button-followed = Following
button-watch = Follow this story
button-undo = Undo
less-which = Less like which of these?
less-of = Less of what?
less-story = This story only
topic-story = one story
topic-language = { $tongue }
button-story = The story
taste-follow = Following { $topic }: first in your digests from now on.
taste-less = Less of { $topic } from now on: it comes last.
taste-mute = Muted: { $topic }. It is left out of your digests and of /latest.
taste-none = No longer followed or muted: { $topic }
taste-not-there = You neither follow nor mute “{ $word }”. What you do: /settings
taste-which = What do you mean by “{ $word }”?
follow-what = Follow what? An actor, a country, an act, a source or a word: /follow Putin
mute-what = Mute what? An actor, a country, an act, a source, a language or a word: /mute football
command-follow = Have somebody, a country, an act or a word come first
command-unfollow = Follow it no longer
command-mute = Leave an actor, a source, an act or a word out
command-unmute = Mute it no longer
command-settings = Hours, days, languages, evidence, quiet hours and more
filter-button = Filter
filter-ask = Show only stories of one act, or with reports in one language:
filter-all = All stories
latest-none = No story like this in what I read lately: { $topics }
count-left-out = { $count } left out by your settings

## Settings

settings-title = Your settings
settings-none = No digest is scheduled for this chat. What you choose here holds for /digest and /latest too.
settings-all = all
settings-least = At least one has to stay.
settings-most = That is as many as there can be. Take one away first.
settings-follow-how = Add with /follow or /mute and a name or a word. A button below takes one off the list.
set-hours = Hours
set-days = Days
set-zone = Time zone
set-language = Language
set-length = Length
set-evidence = Evidence
set-languages = Languages of the sources
set-acts = Acts
set-quiet = Quiet hours
set-tastes = Followed and muted
days-all = every day
length-short = short (three stories, three headlines)
length-usual = usual (six stories, six headlines)
length-lines = headlines only
empty-told = a silent line where there is nothing
evidence-any = any
evidence-two = two or more independent sources
evidence-official = confirmed by an official source
quiet-none = none
quiet-from = begin
quiet-to = end
night-hold = the digest waits until they end
night-drop = the digest is dropped
night-silent = the digest comes without a sound
followed-only = Only what I follow
alerts-on = Tell me at once of what I follow
alerts-how = You are told at once, too, when two independent sources report something new of this: eight times a day at most, and never at night.
alerts-none = To be told at once, too, subscribe: /subscribe
tastes-follow = Followed
tastes-less = Less of
tastes-mute = Muted

## Acts, as labels

act-consult = Talks
act-agree = Agreement
act-support = Support
act-cooperate = Cooperation
act-aid = Aid
act-concede = Concession
act-retreat = Withdrawal
act-request = Demand
act-accuse = Accusation
act-reject = Refusal
act-threaten = Threat
act-protest = Protest
act-sanction = Sanctions
act-mobilize = Mobilisation
act-coerce = Coercion
act-assault = Attack
act-statement = Statement
mode-call = Phone call
mode-meeting = Meeting
mode-visit = Visit
mode-letter = Letter
mode-vote = Vote
mode-statement = Statement

## Acts, as what was done to whom

did-consult = held talks with { $whom }
did-consult-call = spoke by phone with { $whom }
did-consult-meeting = met { $whom }
did-consult-visit = visited { $whom }
did-consult-letter = wrote to { $whom }
did-agree = agreed with { $whom }
did-support = backed { $whom }
did-cooperate = cooperated with { $whom }
did-aid = gave aid to { $whom }
did-concede = made a concession to { $whom }
did-retreat = withdrew from { $whom }
did-request = asked something of { $whom }
did-accuse = accused { $whom }
did-reject = turned down { $whom }
did-threaten = threatened { $whom }
did-protest = protested against { $whom }
did-sanction = imposed sanctions on { $whom }
did-mobilize = mobilised forces against { $whom }
did-coerce = used coercion against { $whom }
did-assault = attacked { $whom }
did-statement = made a statement about { $whom }

## /search

search-what =
    What should I look for? For example:
    /search ceasefire Doha
    /search "two-state solution" from:"UN News" since:30d
    /search sanctions lang:ar -oil
    /search Путин actor:Netanyahu act:talks
    Words find all their forms, and names in every script. Filters: lang: from: actor: act: country: owner: since: until: in:all. OR between words means either, - before a word means without.
search-long = That is too long: a question has at most { $value } characters.
search-many = These are too many words: I look for { $value } at once.
search-no-words = There is no word to look for in “{ $value }”.
search-only-without = “{ $value }” says only what should not be there. Please add what I should look for.
search-bad-value = I do not understand { $name }:{ $value }
search-bad-language = I know no language “{ $value }”. There are: { $known }
search-bad-date = I do not understand { $name }:{ $value }. A day is written 2026-10-17, a month 2026-10, a span of time 7d.
search-no-filter = There is no filter { $names } — I took it for words. Filters: { $known }
search-none = Nothing I read says this.
search-order = the newest first
search-left-out = Look among what is not diplomacy, too ({ $count })
search-building = I am still reading through everything: there may be more in a moment.
search-lost = I cannot search just now. Please try again in a few minutes.

## Feeds

command-feeds = What I read, and whether it works
feeds-title = Feeds: { $count }; working: { $working }
feeds-none = No feed fits “{ $word }”.
feeds-down = not working since { $day }
feeds-never = has never worked
feeds-gone = gone for good
feeds-paused = paused
feeds-new = not read yet
feeds-last = last success { $when }
feeds-rate = { $rate } a day
feeds-delay = { $minutes } min behind
feeds-left-out = left out today: { $count }
feeds-next = next poll { $when }
feeds-which = There are several feeds. Which one?
feeds-known = monitored already
feeds-imported = Added: { $added }; known already: { $known }; refused: { $refused }.
feeds-dead = These feeds have stopped working:
feeds-dead-how = /feeds says more. /admin feeds shows how to replace, pause or remove one.
feeds-do-unknown-host = Check the address. If the site has moved, give the new one with /admin feeds replace.
feeds-do-no-answer = This mostly passes. If it lasts for days and a browser gets there, its server blocks us: ask the outlet, or pause the feed.
feeds-do-not-secure = Open the address in a browser. If it warns there, too, tell the outlet, or pause the feed.
feeds-do-not-found = Look for the new feed on the outlet’s site, and give it with /admin feeds replace.
feeds-do-not-allowed = Ask the outlet for access, or look for another feed of it and give that with /admin feeds replace.
feeds-do-too-often = There is nothing to do: I wait as long as it asks me to. If it lasts, raise POLL_FLOOR.
feeds-do-server = There is nothing to do yet: I try again, and read it as soon as it works. If it lasts for days, tell the outlet.
feeds-do-redirects = Open the address in a browser, and give the one where you end up with /admin feeds replace.
feeds-do-not-public = Give an address on the public internet. For feeds in a network of your own, ALLOW_PRIVATE_FEEDS is to be set.
feeds-do-gone = Look for another feed of the outlet and give it with /admin feeds replace, or remove this one.
feeds-do-too-large = Look for a smaller feed of the outlet, of one section perhaps, and give it with /admin feeds replace.
feeds-do-broken = Tell the outlet that its feed is broken. I read it again as soon as it is mended.
feeds-do-not-a-feed = Look for the feed on that page, and give its address with /admin feeds replace.
feeds-do-empty = There is nothing to do yet. If it stays empty, look for another feed of the outlet.
feeds-do-too-many = Look at the feed: if it repeats itself or was taken over, tell the outlet and pause it with /admin feeds pause. If that is all news, take a feed of one section.
admin-done = Done:
admin-not-done = Not done:
feeds-not-address = That is no web address; one is written { $example }.
feeds-not-unknown = { $id }: no feed is called so.
feeds-not-unknown-near = { $id }: no feed is called so. Did you mean { $near }?
feeds-not-monitored = It is monitored already: { $id }.
feeds-all = All feeds: /feeds
feeds-not-taken = { $id } has that address.
feeds-not-label = { $name } is no label; they are { $labels }.
feeds-not-url = url should be an address that begins with http:// or https://.
feeds-not-id = id should be small letters, digits and hyphens, 64 at most.
feeds-not-outlet = outlet should be the name that readers know it by.
feeds-not-language = language should be a code such as “ar”.
feeds-not-country = country should be two capitals such as “EG”, or “none” for an international body.
feeds-not-ownership = ownership should be one of: { $owners }.
feeds-not-articles = articles should be “on” or “off”.
feeds-not-most = That would be more than { $most } feeds.
feeds-not-around = Nor is there a feed in the usual places of that site.
feeds-not-list-large = The list is larger than { $most } MB; no list of feeds is.
feeds-not-list-feed = That is a feed, not a list of feeds.
feeds-not-list-other = The list is not OPML, as feed readers exchange it.
feeds-not-list-long = The list names more than { $most } feeds; cut it into several.
feeds-not-list-entities = The list declares entities, which no list of feeds needs.
feeds-not-list-broken = The list is not well-formed XML (line { $line }).
feeds-not-list-empty = The list names no feed: none of its outlines has an xmlUrl.
feeds-not-line = line { $line }, { $outlet }: { $why }
feeds-not-changed = Nothing was changed. Open the address in a browser: if a feed is there, try again later.
feeds-is-unknown-host = Its host name is not known.
feeds-is-no-answer = It does not answer.
feeds-is-not-secure = No secure connection to it can be made.
feeds-is-not-found = There is nothing at this address.
feeds-is-not-allowed = It does not let us in.
feeds-is-too-often = It asks us to come less often.
feeds-is-server = Its server has failed.
feeds-is-redirects = Its redirects lead nowhere.
feeds-is-not-public = Its address is not one of the public internet.
feeds-is-gone = It is gone for good, says its server.
feeds-is-too-large = It is too large.
feeds-is-broken = Its document is broken.
feeds-is-not-a-feed = What is there is no feed.
feeds-is-empty = Its document is empty.
feeds-is-too-many = It brings more in a day than I take of one feed.
feeds-articles = with articles
digest-failing = { $count ->
    [one] { $count } feed failing
   *[other] { $count } feeds failing
}
