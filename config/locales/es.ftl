### What the bot says, in Spanish.

## Starting

welcome-title = Dragoman: la diplomacia de Oriente Medio en diez idiomas
welcome =
    Leo noticias en diez idiomas, busco quién hizo qué a quién y cuento cada noticia una sola vez, con sus fuentes.

    Suscríbase y el resumen llegará a la hora que elija. O pregunte por quien quiera, en cualquier escritura: /who Putin
button-subscribe = Suscribirse
button-digest = Un resumen ahora
button-ask = Preguntar por alguien

help-title = Qué sé hacer
help-shortcuts = Directo a un ajuste: { $commands }
help-examples = Por ejemplo: /who Putin, /digest 7d, /subscribe 8 Europe/Madrid, /mute fútbol, /latest sanciones
command-start = La bienvenida, con sus botones
command-who = Qué hizo alguien, con quién y quién lo dice
command-quotes = Qué dijo alguien y qué se dijo de esa persona
command-contacts = Con quién se reunió, habló o se escribió alguien, con una imagen
command-trend = Cuánto se escribió sobre hasta cuatro actores, día a día
command-digest = Un resumen ahora
command-latest = Las noticias más recientes
command-search = Buscar palabras en todo lo que he leído
command-story = Una noticia: su cronología, quién hizo qué, en qué difieren los medios
command-subscribe = Un resumen cada día, a su hora
command-pause = Pausar los resúmenes; lo elegido se conserva
command-stop = Adiós: no más resúmenes; lo elegido se olvida
command-manage = Configurar desde aquí un canal o un grupo
command-help = Qué sé hacer
command-privacy = Qué guardo sobre usted
command-mydata = Todo lo que guardo sobre usted, en un archivo
command-erase = Olvidar todo sobre usted
command-about = Qué es esto

about =
    El dragomán era el intérprete y guía entre las cortes de Oriente Medio y las embajadas de Europa. Este lee las noticias.

    Aquí no se inventa nada: los titulares, las frases y las citas son de los medios nombrados, con un enlace a cada uno. Los cargos llevan sus fechas. Los nombres se reconocen con una lista, nunca se adivinan.
operator = Este bot lo gestiona: { $operator }
operator-none = Quien gestiona este bot no ha dicho aquí quién es ni cómo localizarlo. El programa es Dragoman, con licencia MIT.
privacy-title = Qué guardo
privacy =
    Para una suscripción: el número de este chat, su idioma, zona horaria y horas, y qué resúmenes y alertas se le han enviado. Y lo que eligió en /settings: días, extensión, filtros, horas de silencio, y lo que sigue, silencia o quiere ver menos. De un grupo o canal, también su nombre y quién lo suscribió, para avisar a esa persona si ya no puedo escribir allí. No se guarda nada más sobre usted: ni nombres, ni preguntas, ni perfil. Lo que me escribe se guarda hasta que respondo, unos segundos; lo que no logro tratar, una semana, para que se me pueda reparar.

    /pause detiene los resúmenes y conserva todo esto; /stop les pone fin y lo olvida todo, salvo el idioma y la zona horaria. /mydata lo envía todo en un archivo. /erase lo borra todo, de inmediato y para siempre.

    Si un chat me bloquea o me expulsa, guardo esto 30 días por si me vuelven a admitir, y después lo borro. En el archivo de mi base en el disco, lo borrado puede seguir una hora después de /erase, mientras yo esté en marcha, y un día en los demás casos. Si quien me administra tiene una base propia, o copias, para esos archivos valen sus reglas.

## Answers that are only a word

unknown-command = No conozco esta orden. En /help están las que conozco.
unknown-text = Respondo a órdenes. Para preguntar por alguien, escriba /who y un nombre, así: /who Putin
stale-button = Este botón es de una versión anterior. Envíe la orden otra vez; en /help está la lista.
went-wrong = Algo ha salido mal, y es culpa mía. Inténtelo de nuevo dentro de un momento.
admins-only = En un grupo, solo los administradores pueden hacerlo.
silenced = Ya no puedo escribir en { $chat }. Sus resúmenes esperan hasta que pueda de nuevo. Si entonces no llegan solos, envíe /start allí.
manage-how = Para que los resúmenes lleguen a un canal o a un grupo, añádame allí con los botones de abajo; en un canal necesito permiso para publicar. Después configúrelo allí, o desde aquí: /manage y su @name.
manage-what = ¿Qué debe recibir { $chat }?
manage-unknown = No estoy en «{ $word }», o usted no es uno de sus administradores.
placed = Ahora puedo escribir en { $chat }. Configure aquí lo que recibe:
button-add-channel = Añadirme a un canal
button-add-group = Añadirme a un grupo
settings-of = Ajustes
thread-gone = El tema al que llegaban los resúmenes está cerrado o ya no existe; desde ahora llegan aquí. Para otro tema, envíe /subscribe en él.

## /who

who-whom = ¿Por quién pregunta? Escriba el nombre después de la orden, en cualquier idioma: /who Putin
who-which = Varias personas u organismos llevan el nombre «{ $name }». ¿Cuál?
who-unknown = No conozco a nadie llamado «{ $name }».
who-vacant = No me consta que nadie fuera «{ $name }» el { $day }. En otros momentos:
who-nearest = ¿Quería decir alguno de estos?
who-seen = No está en mi lista, pero apareció en noticias de las dos últimas semanas: { $names }.
who-gone = Ya no tengo este actor. Pregunte de nuevo por su nombre con /who
inline-how = Escriba un nombre, en cualquier idioma
inline-more = Más, con las fuentes
inline-none = Nadie con ese nombre
flag-button = ¿Un error?
flag-ask = ¿Qué está mal en lo que dije de { $name }? Solo se guarda su respuesta, no quién la dio.
flag-person = Persona equivocada
flag-office = Cargo equivocado
flag-event = Hecho equivocado
flag-other = Otra cosa
flag-thanks = Gracias. Se revisará.
flag-enough = Es suficiente por hoy. Gracias.
flags-new = Hay lectores que señalan un error. /admin reports los muestra.
flags-title = Señalado como erróneo por lectores, lo más reciente primero:
flags-none = No se ha señalado ningún error en los últimos treinta días.
unlisted-title = Nombrados en noticias relevantes de las dos últimas semanas y ausentes de mis listas; añada a quien conozca con /admin actor o /admin alias:
unlisted-none = En las noticias relevantes de las dos últimas semanas no se vio ningún nombre ausente de mis listas.
admin-how = Lo que puede escribir:
admin-taken = Recibido, en vigor en unos segundos:
admin-undoing = Retirado, sin efecto en unos segundos:
admin-added = Añadido, y en uso desde ahora:
admin-refused = No añadido:
admin-undone = Deshecho:
admin-undone-none = No hay nada que deshacer.
outbox-title = Bandeja de salida
outbox-due = Por enviar: { $due }; más tarde: { $later }.
outbox-held = En camino o aplazados: { $count }.
outbox-lane = { $lane }: pendientes { $due }, el más antiguo desde hace { $minutes } min; en duda { $doubted }, abandonados { $lost }.
outbox-oldest = El más antiguo espera desde hace { $minutes } min.
outbox-again = Ya intentados: { $again }; dudosos en dos días: { $doubted }.
outbox-ended = En dos días: { $sent } enviados, { $lost } abandonados.
lane-interactive = Respuestas
lane-alert = Alertas
lane-digest = Resúmenes
lane-broadcast = Anuncios
outbox-resent = Se enviarán de nuevo: { $count }.
outbox-aside = Actualizaciones apartadas en una semana: { $count }.
outbox-paused = En pausa: solo salen las respuestas.
outbox-dropped = Eliminados: { $count }.
broadcast-title = Anuncio { $id }
broadcast-ask = Lectores: { $count }. Al { $share } % del ritmo tarda unos { $minutes } min. Arriba está lo que reciben.
broadcast-every = Todos los idiomas
broadcast-others = todos los demás idiomas
broadcast-gets = { $tongue } · lectores: { $count }
broadcast-code = ⚠️ «{ $code }» forma parte de este texto y se envía con él: la parte de un idioma empieza con su código en una línea aparte.
broadcast-nobody = Nadie está suscrito, así que no hay a quién avisar.
broadcast-how = Escriba el texto debajo de /admin broadcast. Para varios idiomas, empiece cada parte con su código: en: o ar: en una línea aparte. 20% tras la orden envía a esa parte del ritmo.
broadcast-long = El texto en { $tongue } es demasiado largo: { $units } unidades no caben en { $most } mensajes.
broadcast-progress = Entregados: { $handed } de { $all }.
broadcast-draft = sin enviar
broadcast-running = enviándose
broadcast-paused = en pausa
broadcast-stopped = detenido
broadcast-done = enviado
broadcast-send = Enviar
broadcast-pause = Pausar
broadcast-resume = Continuar
broadcast-stop = Detener

last-hours = { $count ->
    [one] Última hora
   *[other] Últimas { $count } horas
}
last-days = { $count ->
    [one] Último día
   *[other] Últimos { $count } días
}
tab-hours = { $count } h
tab-days = { $count } d

office-since = { $title } (desde { $start })
office-former = antes: { $title }
office-from-to = antes: { $title } (de { $start } a { $end })
office-until = antes: { $title } (hasta { $end })
office-as-of = a fecha de { $date }
office-unchecked = sin verificar
died = fecha de muerte: { $date }

dossier-quiet = { $period }: nada. Visto por última vez el { $date }; lo que sigue es de entonces.
dossier-never = { $period }: nada, y tampoco nada antes.
dossier-change = { $percent } respecto al período anterior
dossier-change-none = nada en el período anterior
dossier-did = Qué hizo
dossier-toward = Qué hicieron otros
dossier-company = Con quién
dossier-words = En sus palabras
dossier-about = Lo que dijeron otros
dossier-latest = Lo más reciente
quote-reported = referido, no textual
quote-to = a { $name }
as-of = a { $moment } ({ $zone })
by-list = nombres reconocidos con una lista, nunca adivinados

## Pairs, lists and pictures

quotes-whom = ¿Las palabras de quién? Escriba el nombre después de la orden, en cualquier idioma: /quotes Putin
contacts-whom = ¿Los contactos de quién? Escriba el nombre después de la orden y, si quiere, el plazo: /contacts Putin 30d
contacts-unclear = No puedo usar el plazo «{ $word }». Miro atrás desde 1 hora hasta 30 días, así: /contacts Putin 24h o /contacts Putin 30d
trend-whom = ¿La cobertura de quién? Escriba hasta cuatro nombres después de la orden: /trend Putin, Netanyahu
trend-many = Son más de cuatro nombres. Escriba cuatro como mucho: /trend Putin, Netanyahu
names-which = «{ $name }» puede referirse a varios actores a la vez. ¿A cuáles?
button-quotes = Citas
button-contacts = Contactos
button-trend = Tendencia
button-picture = Imagen
button-with = Con { $name }
list-empty = Aquí no hay nada.
newest-only = Para esto solo se leyeron los artículos más recientes: { $count }
quotes-by = Lo que dijo
quotes-about = Lo que dijeron otros
quotes-by-none = No leí palabras suyas.
quotes-about-none = No leí lo que otros dijeran al respecto.
contacts-title = Reuniones, llamadas y cartas
contacts-none = { $period }: ni reuniones, ni llamadas, ni cartas en lo que leí.
contacts-last = Lo último antes de eso:
pair-contacts = Entre ambos
pair-stories = Noticias con ambos
pair-quotes = El uno sobre el otro
pair-none = { $period }: nada que nombre a ambos en lo que leí.
trend-title = Artículos por día
trend-all = Todos los idiomas
trend-none = { $period }: nada sobre { $name } en lo que leí, así que no hay nada que dibujar.
last-seen = visto por última vez el { $date }
picture-failed = Esta vez no se pudo dibujar la imagen. Las palabras dicen lo mismo.

## Counting

count-stories = { $count ->
    [one] { $count } noticia
   *[other] { $count } noticias
}
count-reports = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
count-read = { $count ->
    [one] { $count } artículo leído
   *[other] { $count } artículos leídos
}
count-relevant = { $count ->
    [one] { $count } pertinente
   *[other] { $count } pertinentes
}
count-outlets = { $count ->
    [one] { $count } medio
   *[other] { $count } medios
}
count-languages = { $count ->
    [one] { $count } idioma
   *[other] { $count } idiomas
}
owners-official = { $count ->
    [one] { $count } oficial
   *[other] { $count } oficiales
}
owners-state = { $count ->
    [one] { $count } medio estatal
   *[other] { $count } medios estatales
}
owners-public = { $count ->
    [one] { $count } medio público
   *[other] { $count } medios públicos
}
owners-independent = { $count ->
    [one] { $count } independiente
   *[other] { $count } independientes
}
owners-research = { $count ->
    [one] { $count } centro de estudios
   *[other] { $count } centros de estudios
}
owner-official = oficial
owner-state = medio estatal
not-corroborated = sin corroborar
owner-public = medio público
owner-independent = independiente
owner-research = centro de estudios

## Digest and latest

digest-title = Diplomacia de Oriente Medio — { $day }, { $part }
part-morning = mañana
part-afternoon = tarde
part-evening = noche
part-night = madrugada
digest-empty = { $period }: nada sobre la diplomacia de Oriente Medio en lo que leí.
digest-also = También
digest-followed = Lo que sigue usted
more-none = No hay nada más del periodo de ese resumen.
digest-next = Próximo resumen: { $time } ({ $zone })
zone-gone = Su zona horaria { $zone } ya no existe, así que las horas son UTC. Elija otra con /timezone
zone-unknown = No hay ninguna zona horaria «{ $zone }». Escríbala así: /timezone Europe/Madrid
language-unknown = No hablo «{ $word }». Hablo estos idiomas:
digest-unclear = Un resumen no puede abarcar «{ $word }». Abarca desde 1 hora hasta 30 días, así: /digest 24h o /digest 7d
sample = ejemplo
sample-news = Noticias de ejemplo: escritas por los autores de este programa para mostrar qué hace. Ninguna es información real.
undated = sin fecha
latest-title = Las noticias más recientes
latest-empty = Todavía no hay noticias. Llegarán en cuanto se hayan leído las fuentes.
button-newer = Más recientes
button-older = Más antiguas

## Subscribing

subscribe-hour = ¿A qué hora quiere su resumen diario?
subscribe-zone = { $times }: ¿en qué zona horaria? Si la suya no está aquí, elija su región.
subscribe-region = { $times }: elija su zona horaria.
region-middle-east = Oriente Medio
region-europe = Europa
region-asia = Asia
region-africa = África
region-americas = América
region-pacific = Pacífico
button-back = Volver
subscribed = Suscripción hecha. Su resumen llega { $days } a esta hora: { $times } ({ $zone }).
subscribed-first = El primero está en camino.
subscribed-changed = Cambiado. Su resumen llega { $days } a esta hora: { $times } ({ $zone }).
subscribed-how = Otra hora: /subscribe. Una pausa: /pause. Terminar: /stop.
subscribe-unclear = No he entendido «{ $word }». Escriba horas y, si quiere, una zona horaria: /subscribe 8 Europe/Madrid o /subscribe 08:30 18:00
subscribe-most = Un resumen llega como mucho cuatro veces al día. Escriba menos horas, por ejemplo: /subscribe 08:30 18:00
unsubscribed = Adiós: no habrá más resúmenes ni alertas. He olvidado sus horas, todo lo que había elegido y lo que se envió. Solo conservo el idioma y la zona horaria, para responderle; /erase también los borra. Para volver, empiece de nuevo con /subscribe. También puede seguir preguntando: /who Putin
unsubscribed-none = No hay resumen programado para este chat, así que no hay nada que detener.
stop-ask = ¿Terminar la suscripción? Además de sus horas se olvidaría: { $what }. Una pausa lo conserva todo.
stop-kept = No se ha cambiado nada.
button-stop = No recibir más resúmenes
button-pause = Solo pausar y conservarlo todo
paused = En pausa: ni resúmenes ni alertas hasta que continúe. Sus horas y todo lo elegido se conservan.
button-resume = Continuar
resumed = Seguimos. Su resumen llega { $days } a esta hora: { $times } ({ $zone }).
resumed-none = Este chat ya no tiene suscripción. Para empezar de nuevo: /subscribe
mydata = Todo lo que guardo sobre este chat, en JSON. /privacy dice para qué, /erase lo borra.
mydata-none = No guardo nada sobre este chat.
cancel-nothing = Aquí no hay nada en curso que cancelar.
erase-ask = ¿Borrar todo lo que guardo sobre este chat, incluida su suscripción? No se puede deshacer.
button-erase = Sí, borrar
button-keep = No, conservar
erased = Borrado. Ya no guardo nada sobre este chat.
erased-none = No había nada que borrar: no guardo nada sobre este chat.
erase-kept = No se ha borrado nada.

## Why a story is shown

why-title = Por qué está aquí
why-relevance = Relevancia { $percent }; se muestra a partir de { $least }
why-place = Su lugar: { $points } puntos
why-gone = Ya no tengo esta noticia.
cue-in-title = en el titular
cue-in-lead = en el texto
cue-other = la redacción en su conjunto
cue-meaning = el sentido general, según un pequeño modelo de lenguaje
cue-talks = diplomacia y conversaciones
cue-truce = una tregua o un canje
cue-deal = un acuerdo o una propuesta
cue-nuclear = el expediente nuclear
cue-sanctions = sanciones
cue-world = organismos mundiales y su derecho
cue-office = ministerios de Exteriores y enviados
cue-leader = jefes de Estado y gobiernos
cue-statehood = Estado y fronteras
cue-relief = ayuda humanitaria
cue-battle = combates
cue-terror = terrorismo
cue-protest = protestas y campañas
cue-home = política interna
cue-crime = delitos y tribunales
cue-economy = economía y mercados
cue-sport = deporte
cue-life = cultura, ciencia, vida diaria
cue-unofficial = voces no oficiales
cue-person = una persona conocida
cue-government = un gobierno
cue-organisation = una organización conocida
cue-armed-group = un grupo armado conocido
cue-two-actors = dos actores o más
cue-region = la región
cue-two-of-the-region = dos países de la región
cue-region-and-outside-power = la región y una potencia externa
cue-elsewhere = otra región con sus propias crisis
cue-only-others = solo países de fuera de la región
cue-act-on-diplomacy = un acto en un asunto diplomático
cue-act-within-region = un acto dentro de la región
cue-act-with-outside-power = un acto en que participa una potencia externa
cue-only-fighting = combates y nada más
cue-neither-act-nor-diplomacy = ni acto ni diplomacia
rank-fresh = publicada en los últimos tres días
rank-recent = lo reciente de su publicación
rank-sources = fuentes independientes: { $count }
rank-ownership = tipos de propietario: { $count }
rank-languages = idiomas: { $count }
rank-confirmed = una fuente oficial la confirma
rank-acts = el peso de lo que se hizo
rank-actors = actores nombrados: { $count }
rank-relevance = su relevancia
rank-readable = está en un idioma que usted lee
rank-state-media = solo la cuentan medios estatales
rank-followed = usted sigue algo que aparece en ella
rank-less = usted quiere menos de algo que aparece en ella

## One story

story-how = ¿Qué noticia? Pulse su número bajo un resumen o una lista, o escríbalo tras /story, como /story 2; también vale su identificador
story-unlisted = La última lista que vio no tiene la noticia { $number }. Pulse un número bajo un resumen o una lista, o escríbalo después de /story
story-timeline = Cronología
story-did = Quién hizo qué
story-differ = En qué difieren los medios
differ-day = qué día
differ-act = qué fue
differ-targets = con quién o hacia quién
differ-sources = quién lo hizo
story-follow-up = Ya contada ({ $moment }), ahora con novedades:
of-killed = muertos
of-wounded = heridos
of-hostages = rehenes
of-prisoners = presos
of-displaced = desplazados
of-trucks = camiones de ayuda
of-votes = votos
of-missiles = misiles
of-drones = drones
of-troops = soldados

## Following, muting, filters

button-more = Más
button-less = Menos como esto
button-follow = Seguir
button-followed = Siguiendo
button-watch = Seguir esta noticia
button-undo = Deshacer
less-which = ¿Menos como cuál de estas?
less-of = ¿Menos de qué?
less-story = Solo esta noticia
topic-story = una noticia
topic-language = { $tongue }
button-story = La noticia
taste-follow = Siguiendo: { $topic }. Aparece primero en sus resúmenes.
taste-less = Desde ahora, menos: { $topic }. Aparece al final.
taste-mute = Silenciado: { $topic }. No aparece en sus resúmenes ni en /latest
taste-none = Ya no se sigue ni se silencia: { $topic }
taste-not-there = No sigue ni silencia «{ $word }». Lo que ha elegido: /settings
taste-which = ¿A qué se refiere con «{ $word }»?
follow-what = ¿Seguir qué? Un actor, un país, un acto, una fuente o una palabra: /follow Putin
mute-what = ¿Silenciar qué? Un actor, un país, un acto, una fuente, un idioma o una palabra: /mute fútbol
command-follow = Poner primero a alguien, un país, un acto o una palabra
command-unfollow = Dejar de seguir
command-mute = Dejar fuera un actor, una fuente, un acto o una palabra
command-unmute = Dejar de silenciar
command-settings = Horas, días, idiomas, pruebas, horas de silencio y más
filter-button = Filtrar
filter-ask = Mostrar solo noticias de un acto, o con informaciones en un idioma:
filter-all = Todas las noticias
latest-none = Ninguna noticia así en lo que he leído últimamente: { $topics }
count-left-out = { $count } omitidas por sus ajustes

## Settings

settings-title = Sus ajustes
settings-none = No hay resumen programado para este chat. Lo que elija aquí vale también para /digest y /latest
settings-all = todos
settings-least = Tiene que quedar al menos uno.
settings-most = No caben más. Quite uno primero.
settings-follow-how = Añada con /follow o /mute y un nombre o una palabra. Los botones de abajo quitan de la lista.
set-hours = Horas
set-days = Días
set-zone = Zona horaria
set-language = Idioma
set-length = Extensión
set-evidence = Pruebas
set-languages = Idiomas de las fuentes
set-acts = Actos
set-quiet = Horas de silencio
set-tastes = Seguido y silenciado
days-all = todos los días
length-short = breve (tres noticias, tres titulares)
length-usual = habitual (seis noticias, seis titulares)
length-lines = solo titulares
empty-told = una línea sin sonido si no hay nada
evidence-any = cualquiera
evidence-two = dos o más fuentes independientes
evidence-official = confirmada por una fuente oficial
quiet-none = ninguna
quiet-from = comienzo
quiet-to = final
night-hold = el resumen espera a que terminen
night-drop = el resumen se descarta
night-silent = el resumen llega sin sonido
followed-only = Solo lo que sigo
alerts-on = Avisarme al momento de lo que sigo
alerts-how = Y al momento, cuando dos fuentes independientes cuentan algo nuevo: ocho veces al día como mucho y nunca de noche.
alerts-none = Para que se le avise también al momento, suscríbase: /subscribe
tastes-follow = Seguido
tastes-less = Menos de
tastes-mute = Silenciado

## Acts, as labels

act-consult = Conversaciones
act-agree = Acuerdo
act-support = Apoyo
act-cooperate = Cooperación
act-aid = Ayuda
act-concede = Concesión
act-retreat = Retirada
act-request = Exigencia
act-accuse = Acusación
act-reject = Rechazo
act-threaten = Amenaza
act-protest = Protesta
act-sanction = Sanciones
act-mobilize = Movilización
act-coerce = Coacción
act-assault = Ataque
act-statement = Declaración
mode-call = Llamada telefónica
mode-meeting = Reunión
mode-visit = Visita
mode-letter = Carta
mode-vote = Votación
mode-statement = Declaración

## Acts, as what was done to whom

did-consult = conversó con { $whom }
did-consult-call = habló por teléfono con { $whom }
did-consult-meeting = se reunió con { $whom }
did-consult-visit = visitó a { $whom }
did-consult-letter = escribió a { $whom }
did-agree = acordó con { $whom }
did-support = apoyó a { $whom }
did-cooperate = cooperó con { $whom }
did-aid = prestó ayuda a { $whom }
did-concede = hizo una concesión a { $whom }
did-retreat = se retiró ante { $whom }
did-request = planteó una exigencia a { $whom }
did-accuse = acusó a { $whom }
did-reject = dijo que no a { $whom }
did-threaten = amenazó a { $whom }
did-protest = protestó contra { $whom }
did-sanction = impuso sanciones a { $whom }
did-mobilize = movilizó fuerzas contra { $whom }
did-coerce = ejerció coacción contra { $whom }
did-assault = atacó a { $whom }
did-statement = hizo una declaración sobre { $whom }

## /search

search-what =
    ¿Qué busco? Por ejemplo:
    /search alto el fuego Doha
    /search "solución de dos Estados" from:"El País" since:30d
    /search sanciones lang:ar -petróleo
    /search Путин actor:Netanyahu act:conversaciones
    Las palabras encuentran todas sus formas, y los nombres en cualquier alfabeto. Filtros: lang: from: actor: act: country: owner: since: until: in:all. OR entre palabras significa una u otra; - ante una palabra, sin ella.
search-long = Es demasiado largo: una pregunta tiene como máximo { $value } caracteres.
search-many = Son demasiadas palabras: busco { $value } a la vez.
search-no-words = No hay ninguna palabra que buscar en «{ $value }».
search-only-without = «{ $value }» solo dice lo que no debe aparecer. Añada qué debo buscar.
search-bad-value = No entiendo { $name }:{ $value }
search-bad-language = No conozco ningún idioma «{ $value }». Los que hay: { $known }
search-bad-date = No entiendo { $name }:{ $value }. Un día se escribe 2026-10-17, un mes 2026-10, un periodo 7d.
search-no-filter = No hay ningún filtro { $names } — lo he buscado como palabras. Filtros: { $known }
search-none = Nada de lo que he leído dice esto.
search-order = lo más reciente primero
search-left-out = Buscar también en lo que no es diplomacia ({ $count })
search-building = Todavía estoy repasando todo lo leído: puede haber más dentro de un momento.
search-lost = Ahora no puedo buscar. Vuelva a intentarlo en unos minutos.

## Feeds

command-feeds = Qué leo y si funciona
feeds-title = Fuentes: { $count }; en marcha: { $working }
feeds-none = Ninguna fuente coincide con «{ $word }».
feeds-down = no funciona desde el { $day }
feeds-never = no ha funcionado nunca
feeds-gone = retirada para siempre
feeds-paused = en pausa
feeds-new = aún sin leer
feeds-last = último éxito { $when }
feeds-rate = { $rate } al día
feeds-delay = { $minutes } min de retraso
feeds-left-out = omitidas hoy: { $count }
feeds-next = próxima lectura { $when }
feeds-which = Hay varias fuentes. ¿Cuál?
feeds-known = ya se sigue
feeds-imported = Añadidas: { $added }; ya conocidas: { $known }; rechazadas: { $refused }.
feeds-dead = Estas fuentes han dejado de funcionar:
feeds-dead-how = /feeds dice más. /admin feeds muestra cómo sustituir, pausar o quitar una fuente.
feeds-do-unknown-host = Compruebe la dirección. Si el sitio se ha mudado, dé la nueva con /admin feeds replace.
feeds-do-no-answer = Suele pasarse. Si dura días y un navegador sí llega, el servidor nos bloquea: pregunte al medio o pause la fuente.
feeds-do-not-secure = Abra la dirección en un navegador. Si también avisa, dígaselo al medio o pause la fuente.
feeds-do-not-found = Busque la nueva fuente en el sitio del medio y dela con /admin feeds replace.
feeds-do-not-allowed = Pida acceso al medio, o busque otra fuente suya y dela con /admin feeds replace.
feeds-do-too-often = No hay nada que hacer: espero tanto como pida. Si dura, suba POLL_FLOOR.
feeds-do-server = Aún no hay nada que hacer: vuelvo a intentarlo y la leeré en cuanto funcione. Si dura días, dígaselo al medio.
feeds-do-redirects = Abra la dirección en un navegador y dé aquella a la que llegue con /admin feeds replace.
feeds-do-not-public = Dé una dirección de la internet pública. Para fuentes de su propia red hay que fijar ALLOW_PRIVATE_FEEDS.
feeds-do-gone = Busque otra fuente del medio y dela con /admin feeds replace, o quite esta.
feeds-do-too-large = Busque una fuente más pequeña del medio, la de una sección por ejemplo, y dela con /admin feeds replace.
feeds-do-broken = Diga al medio que su fuente está rota. La volveré a leer en cuanto esté arreglada.
feeds-do-not-a-feed = Busque la fuente en esa página y dé su dirección con /admin feeds replace.
feeds-do-empty = Aún no hay nada que hacer. Si sigue vacía, busque otra fuente del medio.
feeds-do-too-many = Mire la fuente: si se repite o cayó en otras manos, avise al medio y póngala en pausa con /admin feeds pause. Si todo son noticias, tome la fuente de una sección.
admin-done = Hecho:
admin-not-done = No hecho:
feeds-not-address = Eso no es una dirección web; se escribe { $example }.
feeds-not-unknown = { $id }: ninguna fuente se llama así.
feeds-not-unknown-near = { $id }: ninguna fuente se llama así. ¿Quiso decir { $near }?
feeds-not-monitored = Ya se sigue: { $id }.
feeds-all = Todas las fuentes: /feeds
feeds-not-taken = { $id } tiene esa dirección.
feeds-not-label = { $name } no es un dato posible; los hay: { $labels }.
feeds-not-url = url debe ser una dirección que empiece por http:// o https://.
feeds-not-id = id debe constar de minúsculas, cifras y guiones, 64 como máximo.
feeds-not-outlet = outlet debe ser el nombre por el que los lectores conocen el medio.
feeds-not-language = language debe ser un código como «ar».
feeds-not-country = country debe ser dos mayúsculas como «EG», o «none» para un organismo internacional.
feeds-not-ownership = ownership debe ser uno de: { $owners }.
feeds-not-articles = articles debe ser «on» u «off».
feeds-not-most = Serían más de { $most } fuentes.
feeds-not-around = Tampoco hay una fuente RSS en los lugares habituales de ese sitio.
feeds-not-list-large = La lista pasa de { $most } MB; ninguna es tan grande.
feeds-not-list-feed = Eso es una fuente RSS, no una lista de fuentes.
feeds-not-list-other = La lista no es OPML como el que intercambian los lectores de RSS.
feeds-not-list-long = La lista nombra más de { $most } fuentes; divídala.
feeds-not-list-entities = La lista declara entidades, que ninguna lista de fuentes necesita.
feeds-not-list-broken = La lista no es XML bien formado (línea { $line }).
feeds-not-list-empty = La lista no nombra ninguna fuente: ninguna entrada tiene xmlUrl.
feeds-not-line = línea { $line }, { $outlet }: { $why }
feeds-not-changed = No se ha cambiado nada. Abra la dirección en un navegador: si hay una fuente RSS, inténtelo más tarde.
feeds-is-unknown-host = El nombre de su servidor no se conoce.
feeds-is-no-answer = No responde.
feeds-is-not-secure = No se logra una conexión segura.
feeds-is-not-found = No hay nada en esa dirección.
feeds-is-not-allowed = Su servidor no nos deja entrar.
feeds-is-too-often = Su servidor pide que vayamos con menos frecuencia.
feeds-is-server = Su servidor ha fallado.
feeds-is-redirects = Sus redirecciones no llevan a ninguna parte.
feeds-is-not-public = Su dirección no es de la internet pública.
feeds-is-gone = Ha desaparecido para siempre, dice su servidor.
feeds-is-too-large = Es demasiado grande.
feeds-is-broken = Su documento está dañado.
feeds-is-not-a-feed = Lo que hay allí no es una fuente RSS.
feeds-is-empty = Su documento está vacío.
feeds-is-too-many = Trae en un día más de lo que tomo de una fuente.
feeds-articles = con artículos
digest-failing = { $count ->
    [one] { $count } fuente no funciona
   *[other] { $count } fuentes no funcionan
}
