### What the bot says, in Russian.

## Starting

welcome-title = Драгоман: ближневосточная дипломатия на десяти языках
welcome =
    Я читаю новости на десяти языках, выясняю, кто что сделал и в отношении кого, и рассказываю каждый сюжет один раз, с источниками.

    Подпишитесь, и дайджест будет приходить в ваш час. Или спросите о ком угодно, любым алфавитом: /who Путин
button-subscribe = Подписаться
button-digest = Дайджест сейчас
button-ask = Спросить о ком-нибудь

help-title = Что я умею
help-shortcuts = Сразу к одной настройке: { $commands }
help-examples = Например: /who Путин, /digest 7d, /subscribe 8 Europe/Moscow, /mute футбол, /latest санкции
command-start = Приветствие с кнопками
command-who = Кто что сделал, с кем и кто об этом сообщает
command-quotes = Что человек сказал и что сказали о нём
command-contacts = С кем встречались, созванивались и переписывались, с картинкой
command-trend = Сколько писали об участниках (до четырёх) день за днём
command-digest = Дайджест сейчас
command-latest = Новые сюжеты
command-search = Поиск слов во всём прочитанном
command-story = Один сюжет: хронология, кто что сделал, в чём сообщения расходятся
command-subscribe = Дайджест каждый день в ваш час
command-pause = Приостановить дайджесты; всё выбранное останется
command-stop = До свидания: дайджестов больше не будет, выбранное забывается
command-manage = Настроить отсюда канал или группу
command-help = Что я умею
command-privacy = Что я о вас храню
command-mydata = Всё, что я о вас храню, файлом
command-erase = Забыть о вас всё
command-about = Что это такое

about =
    Драгоман был переводчиком и проводником между дворами Ближнего Востока и посольствами Европы. Этот драгоман читает новости.

    Здесь ничего не придумано: заголовки, фразы и цитаты принадлежат названным изданиям, и к каждой есть ссылка. Должности указаны с датами. Имена сверяются со списком и никогда не угадываются.
operator = Этого бота ведёт: { $operator }
operator-none = Тот, кто ведёт этого бота, не указал здесь, кто он и как с ним связаться. Программа — «Драгоман», лицензия MIT.
privacy-title = Что я храню
privacy =
    Для подписки: номер этого чата, его язык, часовой пояс и часы, а также какие дайджесты и оповещения уже отправлены. И то, что вы выбрали в /settings: дни, длина, фильтры, тихие часы и то, за чем вы следите, что скрыли или чего хотите меньше. Для группы или канала — ещё название и кто подписал, чтобы сообщить этому человеку, если мне больше нельзя там писать. Больше ничего: ни имён, ни вопросов, ни профиля. Написанное мне хранится до ответа, то есть секунды; то, с чем я не справился, — неделю, чтобы меня могли починить.

    /pause приостанавливает рассылку и всё это сохраняет; /stop прекращает её и забывает всё, кроме языка и часового пояса. /mydata присылает всё это файлом. /erase удаляет всё сразу и навсегда.

    Если чат меня заблокирует или исключит, я храню это 30 дней на случай возвращения, а потом удаляю. В файле моего хранилища на диске удалённое может оставаться час после /erase, пока я работаю, а в остальных случаях — сутки. Если у того, кто меня запустил, своё хранилище или его копии, для этих файлов действуют его правила.

## Answers that are only a word

unknown-command = Такой команды я не знаю. Список команд: /help
unknown-text = Я отвечаю на команды. Чтобы спросить о ком-нибудь, напишите /who и имя, вот так: /who Путин
stale-button = Эта кнопка осталась от прежней версии. Отправьте команду ещё раз; список команд: /help
went-wrong = Что-то пошло не так, и это моя вина. Попробуйте ещё раз чуть позже.
admins-only = В группе это могут делать только администраторы.
silenced = Мне больше нельзя писать в «{ $chat }». Дайджесты подождут, пока снова будет можно. Если они тогда не придут сами, отправьте там /start.
manage-how = Чтобы дайджесты приходили в канал или группу, добавьте меня туда кнопками ниже; в канале мне нужно право публиковать. Потом настройте всё там или отсюда: /manage и его @name.
manage-what = Что должно приходить в «{ $chat }»?
manage-unknown = Меня нет в «{ $word }», или вы там не администратор.
placed = Теперь мне можно писать в «{ $chat }». Здесь можно настроить, что туда приходит:
button-add-channel = Добавить в канал
button-add-group = Добавить в группу
settings-of = Настройки
thread-gone = Тема, в которую приходили дайджесты, закрыта или удалена; теперь они приходят сюда. Чтобы выбрать другую тему, отправьте в ней /subscribe.

## /who

who-whom = О ком? Напишите имя после команды, на любом языке: /who Путин
who-which = Имя «{ $name }» носят несколько людей или организаций. Кто вам нужен?
who-unknown = Я не знаю никого по имени «{ $name }».
who-vacant = Мне неизвестно, чтобы кто-то занимал пост «{ $name }» { $day }. В другое время:
who-nearest = Может быть, кто-то из них?
who-seen = В моём списке нет, но за последние две недели встречалось в новостях по теме: { $names }.
who-gone = Этого участника у меня больше нет. Спросите ещё раз по имени: /who
inline-how = Напишите имя на любом языке
inline-more = Подробнее, с источниками
inline-none = Никого с таким именем нет
flag-button = Ошибка?
flag-ask = Что неверно в том, что я рассказал? Речь о: { $name }. Хранится только ответ, но не то, кто его дал.
flag-person = Не тот человек
flag-office = Не та должность
flag-event = Не то событие
flag-other = Другое
flag-thanks = Спасибо. Это проверят.
flag-enough = На сегодня достаточно. Спасибо.
flags-new = Читатели сообщают об ошибке. Список: /admin reports
flags-title = Читатели считают неверным, сначала новое:
flags-none = За последние тридцать дней об ошибках не сообщали.
unlisted-title = Названы в новостях по теме за последние две недели, но ни в одном моём списке их нет; кого знаете, добавьте через /admin actor или /admin alias:
unlisted-none = За последние две недели в новостях по теме не встретилось имён, которых нет в моих списках.
admin-how = Что можно написать:
admin-taken = Принято, вступит в силу через несколько секунд:
admin-undoing = Отменено, перестанет действовать через несколько секунд:
admin-added = Добавлено и уже используется:
admin-refused = Не добавлено:
admin-undone = Отменено:
admin-undone-none = Отменять нечего.
outbox-title = Исходящие
outbox-due = К отправке: { $due }; позже: { $later }.
outbox-held = В пути или отложено: { $count }.
outbox-lane = { $lane }: пора отправить { $due }, старейшее ждёт { $minutes } мин.; под сомнением { $doubted }, отброшено { $lost }.
outbox-oldest = Самое старое ждёт { $minutes } мин.
outbox-again = Уже пробовали: { $again }; под сомнением за два дня: { $doubted }.
outbox-ended = За два дня: отправлено { $sent }, снято { $lost }.
lane-interactive = Ответы
lane-alert = Оповещения
lane-digest = Дайджесты
lane-broadcast = Рассылки
outbox-resent = Будет отправлено снова: { $count }.
outbox-aside = Отложено обновлений за неделю: { $count }.
outbox-paused = Приостановлено: уходят только ответы.
outbox-dropped = Удалено: { $count }.
broadcast-title = Рассылка { $id }
broadcast-ask = Читателей: { $count }. При { $share } % скорости это займёт около { $minutes } мин. Выше — то, что они получат.
broadcast-every = Все языки
broadcast-others = все остальные языки
broadcast-gets = { $tongue } · читателей: { $count }
broadcast-code = ⚠️ «{ $code }» входит в этот текст и уйдёт вместе с ним: часть на одном языке начинается с его кода отдельной строкой.
broadcast-nobody = Подписок ни у кого нет, сообщать некому.
broadcast-how = Напишите текст под /admin broadcast. Для нескольких языков начните каждую часть с её кода: en: или ar: отдельной строкой. 20% после команды — отправлять с этой долей скорости.
broadcast-long = Текст на языке «{ $tongue }» слишком длинный: { $units } единиц не помещаются в { $most } сообщений.
broadcast-progress = Передано: { $handed } из { $all }.
broadcast-draft = ещё не отправлена
broadcast-running = отправляется
broadcast-paused = приостановлена
broadcast-stopped = остановлена
broadcast-done = отправлена
broadcast-send = Отправить
broadcast-pause = Приостановить
broadcast-resume = Продолжить
broadcast-stop = Остановить

last-hours = { $count ->
    [one] Последний { $count } час
    [few] Последние { $count } часа
    [many] Последние { $count } часов
   *[other] Последние { $count } часа
}
last-days = { $count ->
    [one] Последний { $count } день
    [few] Последние { $count } дня
    [many] Последние { $count } дней
   *[other] Последние { $count } дня
}
tab-hours = { $count } ч
tab-days = { $count } д

office-since = { $title } (с { $start })
office-former = ранее: { $title }
office-from-to = ранее: { $title } ({ $start } — { $end })
office-until = ранее: { $title } (до { $end })
office-as-of = по состоянию на { $date }
office-unchecked = не проверено
died = дата смерти { $date }

dossier-quiet = { $period }: ничего. Последнее упоминание: { $date }; всё ниже относится к тому времени.
dossier-never = { $period }: ничего, и раньше тоже ничего.
dossier-change = { $percent } к предыдущему периоду
dossier-change-none = в предыдущем периоде ничего
dossier-did = Действия
dossier-toward = Что делали другие
dossier-company = С кем
dossier-words = Прямая речь
dossier-about = Слова других
dossier-latest = Последнее
quote-reported = пересказ, не дословно
quote-to = адресат: { $name }
as-of = по состоянию на { $moment } ({ $zone })
by-list = имена сверены со списком, ничего не угадано

## Pairs, lists and pictures

quotes-whom = Чьи слова? Напишите имя после команды, на любом языке: /quotes Путин
contacts-whom = Чьи контакты? Напишите имя после команды и, если хотите, срок: /contacts Путин 30d
contacts-unclear = Срок «{ $word }» мне не подходит. Я смотрю назад от 1 часа до 30 дней, пишется это так: /contacts Путин 24h или /contacts Путин 30d
trend-whom = О ком писали? Напишите после команды до четырёх имён: /trend Путин, Нетаньяху
trend-many = Это больше четырёх имён. Напишите не больше четырёх: /trend Путин, Нетаньяху
names-which = «{ $name }» может означать несколько участников сразу. Кого именно?
button-quotes = Цитаты
button-contacts = Контакты
button-trend = Динамика
button-picture = Картинка
button-with = Вместе: { $name }
list-empty = Здесь ничего нет.
newest-only = Для этого прочитаны только самые новые сообщения: { $count }
quotes-by = Собственные слова
quotes-about = Слова других
quotes-by-none = Собственных слов в прочитанном нет.
quotes-about-none = Слов других в прочитанном нет.
contacts-title = Встречи, звонки и письма
contacts-none = { $period }: ни встреч, ни звонков, ни писем в прочитанном.
contacts-last = Последнее до этого:
pair-contacts = Между ними
pair-stories = Сюжеты с обоими
pair-quotes = Друг о друге
pair-none = { $period }: в прочитанном нет ничего, где названы оба.
trend-title = Сообщения по дням
trend-all = Все языки
trend-none = { $period }: { $name } — в прочитанном ничего нет, рисовать нечего.
last-seen = последнее упоминание: { $date }
picture-failed = На этот раз картинка не получилась. Слова говорят то же самое.

## Counting

count-stories = { $count ->
    [one] { $count } сюжет
    [few] { $count } сюжета
    [many] { $count } сюжетов
   *[other] { $count } сюжета
}
count-reports = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
    [many] { $count } сообщений
   *[other] { $count } сообщения
}
count-read = { $count ->
    [one] прочитано { $count } сообщение
    [few] прочитано { $count } сообщения
    [many] прочитано { $count } сообщений
   *[other] прочитано { $count } сообщения
}
count-relevant = { $count } по теме
count-outlets = { $count ->
    [one] { $count } издание
    [few] { $count } издания
    [many] { $count } изданий
   *[other] { $count } издания
}
count-languages = { $count ->
    [one] { $count } язык
    [few] { $count } языка
    [many] { $count } языков
   *[other] { $count } языка
}
owners-official = официальные: { $count }
owners-state = государственные: { $count }
owners-public = общественные: { $count }
owners-independent = независимые: { $count }
owners-research = аналитические: { $count }
owner-official = официально
owner-state = гос. СМИ
not-corroborated = другими не подтверждено
owner-public = общественное СМИ
owner-independent = независимое СМИ
owner-research = аналитика

## Digest and latest

digest-title = Ближневосточная дипломатия — { $day }, { $part }
part-morning = утро
part-afternoon = день
part-evening = вечер
part-night = ночь
digest-empty = { $period }: о ближневосточной дипломатии в прочитанном ничего нет.
digest-also = А также
digest-followed = За кем вы следите
more-none = Больше за время этого дайджеста ничего нет.
digest-next = Следующий дайджест: { $time } ({ $zone })
zone-gone = Часового пояса { $zone } больше нет, поэтому время указано по UTC. Выберите другой: /timezone
zone-unknown = Часового пояса «{ $zone }» нет. Напишите, например: /timezone Europe/Moscow
language-unknown = Языка «{ $word }» я не знаю. Я говорю на этих:
digest-unclear = Срок «{ $word }» не подходит. Дайджест охватывает от 1 часа до 30 дней, вот так: /digest 24h или /digest 7d
sample = пример
sample-news = Новости для примера: их написали авторы программы, чтобы показать её работу. Ни одна из них не настоящая.
undated = без даты
latest-title = Новые сюжеты
latest-empty = Сюжетов пока нет. Они появятся, как только будут прочитаны источники.
button-newer = Новее
button-older = Раньше

## Subscribing

subscribe-hour = В котором часу присылать ежедневный дайджест?
subscribe-zone = { $times }: в каком часовом поясе? Если вашего здесь нет, выберите регион.
subscribe-region = { $times }: выберите часовой пояс.
region-middle-east = Ближний Восток
region-europe = Европа
region-asia = Азия
region-africa = Африка
region-americas = Америка
region-pacific = Океания
button-back = Назад
subscribed = Вы подписаны. Дайджест будет приходить { $days } в { $times } ({ $zone }).
subscribed-first = Первый уже в пути.
subscribed-changed = Изменено. Дайджест будет приходить { $days } в { $times } ({ $zone }).
subscribed-how = Другой час: /subscribe. Перерыв: /pause. Закончить: /stop.
subscribe-unclear = Я не понял «{ $word }». Напишите часы и, если хотите, часовой пояс: /subscribe 8 Europe/Moscow или /subscribe 08:30 18:00
subscribe-most = Дайджест приходит не чаще четырёх раз в день. Напишите меньше часов, например: /subscribe 08:30 18:00
unsubscribed = До свидания: дайджестов и оповещений больше не будет. Часы и всё выбранное забыты, как и то, что было отправлено. Остаются только язык и часовой пояс, чтобы отвечать вам; /erase удалит и их. Вернуться можно в любой момент, начав заново: /subscribe. Спрашивать можно и дальше: /who Путин
unsubscribed-none = Для этого чата дайджест не назначен, прекращать нечего.
stop-ask = Закончить подписку? Кроме часов, будет забыто: { $what }. Пауза всё сохраняет.
stop-kept = Ничего не изменено.
button-stop = Больше не присылать дайджесты
button-pause = Только приостановить, всё сохранить
paused = Пауза: ни дайджестов, ни оповещений, пока вы не продолжите. Часы и всё выбранное остаются.
button-resume = Продолжить
resumed = Продолжаем. Дайджест приходит { $days } в { $times } ({ $zone }).
resumed-none = Для этого чата подписки больше нет. Начать заново: /subscribe
mydata = Всё, что я храню об этом чате, в JSON. Зачем — скажет /privacy, удалит — /erase.
mydata-none = Об этом чате я ничего не храню.
cancel-nothing = Здесь нечего отменять.
erase-ask = Удалить всё, что я храню об этом чате, вместе с подпиской? Отменить это будет нельзя.
button-erase = Да, удалить
button-keep = Нет, оставить
erased = Удалено. Об этом чате я больше ничего не храню.
erased-none = Удалять нечего: об этом чате я ничего не храню.
erase-kept = Ничего не удалено.

## Why a story is shown

why-title = Почему это здесь
why-relevance = Соответствие теме: { $percent }; показывается от { $least }
why-place = Место: { $points } балла
why-gone = Этого сюжета у меня больше нет.
cue-in-title = в заголовке
cue-in-lead = в тексте
cue-other = текст в целом
cue-meaning = смысл в целом, по оценке небольшой языковой модели
cue-talks = дипломатия и переговоры
cue-truce = перемирие или обмен
cue-deal = сделка или предложение
cue-nuclear = ядерный вопрос
cue-sanctions = санкции
cue-world = мировые организации и их право
cue-office = министерства иностранных дел и посланники
cue-leader = главы государств и правительства
cue-statehood = государственность и границы
cue-relief = гуманитарная помощь
cue-battle = боевые действия
cue-terror = терроризм
cue-protest = протесты и кампании
cue-home = внутренняя политика
cue-crime = преступления и суды
cue-economy = экономика и рынки
cue-sport = спорт
cue-life = культура, наука, повседневная жизнь
cue-unofficial = неофициальные голоса
cue-person = известное лицо
cue-government = правительство
cue-organisation = известная организация
cue-armed-group = известная вооружённая группировка
cue-two-actors = двое участников или больше
cue-region = регион
cue-two-of-the-region = две страны региона
cue-region-and-outside-power = регион и внешняя держава
cue-elsewhere = другой регион со своими бедами
cue-only-others = только страны вне региона
cue-act-on-diplomacy = действие в дипломатическом деле
cue-act-within-region = действие внутри региона
cue-act-with-outside-power = действие с участием внешней державы
cue-only-fighting = только боевые действия
cue-neither-act-nor-diplomacy = ни действия, ни дипломатии
rank-fresh = опубликовано за последние три дня
rank-recent = насколько недавно опубликовано
rank-sources = независимых источников: { $count }
rank-ownership = видов владельцев: { $count }
rank-languages = языков: { $count }
rank-confirmed = подтверждает официальный источник
rank-acts = вес того, что сделано
rank-actors = названо участников: { $count }
rank-relevance = соответствие теме
rank-readable = есть на языке, который вы читаете
rank-state-media = сообщают только государственные СМИ
rank-followed = здесь есть то, за чем вы следите
rank-less = здесь есть то, чего вы хотите меньше

## One story

story-how = Какой сюжет? Нажмите его номер под дайджестом или списком или напишите его после /story, например /story 2; подойдёт и код
story-unlisted = В последнем списке, который вы видели, нет сюжета { $number }. Нажмите номер под дайджестом или списком либо напишите его после /story
story-timeline = Хронология
story-did = Кто что сделал
story-differ = В чём сообщения расходятся
differ-day = в какой день
differ-act = что именно
differ-targets = с кем или в отношении кого
differ-sources = кто это сделал
story-follow-up = Уже рассказано ({ $moment }), но есть новое:
of-killed = погибшие
of-wounded = раненые
of-hostages = заложники
of-prisoners = заключённые
of-displaced = перемещённые лица
of-trucks = грузовики с помощью
of-votes = голоса
of-missiles = ракеты
of-drones = беспилотники
of-troops = военные

## Following, muting, filters

button-more = Ещё
button-less = Меньше такого
button-follow = Следить
button-followed = Вы следите
button-watch = Следить за сюжетом
button-undo = Отменить
less-which = Похожего на что показывать меньше?
less-of = Меньше чего?
less-story = Только этот сюжет
topic-story = один сюжет
topic-language = { $tongue } (язык)
button-story = Сюжет
taste-follow = Вы следите: { $topic }. В дайджестах это будет первым.
taste-less = Теперь меньше: { $topic }. Это будет последним.
taste-mute = Скрыто: { $topic }. Этого не будет ни в дайджестах, ни в /latest
taste-none = Больше не отслеживается и не скрыто: { $topic }
taste-not-there = Вы не следите за «{ $word }» и не скрывали это. Что выбрано: /settings
taste-which = Что вы имеете в виду: «{ $word }»?
follow-what = За чем следить? Участник, страна, действие, источник или слово: /follow Путин
mute-what = Что скрыть? Участник, страна, действие, источник, язык или слово: /mute футбол
command-follow = Ставить участника, страну, действие или слово первыми
command-unfollow = Больше не следить
command-mute = Скрыть участника, источник, действие или слово
command-unmute = Больше не скрывать
command-settings = Часы, дни, языки, подтверждения, тихие часы и прочее
filter-button = Фильтр
filter-ask = Показать только сюжеты об одном действии или с сообщениями на одном языке:
filter-all = Все сюжеты
latest-none = Таких сюжетов среди прочитанного за последнее время нет: { $topics }
count-left-out = { $count } скрыто вашими настройками

## Settings

settings-title = Ваши настройки
settings-none = Для этого чата дайджест не назначен. Выбранное здесь действует и для /digest, и для /latest
settings-all = все
settings-least = Хотя бы одно должно остаться.
settings-most = Больше нельзя. Сначала уберите одно.
settings-follow-how = Добавить: /follow или /mute и имя или слово. Кнопка ниже убирает из списка.
set-hours = Часы
set-days = Дни
set-zone = Часовой пояс
set-language = Язык
set-length = Длина
set-evidence = Подтверждения
set-languages = Языки источников
set-acts = Действия
set-quiet = Тихие часы
set-tastes = Отслеживаемое и скрытое
days-all = каждый день
length-short = короткая (три сюжета, три заголовка)
length-usual = обычная (шесть сюжетов, шесть заголовков)
length-lines = только заголовки
empty-told = строка без звука, если ничего нет
evidence-any = любые
evidence-two = два независимых источника или больше
evidence-official = подтверждено официальным источником
quiet-none = нет
quiet-from = начало
quiet-to = конец
night-hold = дайджест ждёт их конца
night-drop = дайджест пропускается
night-silent = дайджест приходит без звука
followed-only = Только то, за чем я слежу
alerts-on = Сразу сообщать о том, за чем я слежу
alerts-how = И сразу же, когда новое об этом сообщают два независимых источника: не чаще восьми раз в день и никогда ночью.
alerts-none = Чтобы узнавать об этом и сразу, подпишитесь: /subscribe
tastes-follow = Отслеживается
tastes-less = Меньше
tastes-mute = Скрыто

## Acts, as labels

act-consult = Переговоры
act-agree = Соглашение
act-support = Поддержка
act-cooperate = Сотрудничество
act-aid = Помощь
act-concede = Уступка
act-retreat = Отход
act-request = Требование
act-accuse = Обвинение
act-reject = Отказ
act-threaten = Угроза
act-protest = Протест
act-sanction = Санкции
act-mobilize = Мобилизация
act-coerce = Принуждение
act-assault = Нападение
act-statement = Заявление
mode-call = Телефонный разговор
mode-meeting = Встреча
mode-visit = Визит
mode-letter = Письмо
mode-vote = Голосование
mode-statement = Заявление

## Acts, as what was done to whom

did-consult = переговоры: { $whom }
did-consult-call = телефонный разговор: { $whom }
did-consult-meeting = встреча: { $whom }
did-consult-visit = визит: { $whom }
did-consult-letter = письмо: { $whom }
did-agree = соглашение: { $whom }
did-support = поддержка: { $whom }
did-cooperate = сотрудничество: { $whom }
did-aid = помощь: { $whom }
did-concede = уступка: { $whom }
did-retreat = отход: { $whom }
did-request = требование: { $whom }
did-accuse = обвинение: { $whom }
did-reject = отказ: { $whom }
did-threaten = угроза: { $whom }
did-protest = протест: { $whom }
did-sanction = санкции: { $whom }
did-mobilize = мобилизация сил: { $whom }
did-coerce = принуждение: { $whom }
did-assault = нападение: { $whom }
did-statement = заявление: { $whom }

## /search

search-what =
    Что искать? Например:
    /search перемирие Доха
    /search "два государства" from:TASS since:30d
    /search санкции lang:ar -нефть
    /search Putin actor:Нетаньяху act:переговоры
    Слова находятся во всех формах, имена — в любой письменности. Фильтры: lang: from: actor: act: country: owner: since: until: in:all. OR между словами значит «одно из них», - перед словом — «без него».
search-long = Это слишком длинно: в запросе не больше { $value } знаков.
search-many = Слишком много слов: я ищу { $value } сразу.
search-no-words = В «{ $value }» нет слов, которые можно искать.
search-only-without = «{ $value }» говорит только, чего быть не должно. Добавьте, что искать.
search-bad-value = Не понимаю { $name }:{ $value }
search-bad-language = Языка «{ $value }» я не знаю. Есть такие: { $known }
search-bad-date = Не понимаю { $name }:{ $value }. День пишется 2026-10-17, месяц — 2026-10, срок — 7d.
search-no-filter = Фильтра { $names } нет — это искалось как слова. Фильтры: { $known }
search-none = В прочитанном такого нет.
search-order = сначала новые
search-left-out = Искать и среди не относящегося к дипломатии ({ $count })
search-building = Я ещё просматриваю всё прочитанное: скоро может найтись больше.
search-lost = Сейчас искать не получается. Попробуйте через несколько минут.

## Feeds

command-feeds = Что я читаю и работает ли оно
feeds-title = Ленты: { $count }; работают: { $working }
feeds-none = Нет ленты, подходящей под «{ $word }».
feeds-down = не работает с { $day }
feeds-never = ещё ни разу не сработала
feeds-gone = закрыта насовсем
feeds-paused = приостановлена
feeds-new = ещё не прочитана
feeds-last = последний успех { $when }
feeds-rate = { $rate } в день
feeds-delay = отставание { $minutes } мин
feeds-left-out = пропущено сегодня: { $count }
feeds-next = следующий опрос { $when }
feeds-which = Там несколько лент. Какую взять?
feeds-known = уже отслеживается
feeds-imported = Добавлено: { $added }; уже известно: { $known }; отклонено: { $refused }.
feeds-dead = Эти ленты перестали работать:
feeds-dead-how = Подробнее в /feeds. /admin feeds показывает, как заменить, приостановить или убрать ленту.
feeds-do-unknown-host = Проверьте адрес. Если сайт переехал, укажите новый командой /admin feeds replace.
feeds-do-no-answer = Обычно это проходит. Если длится днями, а браузер туда попадает, сервер нас не пускает: спросите издание или приостановите ленту.
feeds-do-not-secure = Откройте адрес в браузере. Если предупреждает и он, сообщите изданию или приостановите ленту.
feeds-do-not-found = Найдите новую ленту на сайте издания и укажите её командой /admin feeds replace.
feeds-do-not-allowed = Попросите у издания доступ или найдите другую его ленту и укажите её командой /admin feeds replace.
feeds-do-too-often = Делать ничего не нужно: я жду столько, сколько просят. Если это не кончается, увеличьте POLL_FLOOR.
feeds-do-server = Пока делать ничего не нужно: я пробую снова и прочту её, как только она заработает. Если длится днями, сообщите изданию.
feeds-do-redirects = Откройте адрес в браузере и укажите тот, на который попали, командой /admin feeds replace.
feeds-do-not-public = Укажите адрес в открытом интернете. Для лент в собственной сети нужно задать ALLOW_PRIVATE_FEEDS.
feeds-do-gone = Найдите другую ленту издания и укажите её командой /admin feeds replace или уберите эту.
feeds-do-too-large = Найдите ленту издания поменьше, например одного раздела, и укажите её командой /admin feeds replace.
feeds-do-broken = Сообщите изданию, что его лента испорчена. Я прочту её снова, как только её починят.
feeds-do-not-a-feed = Найдите ленту на той странице и укажите её адрес командой /admin feeds replace.
feeds-do-empty = Пока делать ничего не нужно. Если останется пустой, найдите другую ленту издания.
feeds-do-too-many = Посмотрите ленту: если она повторяется или попала в чужие руки, сообщите изданию и остановите её командой /admin feeds pause. Если всё это новости, возьмите ленту одного раздела.
admin-done = Сделано:
admin-not-done = Не сделано:
feeds-not-address = Это не веб-адрес; его пишут так: { $example }.
feeds-not-unknown = { $id }: ленты с таким именем нет.
feeds-not-unknown-near = { $id }: ленты с таким именем нет. Вы имели в виду { $near }?
feeds-not-monitored = Она уже отслеживается: { $id }.
feeds-all = Все ленты: /feeds
feeds-not-taken = Этот адрес уже у { $id }.
feeds-not-label = { $name } — такого признака нет; есть { $labels }.
feeds-not-url = url должен быть адресом, который начинается с http:// или https://.
feeds-not-id = id должен состоять из строчных латинских букв, цифр и дефисов, не больше 64.
feeds-not-outlet = outlet должен быть названием, под которым издание знают читатели.
feeds-not-language = language должен быть кодом, например «ar».
feeds-not-country = country должен состоять из двух заглавных букв, например «EG», или «none» для международной организации.
feeds-not-ownership = ownership должен быть одним из: { $owners }.
feeds-not-articles = articles должен быть «on» или «off».
feeds-not-most = Это было бы больше { $most } лент.
feeds-not-around = В обычных местах этого сайта ленты тоже нет.
feeds-not-list-large = Список больше { $most } МБ; таких не бывает.
feeds-not-list-feed = Это лента, а не список лент.
feeds-not-list-other = Список не в формате OPML, которым обмениваются программы для чтения лент.
feeds-not-list-long = В списке больше { $most } лент; разделите его.
feeds-not-list-entities = Список объявляет сущности, которые списку лент не нужны.
feeds-not-list-broken = Список — не правильный XML (строка { $line }).
feeds-not-list-empty = В списке нет ни одной ленты: ни у одной записи нет xmlUrl.
feeds-not-line = строка { $line }, { $outlet }: { $why }
feeds-not-changed = Ничего не изменено. Откройте адрес в браузере: если лента там есть, попробуйте позже.
feeds-is-unknown-host = Имя сервера неизвестно.
feeds-is-no-answer = Лента не отвечает.
feeds-is-not-secure = Безопасное соединение установить не удаётся.
feeds-is-not-found = По этому адресу ничего нет.
feeds-is-not-allowed = Сервер нас не пускает.
feeds-is-too-often = Сервер просит приходить реже.
feeds-is-server = На сервере произошла ошибка.
feeds-is-redirects = Перенаправления никуда не ведут.
feeds-is-not-public = Адрес не в открытом интернете.
feeds-is-gone = Сервер говорит, что ленты больше нет.
feeds-is-too-large = Лента слишком большая.
feeds-is-broken = Документ испорчен.
feeds-is-not-a-feed = По этому адресу не лента.
feeds-is-empty = Документ пуст.
feeds-is-too-many = За день она приносит больше, чем я беру из одной ленты.
feeds-articles = со статьями
digest-failing = { $count ->
    [one] { $count } лента не работает
    [few] { $count } ленты не работают
    [many] { $count } лент не работают
   *[other] { $count } ленты не работают
}
