### What the bot says, in German.

## Starting

welcome-title = Dragoman: Nahost-Diplomatie in zehn Sprachen
welcome =
    Ich lese Nachrichten in zehn Sprachen, finde heraus, wer was tat und wem gegenüber, und erzähle jedes Thema einmal, mit seinen Quellen.

    Abonnieren Sie, und der Überblick kommt zu Ihrer Uhrzeit. Oder fragen Sie nach wem Sie wollen, in jeder Schrift: /who Putin
button-subscribe = Abonnieren
button-digest = Jetzt einen Überblick
button-ask = Nach jemandem fragen

help-title = Was ich kann
help-shortcuts = Gleich zu einer Einstellung: { $commands }
help-examples = Zum Beispiel: /who Putin, /digest 7d, /subscribe 8 Europe/Berlin, /mute Fußball, /latest Sanktionen
command-start = Die Begrüßung mit ihren Knöpfen
command-who = Was jemand getan hat, mit wem und wer es sagt
command-quotes = Was jemand gesagt hat, und was über ihn gesagt wurde
command-contacts = Wen jemand traf, anrief oder anschrieb, mit Bild
command-trend = Wie viel über bis zu vier Akteure geschrieben wurde, Tag für Tag
command-digest = Jetzt ein Überblick
command-latest = Die neuesten Themen
command-search = Alles Gelesene nach Wörtern durchsuchen
command-story = Ein Thema: seine Chronologie, wer was tat, worin Berichte sich unterscheiden
command-subscribe = Jeden Tag ein Überblick zu Ihrer Uhrzeit
command-pause = Überblicke aussetzen; alles Gewählte bleibt
command-stop = Auf Wiedersehen: keine Überblicke mehr; Gewähltes wird vergessen
command-manage = Einen Kanal oder eine Gruppe von hier aus einrichten
command-help = Was ich kann
command-privacy = Was ich über Sie speichere
command-mydata = Alles, was ich über Sie aufbewahre, als Datei
command-erase = Alles über Sie vergessen
command-about = Was das hier ist

about =
    Ein Dragoman war Dolmetscher und Führer zwischen den Höfen des Nahen Ostens und den Botschaften Europas. Dieser hier liest Nachrichten.

    Hier ist nichts erfunden: Überschriften, Sätze und Zitate stammen von den genannten Medien, jeweils mit Link. Ämter stehen mit ihren Daten da. Namen werden nach einer Liste erkannt, nie geraten.
operator = Diesen Bot betreibt: { $operator }
operator-none = Wer diesen Bot betreibt, hat hier nicht gesagt, wer das ist und wie man sich an ihn wendet. Das Programm ist Dragoman, unter der MIT-Lizenz.
privacy-title = Was ich speichere
privacy =
    Für ein Abonnement: die Nummer dieses Chats, seine Sprache, Zeitzone und Uhrzeiten und welche Überblicke und Meldungen schon gesendet wurden. Dazu Ihre Wahl in /settings: Tage, Länge, Filter, Ruhezeiten und wem oder was Sie folgen, was stumm ist und wovon Sie weniger wollen. Bei einer Gruppe oder einem Kanal auch der Name und wer ihn abonniert hat, um es dieser Person zu sagen, wenn ich dort nicht mehr schreiben darf. Sonst nichts über Sie: keine Namen, keine Fragen, kein Profil. Was Sie mir schreiben, wird aufbewahrt, bis es beantwortet ist, also Sekunden; was mir misslingt, eine Woche, damit man mich reparieren kann.

    /pause setzt die Überblicke aus und behält all das; /stop beendet sie und vergisst es, bis auf Sprache und Zeitzone. /mydata schickt alles als Datei. /erase löscht alles, sofort und endgültig.

    Blockiert mich ein Chat oder wirft er mich hinaus, behalte ich das 30 Tage lang, falls ich wieder hineindarf, und lösche es dann. In der Datei meines Speichers auf der Platte kann Gelöschtes nach /erase noch eine Stunde stehen, solange ich laufe, sonst einen Tag. Hat, wer mich betreibt, einen eigenen Speicher oder Kopien davon, gelten für diese Dateien dessen Regeln.

## Answers that are only a word

unknown-command = Diesen Befehl kenne ich nicht. Die mir bekannten stehen unter /help
unknown-text = Ich antworte auf Befehle. Um nach jemandem zu fragen, schreiben Sie /who und einen Namen, etwa so: /who Putin
stale-button = Dieser Knopf stammt von einer früheren Version. Bitte senden Sie den Befehl noch einmal; /help nennt sie alle.
went-wrong = Etwas ist schiefgegangen, und es liegt an mir. Bitte versuchen Sie es gleich noch einmal.
admins-only = In einer Gruppe können das nur die Administratoren.
silenced = In { $chat } darf ich nicht mehr schreiben. Die Überblicke warten, bis ich es wieder darf. Kommen sie dann nicht von selbst, schreiben Sie dort /start.
manage-how = Damit Überblicke in einen Kanal oder eine Gruppe kommen, fügen Sie mich mit den Knöpfen unten hinzu; im Kanal brauche ich das Recht zu posten. Dann richten Sie dort alles ein oder von hier aus: /manage und sein @name.
manage-what = Was soll { $chat } bekommen?
manage-unknown = In „{ $word }“ bin ich nicht, oder Sie gehören dort nicht zu den Administratoren.
placed = In { $chat } darf ich jetzt schreiben. Richten Sie hier ein, was dort ankommt:
button-add-channel = Zu einem Kanal hinzufügen
button-add-group = Zu einer Gruppe hinzufügen
settings-of = Einstellungen
thread-gone = Das Thema, in das die Überblicke kamen, ist geschlossen oder gelöscht; ab jetzt kommen sie hierher. Für ein anderes Thema senden Sie dort /subscribe.

## /who

who-whom = Nach wem? Schreiben Sie den Namen hinter den Befehl, in jeder Sprache: /who Putin
who-which = Den Namen „{ $name }“ tragen mehrere Personen oder Organisationen. Wer ist gemeint?
who-unknown = Ich kenne niemanden namens „{ $name }“.
who-vacant = Mir ist niemand bekannt, der am { $day } „{ $name }“ war. Zu anderen Zeiten:
who-nearest = Meinten Sie jemanden von diesen?
who-seen = Nicht auf meiner Liste, aber in den letzten zwei Wochen in den Nachrichten: { $names }.
who-gone = Diesen Akteur habe ich nicht mehr. Bitte fragen Sie mit /who noch einmal nach dem Namen.
inline-how = Schreiben Sie einen Namen, in beliebiger Sprache
inline-more = Mehr, mit den Quellen
inline-none = Niemand dieses Namens
flag-button = Falsch?
flag-ask = Was ist falsch an dem, was ich über { $name } gesagt habe? Nur Ihre Antwort wird aufbewahrt, nicht, wer sie gab.
flag-person = Falsche Person
flag-office = Falsches Amt
flag-event = Falsches Ereignis
flag-other = Etwas anderes
flag-thanks = Danke. Es wird geprüft.
flag-enough = Für heute ist es genug. Danke.
flags-new = Leser melden einen Fehler. /admin reports listet ihn auf.
flags-title = Von Lesern als falsch gemeldet, das Neueste zuerst:
flags-none = In den letzten dreißig Tagen wurde nichts als falsch gemeldet.
unlisted-title = In den relevanten Nachrichten der letzten zwei Wochen genannt und auf keiner meiner Listen; wen Sie kennen, den fügen Sie mit /admin actor oder /admin alias hinzu:
unlisted-none = In den relevanten Nachrichten der letzten zwei Wochen kam kein Name vor, der auf keiner meiner Listen steht.
admin-how = Was Sie schreiben können:
admin-taken = Angenommen, gilt in wenigen Sekunden:
admin-undoing = Zurückgenommen, gilt in wenigen Sekunden nicht mehr:
admin-added = Hinzugefügt und ab jetzt in Gebrauch:
admin-refused = Nicht hinzugefügt:
admin-undone = Zurückgenommen:
admin-undone-none = Es gibt nichts zurückzunehmen.
outbox-title = Postausgang
outbox-due = Jetzt fällig: { $due }; später: { $later }.
outbox-held = Unterwegs oder aufgeschoben: { $count }.
outbox-lane = { $lane }: fällig { $due }, die älteste seit { $minutes } min; im Zweifel { $doubted }, aufgegeben { $lost }.
outbox-oldest = Die älteste Sendung wartet seit { $minutes } min.
outbox-again = Schon versucht: { $again }; zweifelhaft in zwei Tagen: { $doubted }.
outbox-ended = In zwei Tagen: { $sent } gesendet, { $lost } aufgegeben.
lane-interactive = Antworten
lane-alert = Meldungen
lane-digest = Überblicke
lane-broadcast = Rundschreiben
outbox-resent = Wird erneut gesendet: { $count }.
outbox-aside = Beiseitegelegte Updates in einer Woche: { $count }.
outbox-paused = Angehalten: nur Antworten gehen hinaus.
outbox-dropped = Gelöscht: { $count }.
broadcast-title = Rundschreiben { $id }
broadcast-ask = Leser: { $count }. Mit { $share } % der Rate dauert es etwa { $minutes } min. Oben steht, was sie bekommen.
broadcast-every = Alle Sprachen
broadcast-others = alle anderen Sprachen
broadcast-gets = { $tongue } · Leser: { $count }
broadcast-code = ⚠️ „{ $code }“ steht mit im Text und wird so verschickt: Ein Teil für eine Sprache beginnt mit ihrem Kürzel in einer eigenen Zeile.
broadcast-nobody = Niemand hat ein Abonnement, also gibt es niemanden zu benachrichtigen.
broadcast-how = Schreiben Sie den Text unter /admin broadcast. Für mehrere Sprachen beginnen Sie jeden Teil mit ihrem Kürzel: en: oder ar: in einer eigenen Zeile. 20% nach dem Befehl sendet mit diesem Anteil der Rate.
broadcast-long = Der Text auf { $tongue } ist zu lang: { $units } Einheiten sind mehr, als in { $most } Nachrichten passt.
broadcast-progress = Übergeben: { $handed } von { $all }.
broadcast-draft = noch nicht gesendet
broadcast-running = wird gesendet
broadcast-paused = angehalten
broadcast-stopped = abgebrochen
broadcast-done = gesendet
broadcast-send = Senden
broadcast-pause = Anhalten
broadcast-resume = Fortsetzen
broadcast-stop = Abbrechen

last-hours = { $count ->
    [one] Letzte Stunde
   *[other] Letzte { $count } Stunden
}
last-days = { $count ->
    [one] Letzter Tag
   *[other] Letzte { $count } Tage
}
tab-hours = { $count } Std.
tab-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}

office-since = { $title } (seit { $start })
office-former = früher: { $title }
office-from-to = früher: { $title } ({ $start } bis { $end })
office-until = früher: { $title } (bis { $end })
office-as-of = Stand { $date }
office-unchecked = nicht geprüft
died = gestorben am { $date }

dossier-quiet = { $period }: nichts. Zuletzt gesehen: { $date }; alles Folgende stammt aus dieser Zeit.
dossier-never = { $period }: nichts, und auch davor nichts.
dossier-change = { $percent } gegenüber dem Zeitraum davor
dossier-change-none = im Zeitraum davor nichts
dossier-did = Eigenes Handeln
dossier-toward = Was andere taten
dossier-company = Mit wem
dossier-words = Im Wortlaut
dossier-about = Worte anderer
dossier-latest = Neuestes
quote-reported = sinngemäß, nicht wörtlich
quote-to = zu { $name }
as-of = Stand { $moment } ({ $zone })
by-list = Namen nach Liste erkannt, nie geraten

## Pairs, lists and pictures

quotes-whom = Wessen Worte? Schreiben Sie den Namen hinter den Befehl, in jeder Sprache: /quotes Putin
contacts-whom = Wessen Kontakte? Schreiben Sie den Namen hinter den Befehl und, wenn Sie mögen, den Zeitraum: /contacts Putin 30d
contacts-unclear = Den Zeitraum „{ $word }“ gibt es hier nicht. Ich blicke 1 Stunde bis 30 Tage zurück, so geschrieben: /contacts Putin 24h oder /contacts Putin 30d
trend-whom = Berichte über wen? Schreiben Sie bis zu vier Namen hinter den Befehl: /trend Putin, Netanjahu
trend-many = Das sind mehr als vier Namen. Schreiben Sie höchstens vier: /trend Putin, Netanjahu
names-which = „{ $name }“ kann mehrere Akteure zugleich meinen. Welche?
button-quotes = Zitate
button-contacts = Kontakte
button-trend = Verlauf
button-picture = Bild
button-with = Mit { $name }
list-empty = Hier ist nichts.
newest-only = Dafür wurden nur die neuesten Berichte gelesen: { $count }
quotes-by = Eigene Worte
quotes-about = Worte anderer
quotes-by-none = Eigene Worte habe ich nicht gelesen.
quotes-about-none = Worte anderer darüber habe ich nicht gelesen.
contacts-title = Treffen, Anrufe und Briefe
contacts-none = { $period }: keine Treffen, Anrufe oder Briefe in dem, was ich gelesen habe.
contacts-last = Zuletzt davor:
pair-contacts = Zwischen beiden
pair-stories = Themen mit beiden
pair-quotes = Übereinander
pair-none = { $period }: nichts, was beide nennt, in dem, was ich gelesen habe.
trend-title = Berichte je Tag
trend-all = Alle Sprachen
trend-none = { $period }: nichts über { $name } in dem, was ich gelesen habe, also auch nichts zu zeichnen.
last-seen = zuletzt gesehen: { $date }
picture-failed = Das Bild ließ sich diesmal nicht zeichnen. Die Worte sagen dasselbe.

## Counting

count-stories = { $count ->
    [one] { $count } Thema
   *[other] { $count } Themen
}
count-reports = { $count ->
    [one] { $count } Bericht
   *[other] { $count } Berichte
}
count-read = { $count ->
    [one] { $count } Bericht gelesen
   *[other] { $count } Berichte gelesen
}
count-relevant = { $count } einschlägig
count-outlets = { $count ->
    [one] { $count } Medium
   *[other] { $count } Medien
}
count-languages = { $count ->
    [one] { $count } Sprache
   *[other] { $count } Sprachen
}
owners-official = { $count } amtlich
owners-state = { $count } staatlich
owners-public = { $count } öffentlich-rechtlich
owners-independent = { $count } unabhängig
owners-research = { $count } Forschung
owner-official = amtlich
owner-state = Staatsmedium
not-corroborated = unbestätigt
owner-public = öffentlich-rechtlich
owner-independent = unabhängig
owner-research = Forschung

## Digest and latest

digest-title = Nahost-Diplomatie — { $day }, { $part }
part-morning = Morgen
part-afternoon = Nachmittag
part-evening = Abend
part-night = Nacht
digest-empty = { $period }: nichts zur Nahost-Diplomatie in dem, was ich gelesen habe.
digest-also = Außerdem
digest-followed = Wem Sie folgen
more-none = Mehr gibt es aus der Zeit dieses Überblicks nicht.
digest-next = Nächster Überblick: { $time } ({ $zone })
zone-gone = Ihre Zeitzone { $zone } gibt es nicht mehr, darum gilt UTC. Wählen Sie eine andere mit /timezone
zone-unknown = Eine Zeitzone „{ $zone }“ gibt es nicht. Schreiben Sie zum Beispiel: /timezone Europe/Berlin
language-unknown = „{ $word }“ spreche ich nicht. Ich spreche diese Sprachen:
digest-unclear = Den Zeitraum „{ $word }“ kann kein Überblick umfassen. Er umfasst 1 Stunde bis 30 Tage, etwa so: /digest 24h oder /digest 7d
sample = Beispiel
sample-news = Beispielnachrichten: von den Machern dieses Programms geschrieben, um zu zeigen, was es tut. Keine davon ist echte Berichterstattung.
undated = ohne Datum
latest-title = Die neuesten Themen
latest-empty = Noch gibt es keine Themen. Sie kommen, sobald die Quellen gelesen sind.
button-newer = Neuere
button-older = Ältere

## Subscribing

subscribe-hour = Um wie viel Uhr möchten Sie Ihren täglichen Überblick?
subscribe-zone = { $times }: in welcher Zeitzone? Ist Ihre nicht dabei, wählen Sie die Region.
subscribe-region = { $times }: Wählen Sie Ihre Zeitzone.
region-middle-east = Naher Osten
region-europe = Europa
region-asia = Asien
region-africa = Afrika
region-americas = Amerika
region-pacific = Pazifik
button-back = Zurück
subscribed = Abonniert. Ihr Überblick kommt { $days } um { $times } ({ $zone }).
subscribed-first = Der erste ist unterwegs.
subscribed-changed = Geändert. Ihr Überblick kommt { $days } um { $times } ({ $zone }).
subscribed-how = Andere Uhrzeit: /subscribe. Eine Pause: /pause. Ganz beenden: /stop.
subscribe-unclear = „{ $word }“ habe ich nicht verstanden. Schreiben Sie Uhrzeiten und, wenn Sie mögen, eine Zeitzone: /subscribe 8 Europe/Berlin oder /subscribe 08:30 18:00
subscribe-most = Ein Überblick kommt höchstens viermal am Tag. Schreiben Sie weniger Uhrzeiten, zum Beispiel: /subscribe 08:30 18:00
unsubscribed = Auf Wiedersehen: keine Überblicke und keine Meldungen mehr. Ihre Uhrzeiten und alles Gewählte sind vergessen, auch was gesendet wurde. Ich behalte nur Sprache und Zeitzone, um Ihnen passend zu antworten; /erase löscht auch diese. Mit /subscribe können Sie neu beginnen. Fragen können Sie weiterhin: /who Putin
unsubscribed-none = Für diesen Chat ist kein Überblick geplant, also gibt es auch nichts zu beenden.
stop-ask = Das Abonnement beenden? Außer den Uhrzeiten ginge dies verloren: { $what }. Eine Pause behält alles.
stop-kept = Es wurde nichts geändert.
button-stop = Keine Überblicke mehr
button-pause = Nur aussetzen und alles behalten
paused = Ausgesetzt: keine Überblicke und keine Meldungen, bis Sie fortfahren. Ihre Uhrzeiten und alles Gewählte bleiben.
button-resume = Fortfahren
resumed = Es geht weiter. Ihr Überblick kommt { $days } um { $times } ({ $zone }).
resumed-none = Für diesen Chat gibt es kein Abonnement mehr. Neu beginnen: /subscribe
mydata = Alles, was ich über diesen Chat aufbewahre, als JSON. Wozu, sagt /privacy; /erase löscht es.
mydata-none = Über diesen Chat bewahre ich nichts auf.
cancel-nothing = Hier läuft nichts, was sich abbrechen ließe.
erase-ask = Alles löschen, was ich über diesen Chat speichere, samt Abonnement? Das lässt sich nicht rückgängig machen.
button-erase = Ja, löschen
button-keep = Nein, behalten
erased = Gelöscht. Über diesen Chat speichere ich nichts mehr.
erased-none = Es gab nichts zu löschen: Über diesen Chat speichere ich nichts.
erase-kept = Es wurde nichts gelöscht.

## Why a story is shown

why-title = Warum das hier steht
why-relevance = Einschlägig zu { $percent }; gezeigt ab { $least }
why-place = Sein Platz: { $points } Punkte
why-gone = Dieses Thema habe ich nicht mehr.
cue-in-title = in der Überschrift
cue-in-lead = im Text
cue-other = die Wortwahl im Ganzen
cue-meaning = der Sinn im Ganzen, laut einem kleinen Sprachmodell
cue-talks = Diplomatie und Gespräche
cue-truce = eine Waffenruhe oder ein Austausch
cue-deal = ein Abkommen oder ein Vorschlag
cue-nuclear = das Atomthema
cue-sanctions = Sanktionen
cue-world = Weltorganisationen und ihr Recht
cue-office = Außenministerien und Gesandte
cue-leader = Staatsoberhäupter und Regierungen
cue-statehood = Staatlichkeit und Grenzen
cue-relief = humanitäre Hilfe
cue-battle = Kämpfe
cue-terror = Terrorismus
cue-protest = Proteste und Kampagnen
cue-home = Innenpolitik
cue-crime = Verbrechen und Gerichte
cue-economy = Wirtschaft und Märkte
cue-sport = Sport
cue-life = Kultur, Wissenschaft, Alltag
cue-unofficial = nichtamtliche Stimmen
cue-person = eine bekannte Person
cue-government = eine Regierung
cue-organisation = eine bekannte Organisation
cue-armed-group = eine bekannte bewaffnete Gruppe
cue-two-actors = zwei Akteure oder mehr
cue-region = die Region
cue-two-of-the-region = zwei Länder der Region
cue-region-and-outside-power = die Region und eine Macht von außen
cue-elsewhere = eine andere Region mit eigenen Sorgen
cue-only-others = nur Länder außerhalb der Region
cue-act-on-diplomacy = eine Handlung in einer Frage der Diplomatie
cue-act-within-region = eine Handlung innerhalb der Region
cue-act-with-outside-power = eine Handlung, an der eine Macht von außen teilhat
cue-only-fighting = Kämpfe und sonst nichts
cue-neither-act-nor-diplomacy = weder Handlung noch Diplomatie
rank-fresh = in den letzten drei Tagen erschienen
rank-recent = wie kürzlich es erschien
rank-sources = unabhängige Quellen: { $count }
rank-ownership = Arten von Eigentümern: { $count }
rank-languages = Sprachen: { $count }
rank-confirmed = eine amtliche Quelle bestätigt es
rank-acts = das Gewicht des Getanen
rank-actors = genannte Akteure: { $count }
rank-relevance = wie einschlägig es ist
rank-readable = in einer Sprache, die Sie lesen
rank-state-media = nur Staatsmedien berichten
rank-followed = Sie folgen etwas darin
rank-less = Sie wollen weniger von etwas darin

## One story

story-how = Welches Thema? Drücken Sie seine Nummer unter einem Überblick oder einer Liste, oder schreiben Sie sie hinter /story, etwa /story 2; seine Kennung geht auch
story-unlisted = Die Liste, die Sie zuletzt sahen, hat kein Thema { $number }. Drücken Sie eine Nummer unter einem Überblick oder einer Liste, oder schreiben Sie sie hinter /story
story-timeline = Chronologie
story-did = Wer was tat
story-differ = Worin Berichte sich unterscheiden
differ-day = an welchem Tag
differ-act = was es war
differ-targets = mit wem oder wem gegenüber
differ-sources = wer es war
story-follow-up = Schon erzählt ({ $moment }), jetzt mit Neuem:
of-killed = Tote
of-wounded = Verletzte
of-hostages = Geiseln
of-prisoners = Gefangene
of-displaced = Vertriebene
of-trucks = Lastwagen mit Hilfe
of-votes = Stimmen
of-missiles = Raketen
of-drones = Drohnen
of-troops = Soldaten

## Following, muting, filters

button-more = Mehr
button-less = Weniger davon
button-follow = Folgen
button-followed = Sie folgen
button-watch = Diesem Thema folgen
button-undo = Rückgängig
less-which = Welche Art soll seltener kommen?
less-of = Weniger wovon?
less-story = Nur dieses Thema
topic-story = ein einzelnes Thema
topic-language = { $tongue }
button-story = Das Thema
taste-follow = Sie folgen: { $topic }. Das kommt in Ihren Überblicken zuerst.
taste-less = Von jetzt an weniger: { $topic }. Das kommt zuletzt.
taste-mute = Stumm: { $topic }. Das fehlt in Ihren Überblicken und in /latest
taste-none = Nicht mehr gefolgt und nicht mehr stumm: { $topic }
taste-not-there = „{ $word }“ folgen Sie nicht, und stumm ist es auch nicht. Ihre Wahl: /settings
taste-which = Was meinen Sie mit „{ $word }“?
follow-what = Wem oder was folgen? Akteur, Land, Handlung, Quelle oder Wort: /follow Putin
mute-what = Was soll stumm sein? Akteur, Land, Handlung, Quelle, Sprache oder Wort: /mute Fußball
command-follow = Jemanden, ein Land, eine Handlung oder ein Wort voranstellen
command-unfollow = Nicht mehr folgen
command-mute = Akteur, Quelle, Handlung oder Wort weglassen
command-unmute = Nicht mehr stumm schalten
command-settings = Uhrzeiten, Tage, Sprachen, Belege, Ruhezeiten und mehr
filter-button = Filtern
filter-ask = Nur Themen zu einer Handlung oder mit Berichten in einer Sprache:
filter-all = Alle Themen
latest-none = Nichts dergleichen in dem, was ich zuletzt gelesen habe: { $topics }
count-left-out = { $count } durch Ihre Einstellungen weggelassen

## Settings

settings-title = Ihre Einstellungen
settings-none = Für diesen Chat ist kein Überblick geplant. Ihre Wahl hier gilt auch für /digest und /latest
settings-all = alle
settings-least = Mindestens eines muss bleiben.
settings-most = Mehr geht nicht. Nehmen Sie erst eines weg.
settings-follow-how = Hinzufügen mit /follow oder /mute und einem Namen oder Wort. Die Knöpfe unten nehmen etwas von der Liste.
set-hours = Uhrzeiten
set-days = Tage
set-zone = Zeitzone
set-language = Sprache
set-length = Länge
set-evidence = Belege
set-languages = Sprachen der Quellen
set-acts = Handlungen
set-quiet = Ruhezeiten
set-tastes = Gefolgt und stumm
days-all = jeden Tag
length-short = kurz (drei Themen, drei Überschriften)
length-usual = üblich (sechs Themen, sechs Überschriften)
length-lines = nur Überschriften
empty-told = eine stille Zeile, wenn es nichts gibt
evidence-any = beliebig
evidence-two = zwei oder mehr unabhängige Quellen
evidence-official = von amtlicher Quelle bestätigt
quiet-none = keine
quiet-from = Beginn
quiet-to = Ende
night-hold = der Überblick wartet bis zum Ende
night-drop = der Überblick entfällt
night-silent = der Überblick kommt ohne Ton
followed-only = Nur, wem oder was ich folge
alerts-on = Mir sofort melden, was ich verfolge
alerts-how = Und sofort, wenn zwei unabhängige Quellen Neues dazu melden: höchstens achtmal am Tag und nie nachts.
alerts-none = Um auch sofort davon zu erfahren, abonnieren Sie: /subscribe
tastes-follow = Gefolgt
tastes-less = Weniger von
tastes-mute = Stumm

## Acts, as labels

act-consult = Gespräche
act-agree = Einigung
act-support = Unterstützung
act-cooperate = Zusammenarbeit
act-aid = Hilfe
act-concede = Zugeständnis
act-retreat = Rückzug
act-request = Forderung
act-accuse = Vorwurf
act-reject = Ablehnung
act-threaten = Drohung
act-protest = Protest
act-sanction = Sanktionen
act-mobilize = Mobilisierung
act-coerce = Zwang
act-assault = Angriff
act-statement = Erklärung
mode-call = Telefonat
mode-meeting = Treffen
mode-visit = Besuch
mode-letter = Brief
mode-vote = Abstimmung
mode-statement = Erklärung

## Acts, as what was done to whom

did-consult = führte Gespräche mit { $whom }
did-consult-call = telefonierte mit { $whom }
did-consult-meeting = traf { $whom }
did-consult-visit = besuchte { $whom }
did-consult-letter = schrieb an { $whom }
did-agree = einigte sich mit { $whom }
did-support = unterstützte { $whom }
did-cooperate = arbeitete zusammen mit { $whom }
did-aid = leistete Hilfe für { $whom }
did-concede = machte ein Zugeständnis an { $whom }
did-retreat = zog sich zurück vor { $whom }
did-request = stellte eine Forderung an { $whom }
did-accuse = machte einen Vorwurf gegen { $whom }
did-reject = erteilte eine Absage an { $whom }
did-threaten = drohte: { $whom }
did-protest = protestierte gegen { $whom }
did-sanction = verhängte Sanktionen gegen { $whom }
did-mobilize = mobilisierte Kräfte gegen { $whom }
did-coerce = übte Zwang aus auf { $whom }
did-assault = griff an: { $whom }
did-statement = gab eine Erklärung ab zu { $whom }

## /search

search-what =
    Wonach soll ich suchen? Zum Beispiel:
    /search Waffenruhe Doha
    /search "Zwei-Staaten-Lösung" from:Tagesschau since:30d
    /search Sanktionen lang:ar -Öl
    /search Путин actor:Netanjahu act:Gespräche
    Wörter finden alle ihre Formen, Namen in jeder Schrift. Filter: lang: from: actor: act: country: owner: since: until: in:all. OR zwischen Wörtern heißt eines von beiden, - vor einem Wort heißt ohne.
search-long = Das ist zu lang: Eine Frage hat höchstens { $value } Zeichen.
search-many = Das sind zu viele Wörter: Ich suche nach { $value } zugleich.
search-no-words = In „{ $value }“ steht kein Wort, nach dem ich suchen könnte.
search-only-without = „{ $value }“ sagt nur, was nicht vorkommen soll. Bitte ergänzen Sie, wonach ich suchen soll.
search-bad-value = { $name }:{ $value } verstehe ich nicht
search-bad-language = Eine Sprache „{ $value }“ kenne ich nicht. Es gibt: { $known }
search-bad-date = { $name }:{ $value } verstehe ich nicht. Ein Tag schreibt sich 2026-10-17, ein Monat 2026-10, eine Zeitspanne 7d.
search-no-filter = Einen Filter { $names } gibt es nicht — ich habe das als Wörter gesucht. Filter: { $known }
search-none = Nichts von dem, was ich gelesen habe, sagt das.
search-order = neueste zuerst
search-left-out = Auch suchen, was keine Diplomatie ist ({ $count })
search-building = Ich gehe noch alles Gelesene durch: Gleich kann es mehr geben.
search-lost = Ich kann gerade nicht suchen. Bitte versuchen Sie es in einigen Minuten wieder.

## Feeds

command-feeds = Was ich lese, und ob es funktioniert
feeds-title = Feeds: { $count }; davon funktionieren: { $working }
feeds-none = Kein Feed passt zu „{ $word }“.
feeds-down = funktioniert nicht seit { $day }
feeds-never = hat noch nie funktioniert
feeds-gone = endgültig abgeschaltet
feeds-paused = angehalten
feeds-new = noch nicht gelesen
feeds-last = letzter Erfolg { $when }
feeds-rate = { $rate } am Tag
feeds-delay = { $minutes } Min. Verzug
feeds-left-out = heute ausgelassen: { $count }
feeds-next = nächster Abruf { $when }
feeds-which = Dort sind mehrere Feeds. Welcher?
feeds-known = wird schon gelesen
feeds-imported = Hinzugefügt: { $added }; schon bekannt: { $known }; abgelehnt: { $refused }.
feeds-dead = Diese Feeds funktionieren nicht mehr:
feeds-dead-how = Mehr sagt /feeds. /admin feeds zeigt, wie man einen Feed ersetzt, anhält oder entfernt.
feeds-do-unknown-host = Prüfen Sie die Adresse. Ist die Seite umgezogen, nennen Sie die neue mit /admin feeds replace.
feeds-do-no-answer = Das vergeht meist. Dauert es Tage an und kommt ein Browser hin, sperrt uns der Server: Fragen Sie das Medium, oder halten Sie den Feed an.
feeds-do-not-secure = Öffnen Sie die Adresse im Browser. Warnt auch er, sagen Sie es dem Medium, oder halten Sie den Feed an.
feeds-do-not-found = Suchen Sie den neuen Feed auf der Seite des Mediums, und nennen Sie ihn mit /admin feeds replace.
feeds-do-not-allowed = Bitten Sie das Medium um Zugang, oder suchen Sie einen anderen Feed von ihm und nennen Sie ihn mit /admin feeds replace.
feeds-do-too-often = Es ist nichts zu tun: Ich warte so lange, wie er es verlangt. Hält es an, erhöhen Sie POLL_FLOOR.
feeds-do-server = Noch ist nichts zu tun: Ich versuche es wieder und lese ihn, sobald er geht. Dauert es Tage an, sagen Sie es dem Medium.
feeds-do-redirects = Öffnen Sie die Adresse im Browser, und nennen Sie die, bei der Sie ankommen, mit /admin feeds replace.
feeds-do-not-public = Nennen Sie eine Adresse im öffentlichen Internet. Für Feeds im eigenen Netz ist ALLOW_PRIVATE_FEEDS zu setzen.
feeds-do-gone = Suchen Sie einen anderen Feed des Mediums und nennen Sie ihn mit /admin feeds replace, oder entfernen Sie diesen.
feeds-do-too-large = Suchen Sie einen kleineren Feed des Mediums, etwa den eines Ressorts, und nennen Sie ihn mit /admin feeds replace.
feeds-do-broken = Sagen Sie dem Medium, dass sein Feed kaputt ist. Ich lese ihn wieder, sobald er repariert ist.
feeds-do-not-a-feed = Suchen Sie auf dieser Seite den Feed, und nennen Sie seine Adresse mit /admin feeds replace.
feeds-do-empty = Noch ist nichts zu tun. Bleibt er leer, suchen Sie einen anderen Feed des Mediums.
feeds-do-too-many = Sehen Sie sich den Feed an: Wiederholt er sich oder ist er in fremder Hand, sagen Sie es dem Medium und halten Sie ihn mit /admin feeds pause an. Sind es lauter Nachrichten, nehmen Sie den Feed einer Rubrik.
admin-done = Erledigt:
admin-not-done = Nicht erledigt:
feeds-not-address = Das ist keine Webadresse; eine solche schreibt man { $example }.
feeds-not-unknown = { $id }: So heißt kein Feed.
feeds-not-unknown-near = { $id }: So heißt kein Feed. Meinten Sie { $near }?
feeds-not-monitored = Er wird schon gelesen: { $id }.
feeds-all = Alle Feeds: /feeds
feeds-not-taken = { $id } hat diese Adresse.
feeds-not-label = { $name } ist keine Angabe; es gibt { $labels }.
feeds-not-url = url soll eine Adresse sein, die mit http:// oder https:// beginnt.
feeds-not-id = id soll aus Kleinbuchstaben, Ziffern und Bindestrichen bestehen, höchstens 64.
feeds-not-outlet = outlet soll der Name sein, unter dem Leser das Medium kennen.
feeds-not-language = language soll ein Kürzel wie „ar“ sein.
feeds-not-country = country soll aus zwei Großbuchstaben bestehen wie „EG“, oder „none“ bei einer internationalen Organisation.
feeds-not-ownership = ownership soll eines davon sein: { $owners }.
feeds-not-articles = articles soll „on“ oder „off“ sein.
feeds-not-most = Das wären mehr als { $most } Feeds.
feeds-not-around = Auch an den üblichen Stellen der Seite ist kein Feed.
feeds-not-list-large = Die Liste ist größer als { $most } MB; so groß ist keine.
feeds-not-list-feed = Das ist ein Feed, keine Liste von Feeds.
feeds-not-list-other = Die Liste ist kein OPML, wie Feedreader es austauschen.
feeds-not-list-long = Die Liste nennt mehr als { $most } Feeds; teilen Sie sie auf.
feeds-not-list-entities = Die Liste deklariert Entitäten, die keine Liste von Feeds braucht.
feeds-not-list-broken = Die Liste ist kein wohlgeformtes XML (Zeile { $line }).
feeds-not-list-empty = Die Liste nennt keinen Feed: Kein Eintrag hat eine xmlUrl.
feeds-not-line = Zeile { $line }, { $outlet }: { $why }
feeds-not-changed = Nichts wurde geändert. Öffnen Sie die Adresse im Browser: Ist dort ein Feed, versuchen Sie es später noch einmal.
feeds-is-unknown-host = Der Name des Servers ist nicht bekannt.
feeds-is-no-answer = Er antwortet nicht.
feeds-is-not-secure = Es kommt keine sichere Verbindung zustande.
feeds-is-not-found = Unter dieser Adresse ist nichts.
feeds-is-not-allowed = Der Server lässt uns nicht hinein.
feeds-is-too-often = Der Server bittet uns, seltener zu kommen.
feeds-is-server = Beim Server ist ein Fehler aufgetreten.
feeds-is-redirects = Die Weiterleitungen führen ins Leere.
feeds-is-not-public = Die Adresse liegt nicht im öffentlichen Internet.
feeds-is-gone = Der Feed ist laut Server endgültig eingestellt.
feeds-is-too-large = Der Feed ist zu groß.
feeds-is-broken = Das Dokument ist beschädigt.
feeds-is-not-a-feed = Was dort steht, ist kein Feed.
feeds-is-empty = Das Dokument ist leer.
feeds-is-too-many = Er bringt an einem Tag mehr, als ich von einem Feed nehme.
feeds-articles = mit Artikeln
digest-failing = { $count ->
    [one] { $count } Feed gestört
   *[other] { $count } Feeds gestört
}
