### What the bot says, in French.

## Starting

welcome-title = Dragoman : la diplomatie du Moyen-Orient en dix langues
welcome =
    Je lis l’actualité en dix langues, je cherche qui a fait quoi à qui, et je raconte chaque sujet une seule fois, avec ses sources.

    Abonnez-vous, et une synthèse arrive à l’heure de votre choix. Ou renseignez-vous sur qui vous voulez, dans n’importe quelle écriture : /who Poutine
button-subscribe = S’abonner
button-digest = Une synthèse maintenant
button-ask = Se renseigner sur quelqu’un

help-title = Ce que je sais faire
help-shortcuts = Accès direct à un réglage : { $commands }
help-examples = Par exemple : /who Poutine, /digest 7d, /subscribe 8 Europe/Paris, /mute football, /latest sanctions
command-start = L’accueil et ses boutons
command-who = Ce que quelqu’un a fait, avec qui, et qui le dit
command-quotes = Ce que quelqu’un a dit, et ce qu’on a dit de lui
command-contacts = Qui a rencontré, appelé ou écrit à qui, avec une image
command-trend = Combien on a écrit sur quatre acteurs au plus, jour par jour
command-digest = Une synthèse maintenant
command-latest = Les sujets les plus récents
command-search = Chercher des mots dans tout ce que j’ai lu
command-story = Un sujet : sa chronologie, qui a fait quoi, où les articles divergent
command-subscribe = Une synthèse chaque jour, à votre heure
command-pause = Suspendre les synthèses ; vos choix restent
command-stop = Au revoir : plus de synthèses ; vos choix sont oubliés
command-manage = Régler d’ici un canal ou un groupe
command-help = Ce que je sais faire
command-privacy = Ce que je garde sur vous
command-mydata = Tout ce que je garde sur vous, en fichier
command-erase = Tout oublier sur vous
command-about = De quoi il s’agit

about =
    Le drogman était l’interprète et le guide entre les cours du Moyen-Orient et les ambassades d’Europe. Celui-ci lit l’actualité.

    Rien n’est inventé ici : titres, phrases et citations sont ceux des médias nommés, avec un lien vers chacun. Les fonctions portent leurs dates. Les noms sont reconnus d’après une liste, jamais devinés.
operator = Ce bot est géré par : { $operator }
operator-none = La personne qui gère ce bot n’a pas indiqué ici qui elle est ni comment la joindre. Le programme est Dragoman, sous licence MIT.
privacy-title = Ce que je garde
privacy =
    Pour un abonnement : le numéro de cette discussion, sa langue, son fuseau horaire et ses heures, et les synthèses et alertes déjà envoyées. Et vos choix dans /settings : jours, longueur, filtres, heures calmes, et ce que vous suivez, masquez ou voulez moins voir. Pour un groupe ou un canal, aussi son nom et qui l’a abonné, afin de prévenir cette personne si je ne peux plus y écrire. Rien d’autre sur vous : ni noms, ni questions, ni profil. Ce que vous m’écrivez est gardé jusqu’à ma réponse, soit quelques secondes ; ce que je n’arrive pas à traiter, une semaine, pour qu’on puisse me réparer.

    /pause suspend les synthèses et garde tout cela ; /stop y met fin et oublie tout, sauf la langue et le fuseau horaire. /mydata envoie le tout dans un fichier. /erase supprime tout, aussitôt et pour toujours.

    Si une discussion me bloque ou m’exclut, je garde cela 30 jours, au cas où j’y reviendrais, puis je le supprime. Dans le fichier de ma base sur le disque, ce qui a été supprimé peut rester une heure après /erase, tant que je fonctionne, et un jour dans les autres cas. Si la personne qui me fait fonctionner a sa propre base, ou des copies, ses règles valent pour ces fichiers.

## Answers that are only a word

unknown-command = Je ne connais pas cette commande. Celles que je connais sont dans /help
unknown-text = Je réponds aux commandes. Pour vous renseigner sur quelqu’un, écrivez /who et un nom, comme ceci : /who Poutine
stale-button = Ce bouton vient d’une version antérieure. Veuillez renvoyer la commande ; /help en donne la liste.
went-wrong = Quelque chose a mal tourné, par ma faute. Veuillez réessayer dans un instant.
admins-only = Dans un groupe, seuls les administrateurs peuvent le faire.
silenced = Je ne peux plus écrire dans { $chat }. Ses synthèses attendent que je le puisse à nouveau. Si elles n’arrivent pas alors d’elles-mêmes, envoyez-y /start.
manage-how = Pour que les synthèses arrivent dans un canal ou un groupe, ajoutez-moi avec les boutons ci-dessous ; dans un canal, il me faut le droit de publier. Réglez ensuite tout sur place, ou d’ici : /manage et son @name.
manage-what = Que doit recevoir { $chat } ?
manage-unknown = Je ne suis pas dans « { $word } », ou vous n’en êtes pas administrateur.
placed = Je peux maintenant écrire dans { $chat }. Réglez ici ce qu’il reçoit :
button-add-channel = M’ajouter à un canal
button-add-group = M’ajouter à un groupe
settings-of = Réglages
thread-gone = Le sujet où arrivaient les synthèses est fermé ou supprimé ; elles arrivent désormais ici. Pour un autre sujet, envoyez-y /subscribe.

## /who

who-whom = De qui s’agit-il ? Écrivez le nom après la commande, dans n’importe quelle langue : /who Poutine
who-which = Plusieurs personnes ou organismes portent le nom « { $name } ». Lequel ?
who-unknown = Je ne connais personne du nom de « { $name } ».
who-vacant = Je ne connais personne qui ait été « { $name } » le { $day }. À d’autres moments :
who-nearest = Vouliez-vous dire l’un de ceux-ci ?
who-seen = Pas sur ma liste, mais vu dans les actualités des deux dernières semaines : { $names }.
who-gone = Je n’ai plus cet acteur. Veuillez redemander par son nom avec /who
inline-how = Écrivez un nom, dans n’importe quelle langue
inline-more = Plus, avec les sources
inline-none = Personne de ce nom
flag-button = Une erreur ?
flag-ask = Qu’est-ce qui est faux dans ce que j’ai dit sur { $name } ? Seule votre réponse est conservée, pas son auteur.
flag-person = Mauvaise personne
flag-office = Mauvaise fonction
flag-event = Mauvais événement
flag-other = Autre chose
flag-thanks = Merci. Ce sera vérifié.
flag-enough = Cela suffit pour aujourd’hui. Merci.
flags-new = Des lecteurs signalent une erreur. /admin reports en donne la liste.
flags-title = Signalé comme faux par des lecteurs, du plus récent au plus ancien :
flags-none = Rien n’a été signalé comme faux ces trente derniers jours.
unlisted-title = Nommés dans l’actualité pertinente des deux dernières semaines, mais absents de mes listes ; ajoutez qui vous connaissez avec /admin actor ou /admin alias :
unlisted-none = Aucun nom absent de mes listes n’a été vu dans l’actualité pertinente des deux dernières semaines.
admin-how = Ce que vous pouvez écrire :
admin-taken = Reçu, en vigueur dans quelques secondes :
admin-undoing = Retiré, sans effet dans quelques secondes :
admin-added = Ajouté, et utilisé dès maintenant :
admin-refused = Non ajouté :
admin-undone = Annulé :
admin-undone-none = Il n’y a rien à annuler.
outbox-title = Envois
outbox-due = À envoyer : { $due } ; plus tard : { $later }.
outbox-held = En route ou remis : { $count }.
outbox-lane = { $lane } : dus { $due }, le plus ancien depuis { $minutes } min ; en doute { $doubted }, abandonnés { $lost }.
outbox-oldest = Le plus ancien attend depuis { $minutes } min.
outbox-again = Déjà essayés : { $again } ; douteux en deux jours : { $doubted }.
outbox-ended = En deux jours : { $sent } envoyés, { $lost } abandonnés.
lane-interactive = Réponses
lane-alert = Alertes
lane-digest = Synthèses
lane-broadcast = Annonces
outbox-resent = À envoyer de nouveau : { $count }.
outbox-aside = Mises à jour écartées en une semaine : { $count }.
outbox-paused = En pause : seules les réponses partent.
outbox-dropped = Supprimés : { $count }.
broadcast-title = Annonce { $id }
broadcast-ask = Lecteurs : { $count }. À { $share } % du débit, cela prend environ { $minutes } min. Ce qu’ils reçoivent est ci-dessus.
broadcast-every = Toutes les langues
broadcast-others = toutes les autres langues
broadcast-gets = { $tongue } · lecteurs : { $count }
broadcast-code = ⚠️ « { $code } » fait partie de ce texte et part avec lui : la partie d’une langue commence par son code sur une ligne à part.
broadcast-nobody = Personne n’est abonné : il n’y a donc personne à prévenir.
broadcast-how = Écrivez le texte sous /admin broadcast. Pour plusieurs langues, commencez chaque partie par son code : en: ou ar: sur une ligne à part. 20% après la commande envoie à cette part du débit.
broadcast-long = Le texte en { $tongue } est trop long : { $units } unités ne tiennent pas dans { $most } messages.
broadcast-progress = Remis : { $handed } sur { $all }.
broadcast-draft = pas encore envoyée
broadcast-running = en cours d’envoi
broadcast-paused = en pause
broadcast-stopped = arrêtée
broadcast-done = envoyée
broadcast-send = Envoyer
broadcast-pause = Suspendre
broadcast-resume = Reprendre
broadcast-stop = Arrêter

last-hours = { $count ->
    [one] Dernière heure
   *[other] { $count } dernières heures
}
last-days = { $count ->
    [one] Dernier jour
   *[other] { $count } derniers jours
}
tab-hours = { $count } h
tab-days = { $count } j

office-since = { $title } (depuis le { $start })
office-former = anciennement { $title }
office-from-to = anciennement { $title } (du { $start } au { $end })
office-until = anciennement { $title } (jusqu’au { $end })
office-as-of = au { $date }
office-unchecked = non vérifié
died = date de décès : { $date }

dossier-quiet = { $period } : rien. Vu pour la dernière fois le { $date } ; la suite date d’alors.
dossier-never = { $period } : rien, et rien auparavant non plus.
dossier-change = { $percent } sur la période précédente
dossier-change-none = rien sur la période précédente
dossier-did = Ses actes
dossier-toward = Les actes d’autrui à son égard
dossier-company = Avec qui
dossier-words = Ses propos
dossier-about = À son sujet
dossier-latest = Le plus récent
quote-reported = propos rapportés, non textuels
quote-to = à { $name }
as-of = au { $moment } ({ $zone })
by-list = noms reconnus d’après une liste, jamais devinés

## Pairs, lists and pictures

quotes-whom = Les propos de qui ? Écrivez le nom après la commande, dans n’importe quelle langue : /quotes Poutine
contacts-whom = Les contacts de qui ? Écrivez le nom après la commande, et la durée si vous voulez : /contacts Poutine 30d
contacts-unclear = Je ne peux pas remonter à « { $word } ». Je remonte d’une heure à 30 jours, comme ceci : /contacts Poutine 24h ou /contacts Poutine 30d
trend-whom = La couverture de qui ? Écrivez jusqu’à quatre noms après la commande : /trend Poutine, Netanyahou
trend-many = Cela fait plus de quatre noms. Écrivez-en quatre au plus : /trend Poutine, Netanyahou
names-which = « { $name } » peut désigner plusieurs acteurs à la fois. Lesquels ?
button-quotes = Citations
button-contacts = Contacts
button-trend = Tendance
button-picture = Image
button-with = Avec { $name }
list-empty = Il n’y a rien ici.
newest-only = Seuls les articles les plus récents ont été lus pour cela : { $count }
quotes-by = Ses propos
quotes-about = Ce qu’on en a dit
quotes-by-none = Je n’ai lu aucun de ses propos.
quotes-about-none = Je n’ai rien lu de ce qu’on en a dit.
contacts-title = Rencontres, appels et lettres
contacts-none = { $period } : ni rencontres, ni appels, ni lettres dans ce que j’ai lu.
contacts-last = Le dernier avant cela :
pair-contacts = Entre les deux
pair-stories = Sujets avec les deux
pair-quotes = L’un sur l’autre
pair-none = { $period } : rien qui nomme les deux dans ce que j’ai lu.
trend-title = Articles par jour
trend-all = Toutes les langues
trend-none = { $period } : rien sur { $name } dans ce que j’ai lu, donc rien à dessiner.
last-seen = vu pour la dernière fois le { $date }
picture-failed = L’image n’a pas pu être dessinée cette fois. Les mots disent la même chose.

## Counting

count-stories = { $count ->
    [one] { $count } sujet
   *[other] { $count } sujets
}
count-reports = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
count-read = { $count ->
    [one] { $count } article lu
   *[other] { $count } articles lus
}
count-relevant = { $count ->
    [one] { $count } pertinent
   *[other] { $count } pertinents
}
count-outlets = { $count ->
    [one] { $count } média
   *[other] { $count } médias
}
count-languages = { $count ->
    [one] { $count } langue
   *[other] { $count } langues
}
owners-official = { $count ->
    [one] { $count } officiel
   *[other] { $count } officiels
}
owners-state = { $count ->
    [one] { $count } média d’État
   *[other] { $count } médias d’État
}
owners-public = { $count ->
    [one] { $count } média public
   *[other] { $count } médias publics
}
owners-independent = { $count ->
    [one] { $count } indépendant
   *[other] { $count } indépendants
}
owners-research = { $count ->
    [one] { $count } centre de recherche
   *[other] { $count } centres de recherche
}
owner-official = officiel
owner-state = média d’État
not-corroborated = non corroboré
owner-public = média public
owner-independent = indépendant
owner-research = centre de recherche

## Digest and latest

digest-title = Diplomatie du Moyen-Orient — { $day }, { $part }
part-morning = matin
part-afternoon = après-midi
part-evening = soir
part-night = nuit
digest-empty = { $period } : rien sur la diplomatie du Moyen-Orient dans ce que j’ai lu.
digest-also = Aussi
digest-followed = Ce que vous suivez
more-none = Il n’y a rien de plus pour la période de cette synthèse.
digest-next = Prochaine synthèse : { $time } ({ $zone })
zone-gone = Votre fuseau horaire { $zone } n’existe plus : les heures sont en UTC. Choisissez-en un autre avec /timezone
zone-unknown = Il n’y a pas de fuseau horaire « { $zone } ». Écrivez-le ainsi : /timezone Europe/Paris
language-unknown = Je ne parle pas « { $word } ». Je parle ces langues :
digest-unclear = Une synthèse ne peut pas couvrir « { $word } ». Elle couvre d’une heure à 30 jours, comme ceci : /digest 24h ou /digest 7d
sample = exemple
sample-news = Nouvelles d’exemple : écrites par les auteurs de ce programme pour montrer ce qu’il fait. Aucune n’est une information réelle.
undated = sans date
latest-title = Les sujets les plus récents
latest-empty = Il n’y a pas encore de sujets. Ils arrivent dès que les sources ont été lues.
button-newer = Plus récents
button-older = Plus anciens

## Subscribing

subscribe-hour = À quelle heure voulez-vous votre synthèse quotidienne ?
subscribe-zone = { $times } : dans quel fuseau horaire ? Si le vôtre n’est pas ici, choisissez sa région.
subscribe-region = { $times } : choisissez votre fuseau horaire.
region-middle-east = Moyen-Orient
region-europe = Europe
region-asia = Asie
region-africa = Afrique
region-americas = Amériques
region-pacific = Pacifique
button-back = Retour
subscribed = Abonnement enregistré. Votre synthèse arrive { $days } à { $times } ({ $zone }).
subscribed-first = La première est en route.
subscribed-changed = Modifié. Votre synthèse arrive { $days } à { $times } ({ $zone }).
subscribed-how = Une autre heure : /subscribe. Une pause : /pause. Arrêter : /stop.
subscribe-unclear = Je n’ai pas compris « { $word } ». Écrivez des heures et, si vous voulez, un fuseau horaire : /subscribe 8 Europe/Paris ou /subscribe 08:30 18:00
subscribe-most = Une synthèse arrive quatre fois par jour au plus. Écrivez moins d’heures, par exemple : /subscribe 08:30 18:00
unsubscribed = Au revoir : plus de synthèses ni d’alertes. Vos heures et tous vos choix sont oubliés, ainsi que ce qui a été envoyé. Je ne garde que la langue et le fuseau horaire, pour vous répondre ; /erase les supprime aussi. Pour revenir, recommencez avec /subscribe. Vous pouvez toujours poser des questions : /who Poutine
unsubscribed-none = Aucune synthèse n’est prévue pour cette discussion, donc rien à arrêter.
stop-ask = Mettre fin à l’abonnement ? Outre les heures, ceci serait oublié : { $what }. Une pause garde tout.
stop-kept = Rien n’a été changé.
button-stop = Plus de synthèses
button-pause = Suspendre seulement, et tout garder
paused = En pause : ni synthèse ni alerte jusqu’à ce que vous repreniez. Vos heures et tous vos choix restent.
button-resume = Reprendre
resumed = C’est reparti. Votre synthèse arrive { $days } à { $times } ({ $zone }).
resumed-none = Il n’y a plus d’abonnement pour cette discussion. Pour recommencer : /subscribe
mydata = Tout ce que je garde sur cette discussion, en JSON. /privacy dit pourquoi, /erase l’efface.
mydata-none = Je ne garde rien sur cette discussion.
cancel-nothing = Il n’y a rien en cours ici à annuler.
erase-ask = Supprimer tout ce que je garde sur cette discussion, abonnement compris ? C’est irréversible.
button-erase = Oui, supprimer
button-keep = Non, garder
erased = Supprimé. Je ne garde plus rien sur cette discussion.
erased-none = Il n’y avait rien à supprimer : je ne garde rien sur cette discussion.
erase-kept = Rien n’a été supprimé.

## Why a story is shown

why-title = Pourquoi ce sujet est là
why-relevance = Pertinence { $percent } ; affiché à partir de { $least }
why-place = Sa place : { $points } points
why-gone = Je n’ai plus ce sujet.
cue-in-title = dans le titre
cue-in-lead = dans le texte
cue-other = la formulation dans son ensemble
cue-meaning = le sens général, selon un petit modèle de langue
cue-talks = diplomatie et pourparlers
cue-truce = une trêve ou un échange
cue-deal = un accord ou une proposition
cue-nuclear = le dossier nucléaire
cue-sanctions = les sanctions
cue-world = les instances mondiales et leur droit
cue-office = ministères des Affaires étrangères et émissaires
cue-leader = chefs d’État et gouvernements
cue-statehood = État et frontières
cue-relief = aide humanitaire
cue-battle = combats
cue-terror = terrorisme
cue-protest = manifestations et campagnes
cue-home = politique intérieure
cue-crime = crimes et tribunaux
cue-economy = économie et marchés
cue-sport = le sport
cue-life = culture, sciences, vie quotidienne
cue-unofficial = des voix non officielles
cue-person = une personne connue
cue-government = un gouvernement
cue-organisation = une organisation connue
cue-armed-group = un groupe armé connu
cue-two-actors = deux acteurs ou plus
cue-region = la région
cue-two-of-the-region = deux pays de la région
cue-region-and-outside-power = la région et une puissance extérieure
cue-elsewhere = une autre région, avec ses propres crises
cue-only-others = uniquement des pays hors de la région
cue-act-on-diplomacy = un acte dans une affaire diplomatique
cue-act-within-region = un acte au sein de la région
cue-act-with-outside-power = un acte où une puissance extérieure prend part
cue-only-fighting = des combats et rien d’autre
cue-neither-act-nor-diplomacy = ni acte ni diplomatie
rank-fresh = publié il y a moins de trois jours
rank-recent = publié plus ou moins récemment
rank-sources = sources indépendantes : { $count }
rank-ownership = types de propriétaires : { $count }
rank-languages = langues : { $count }
rank-confirmed = une source officielle le confirme
rank-acts = le poids de ce qui a été fait
rank-actors = acteurs nommés : { $count }
rank-relevance = sa pertinence
rank-readable = existe dans une langue que vous lisez
rank-state-media = seuls des médias d’État en parlent
rank-followed = vous suivez quelque chose qui s’y trouve
rank-less = vous voulez moins de quelque chose qui s’y trouve

## One story

story-how = Quel sujet ? Touchez son numéro sous une synthèse ou une liste, ou écrivez-le après /story, par exemple /story 2 ; son identifiant convient aussi
story-unlisted = La dernière liste que vous avez vue n’a pas de sujet { $number }. Appuyez sur un numéro sous une synthèse ou une liste, ou écrivez-le après /story
story-timeline = Chronologie
story-did = Qui a fait quoi
story-differ = Où les articles divergent
differ-day = quel jour
differ-act = de quoi il s’agissait
differ-targets = avec qui ou envers qui
differ-sources = qui l’a fait
story-follow-up = Déjà raconté ({ $moment }), avec du nouveau :
of-killed = morts
of-wounded = blessés
of-hostages = otages
of-prisoners = prisonniers
of-displaced = déplacés
of-trucks = camions d’aide
of-votes = voix
of-missiles = missiles
of-drones = drones armés
of-troops = soldats

## Following, muting, filters

button-more = Plus
button-less = Moins de ce genre
button-follow = Suivre
button-followed = Suivi
button-watch = Suivre ce sujet
button-undo = Annuler
less-which = Moins de sujets comme lequel de ceux-ci ?
less-of = Moins de quoi ?
less-story = Ce sujet seulement
topic-story = un sujet
topic-language = { $tongue }
button-story = Le sujet
taste-follow = Suivi : { $topic }. Cela vient en premier dans vos synthèses.
taste-less = Désormais moins : { $topic }. Cela vient en dernier.
taste-mute = Masqué : { $topic }. Absent de vos synthèses et de /latest
taste-none = Ni suivi ni masqué désormais : { $topic }
taste-not-there = Vous ne suivez ni ne masquez « { $word } ». Vos choix : /settings
taste-which = Que voulez-vous dire par « { $word } » ?
follow-what = Suivre quoi ? Un acteur, un pays, un acte, une source ou un mot : /follow Poutine
mute-what = Masquer quoi ? Un acteur, un pays, un acte, une source, une langue ou un mot : /mute football
command-follow = Mettre en premier un acteur, un pays, un acte ou un mot
command-unfollow = Ne plus suivre
command-mute = Écarter un acteur, une source, un acte ou un mot
command-unmute = Ne plus masquer
command-settings = Heures, jours, langues, preuves, heures calmes et plus
filter-button = Filtrer
filter-ask = N’afficher que les sujets sur un acte, ou traités dans une langue :
filter-all = Tous les sujets
latest-none = Aucun sujet de ce genre dans mes lectures récentes : { $topics }
count-left-out = { $count } écartés par vos réglages

## Settings

settings-title = Vos réglages
settings-none = Aucune synthèse n’est prévue pour cette discussion. Vos choix valent aussi pour /digest et /latest
settings-all = toutes
settings-least = Il doit en rester au moins un.
settings-most = C’est le maximum. Retirez-en un d’abord.
settings-follow-how = Ajoutez avec /follow ou /mute et un nom ou un mot. Un bouton ci-dessous retire de la liste.
set-hours = Heures
set-days = Jours
set-zone = Fuseau horaire
set-language = Langue
set-length = Longueur
set-evidence = Preuves
set-languages = Langues des sources
set-acts = Nature des actes
set-quiet = Heures calmes
set-tastes = Suivi et masqué
days-all = tous les jours
length-short = courte (trois sujets, trois titres)
length-usual = habituelle (six sujets, six titres)
length-lines = titres seulement
empty-told = une ligne sans son quand il n’y a rien
evidence-any = toutes
evidence-two = deux sources indépendantes ou plus
evidence-official = confirmé par une source officielle
quiet-none = aucune
quiet-from = début
quiet-to = fin
night-hold = la synthèse attend leur fin
night-drop = la synthèse est abandonnée
night-silent = la synthèse arrive sans bruit
followed-only = Seulement ce que je suis
alerts-on = Me prévenir aussitôt de ce que je suis
alerts-how = Et aussitôt, quand deux sources indépendantes en disent du nouveau : huit fois par jour au plus, jamais la nuit.
alerts-none = Pour être prévenu aussitôt aussi, abonnez-vous : /subscribe
tastes-follow = Suivi
tastes-less = Moins de
tastes-mute = Masqué

## Acts, as labels

act-consult = Entretiens
act-agree = Accord
act-support = Soutien
act-cooperate = Coopération
act-aid = Aide
act-concede = Concession
act-retreat = Retrait
act-request = Demande
act-accuse = Accusation
act-reject = Refus
act-threaten = Menace
act-protest = Protestation
act-sanction = Sanctions
act-mobilize = Mobilisation
act-coerce = Coercition
act-assault = Attaque
act-statement = Déclaration
mode-call = Appel téléphonique
mode-meeting = Rencontre
mode-visit = Visite
mode-letter = Lettre
mode-vote = Vote
mode-statement = Déclaration

## Acts, as what was done to whom

did-consult = a eu des entretiens avec { $whom }
did-consult-call = a parlé au téléphone avec { $whom }
did-consult-meeting = a rencontré { $whom }
did-consult-visit = a rendu visite à { $whom }
did-consult-letter = a écrit à { $whom }
did-agree = a conclu un accord avec { $whom }
did-support = a soutenu { $whom }
did-cooperate = a coopéré avec { $whom }
did-aid = a apporté de l’aide à { $whom }
did-concede = a fait une concession à { $whom }
did-retreat = a opéré un retrait face à { $whom }
did-request = a adressé une demande à { $whom }
did-accuse = a accusé { $whom }
did-reject = a opposé un refus à { $whom }
did-threaten = a menacé { $whom }
did-protest = a protesté contre { $whom }
did-sanction = a pris des sanctions contre { $whom }
did-mobilize = a mobilisé des forces contre { $whom }
did-coerce = a usé de coercition contre { $whom }
did-assault = a attaqué { $whom }
did-statement = a fait une déclaration sur { $whom }

## /search

search-what =
    Que dois-je chercher ? Par exemple :
    /search cessez-le-feu Doha
    /search "solution à deux États" from:"Le Monde" since:30d
    /search sanctions lang:ar -pétrole
    /search Путин actor:Netanyahou act:pourparlers
    Les mots trouvent toutes leurs formes, les noms dans toutes les écritures. Filtres : lang: from: actor: act: country: owner: since: until: in:all. OR entre deux mots signifie l’un ou l’autre, - devant un mot signifie sans.
search-long = C’est trop long : une question compte au plus { $value } caractères.
search-many = Il y a trop de mots : j’en cherche { $value } à la fois.
search-no-words = Il n’y a aucun mot à chercher dans « { $value } ».
search-only-without = « { $value } » dit seulement ce qui doit manquer. Ajoutez ce que je dois chercher.
search-bad-value = Je ne comprends pas { $name }:{ $value }
search-bad-language = Je ne connais pas de langue « { $value } ». Il y a : { $known }
search-bad-date = Je ne comprends pas { $name }:{ $value }. Un jour s’écrit 2026-10-17, un mois 2026-10, une durée 7d.
search-no-filter = Il n’y a pas de filtre { $names } — je l’ai cherché comme des mots. Filtres : { $known }
search-none = Rien de ce que j’ai lu ne dit cela.
search-order = les plus récents d’abord
search-left-out = Chercher aussi hors de la diplomatie ({ $count })
search-building = Je parcours encore tout ce que j’ai lu : il y en aura peut-être plus dans un instant.
search-lost = Je ne peux pas chercher en ce moment. Réessayez dans quelques minutes.

## Feeds

command-feeds = Ce que je lis, et si cela fonctionne
feeds-title = Flux : { $count } ; en état de marche : { $working }
feeds-none = Aucun flux ne correspond à « { $word } ».
feeds-down = ne fonctionne plus depuis le { $day }
feeds-never = n’a encore jamais fonctionné
feeds-gone = supprimé pour de bon
feeds-paused = en pause
feeds-new = pas encore lu
feeds-last = dernier succès { $when }
feeds-rate = { $rate } par jour
feeds-delay = { $minutes } min de retard
feeds-left-out = laissés de côté aujourd’hui : { $count }
feeds-next = prochaine lecture { $when }
feeds-which = Il y a plusieurs flux. Lequel ?
feeds-known = déjà suivi
feeds-imported = Ajoutés : { $added } ; déjà connus : { $known } ; refusés : { $refused }.
feeds-dead = Ces flux ne fonctionnent plus :
feeds-dead-how = /feeds en dit plus. /admin feeds montre comment remplacer, suspendre ou retirer un flux.
feeds-do-unknown-host = Vérifiez l’adresse. Si le site a déménagé, donnez la nouvelle avec /admin feeds replace.
feeds-do-no-answer = Cela passe le plus souvent. Si cela dure des jours alors qu’un navigateur y arrive, le serveur nous bloque : demandez au média, ou suspendez le flux.
feeds-do-not-secure = Ouvrez l’adresse dans un navigateur. S’il avertit aussi, dites-le au média, ou suspendez le flux.
feeds-do-not-found = Cherchez le nouveau flux sur le site du média et donnez-le avec /admin feeds replace.
feeds-do-not-allowed = Demandez l’accès au média, ou cherchez un autre de ses flux et donnez-le avec /admin feeds replace.
feeds-do-too-often = Il n’y a rien à faire : j’attends aussi longtemps qu’il le demande. Si cela dure, augmentez POLL_FLOOR.
feeds-do-server = Il n’y a encore rien à faire : j’essaie à nouveau et le lirai dès qu’il marchera. Si cela dure des jours, dites-le au média.
feeds-do-redirects = Ouvrez l’adresse dans un navigateur et donnez celle où vous arrivez avec /admin feeds replace.
feeds-do-not-public = Donnez une adresse de l’internet public. Pour des flux de votre propre réseau, il faut définir ALLOW_PRIVATE_FEEDS.
feeds-do-gone = Cherchez un autre flux du média et donnez-le avec /admin feeds replace, ou retirez celui-ci.
feeds-do-too-large = Cherchez un flux plus petit du média, celui d’une rubrique par exemple, et donnez-le avec /admin feeds replace.
feeds-do-broken = Dites au média que son flux est cassé. Je le relirai dès qu’il sera réparé.
feeds-do-not-a-feed = Cherchez le flux sur cette page et donnez son adresse avec /admin feeds replace.
feeds-do-empty = Il n’y a encore rien à faire. S’il reste vide, cherchez un autre flux du média.
feeds-do-too-many = Regardez le flux : s’il se répète ou s’il a été détourné, prévenez le média et suspendez-le avec /admin feeds pause. Si ce sont bien des nouvelles, prenez le flux d’une rubrique.
admin-done = Fait :
admin-not-done = Pas fait :
feeds-not-address = Ce n’est pas une adresse web ; elle s’écrit { $example }.
feeds-not-unknown = { $id } : aucun flux ne porte ce nom.
feeds-not-unknown-near = { $id } : aucun flux ne porte ce nom. Vouliez-vous dire { $near } ?
feeds-not-monitored = Il est déjà suivi : { $id }.
feeds-all = Tous les flux : /feeds
feeds-not-taken = { $id } a cette adresse.
feeds-not-label = { $name } n’est pas une indication possible ; il y a { $labels }.
feeds-not-url = url doit être une adresse qui commence par http:// ou https://.
feeds-not-id = id doit se composer de minuscules, de chiffres et de traits d’union, 64 au plus.
feeds-not-outlet = outlet doit être le nom sous lequel les lecteurs connaissent le média.
feeds-not-language = language doit être un code tel que « ar ».
feeds-not-country = country doit être deux majuscules telles que « EG », ou « none » pour un organisme international.
feeds-not-ownership = ownership doit être l’un de : { $owners }.
feeds-not-articles = articles doit être « on » ou « off ».
feeds-not-most = Cela ferait plus de { $most } flux.
feeds-not-around = Il n’y a pas non plus de flux aux endroits habituels de ce site.
feeds-not-list-large = La liste dépasse { $most } Mo ; aucune n’est si grande.
feeds-not-list-feed = C’est un flux, pas une liste de flux.
feeds-not-list-other = La liste n’est pas au format OPML que s’échangent les lecteurs de flux.
feeds-not-list-long = La liste compte plus de { $most } flux ; divisez-la.
feeds-not-list-entities = La liste déclare des entités, dont aucune liste de flux n’a besoin.
feeds-not-list-broken = La liste n’est pas du XML bien formé (ligne { $line }).
feeds-not-list-empty = La liste ne nomme aucun flux : aucune entrée n’a de xmlUrl.
feeds-not-line = ligne { $line }, { $outlet } : { $why }
feeds-not-changed = Rien n’a été modifié. Ouvrez l’adresse dans un navigateur : s’il y a un flux, réessayez plus tard.
feeds-is-unknown-host = Le nom de son serveur est inconnu.
feeds-is-no-answer = Il ne répond pas.
feeds-is-not-secure = Aucune connexion sûre n’est possible.
feeds-is-not-found = Il n’y a rien à cette adresse.
feeds-is-not-allowed = Son serveur ne nous laisse pas entrer.
feeds-is-too-often = Son serveur nous demande de venir moins souvent.
feeds-is-server = Son serveur est en panne.
feeds-is-redirects = Ses redirections ne mènent nulle part.
feeds-is-not-public = Son adresse n’est pas sur l’internet public.
feeds-is-gone = Il a disparu pour de bon, dit son serveur.
feeds-is-too-large = Il est trop volumineux.
feeds-is-broken = Son document est endommagé.
feeds-is-not-a-feed = Ce qui s’y trouve n’est pas un flux.
feeds-is-empty = Son document est vide.
feeds-is-too-many = Il apporte en un jour plus que je ne prends d’un flux.
feeds-articles = avec articles
digest-failing = { $count } flux en panne
