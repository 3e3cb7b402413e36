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
help-examples = For example: /who Putin, /digest 7d, /subscribe 8 Asia/Jakarta
command-start = The welcome, with its buttons
command-who = What somebody did, with whom, and who says so
command-quotes = What somebody said, and what was said about them
command-contacts = Whom somebody met, called or wrote to, with a picture
command-trend = How much was written of up to four actors, day by day
command-digest = A digest now
command-latest = The newest stories
command-subscribe = A digest every day, at your hour
command-unsubscribe = No more digests
command-help = What I can do
command-privacy = What I keep about you
command-erase = Forget everything about you
command-about = What this is

about =
    A dragoman was the interpreter and guide between the courts of the Middle East and the embassies of Europe. This one reads the news.

    Nothing shown here is made up: headlines, sentences and quotations are those of the outlets named, with a link to each. Offices carry their dates. Names are matched by a list, never guessed.
privacy-title = What I keep
privacy =
    For a subscription: the number of this chat, its language, time zone and hours, and which digests were sent to it. Nothing else about you is kept: no names, no questions, no profile.

    /unsubscribe stops the digests. /erase deletes all of it, at once and for good.

## Answers that are only a word

unknown-command = I do not know this command. /help lists those I know.
unknown-text = I answer to commands. To ask about somebody, write /who and a name, like this: /who Putin
stale-button = This button is from an earlier version of me. Please send the command again; /help lists them.
went-wrong = Something went wrong, and it is my fault. Please try again in a moment.
admins-only = In a group, only its administrators can do this.

## /who

who-whom = About whom? Write the name after the command, in any language: /who Putin
who-which = Several people or bodies bear the name “{ $name }”. Which one?
who-unknown = I know nobody called “{ $name }”.
who-nearest = Did you mean one of these?
who-seen = Not on my list, but seen in relevant news of the last two weeks: { $names }.
who-gone = I no longer have this actor. Please ask again by name with /who
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
admin-how = What you can write:
admin-added = Added, and used from now on:
admin-refused = Not added:
admin-undone = Taken back:
admin-undone-none = There is nothing to take back.

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
dossier-latest = Latest
quote-reported = reported, not verbatim
as-of = as of { $moment } ({ $zone })
by-list = names matched by list, never guessed

## Pairs, lists and pictures

quotes-whom = Whose words? Write the name after the command, in any language: /quotes Putin
contacts-whom = Whose contacts? Write the name after the command, and how far back if you like: /contacts Putin 30d
trend-whom = Whose coverage? Write up to four names after the command: /trend Putin, Netanyahu
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
digest-next = Next digest: { $time } ({ $zone })
digest-unclear = I did not understand “{ $word }”. A digest covers hours or days, like this: /digest 24h or /digest 7d
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
subscribed = Subscribed. Your digest comes every day at { $times } ({ $zone }).
subscribed-first = The first one is on its way.
subscribed-changed = Changed. Your digest comes every day at { $times } ({ $zone }).
subscribed-how = Another hour: /subscribe. No more: /unsubscribe.
subscribe-unclear = I did not understand “{ $word }”. Write hours and, if you like, a time zone: /subscribe 8 Asia/Jakarta or /subscribe 08:30 18:00
unsubscribed = Done: no more digests. /subscribe brings them back.
unsubscribed-none = There is no subscription here, so there is nothing to stop.
erase-ask = Delete everything I keep about this chat, its subscription included? This cannot be undone.
button-erase = Yes, delete
button-keep = No, keep it
erased = Deleted. I keep nothing about this chat any more.
erased-none = There was nothing to delete: I keep nothing about this chat.
erase-kept = Nothing was deleted.

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
did-consult-call = phoned { $whom }
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
