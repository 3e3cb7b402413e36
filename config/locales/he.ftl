### What the bot says, in Hebrew.

## Starting

welcome-title = דרגומן: הדיפלומטיה של המזרח התיכון בעשר שפות
welcome =
    אני קורא חדשות בעשר שפות, מוצא מי עשה מה ולמי, ומספר כל סיפור פעם אחת, עם מקורותיו.

    אפשר להירשם, והתקציר יגיע בשעה הנוחה לכם. אפשר גם לשאול על כל אחד, בכל כתב: /who פוטין
button-subscribe = הרשמה
button-digest = תקציר עכשיו
button-ask = שאלה על מישהו

help-title = מה אני יודע לעשות
help-shortcuts = ישר להגדרה אחת: { $commands }
help-examples = לדוגמה: /who פוטין, /digest 7d, /subscribe 8 Asia/Jerusalem, /mute כדורגל, /latest סנקציות
command-start = ברכת הפתיחה והכפתורים
command-who = מה מישהו עשה, עם מי, ומי מדווח על כך
command-quotes = מה מישהו אמר, ומה נאמר עליו
command-contacts = עם מי נפגשו, דיברו או התכתבו, עם תמונה
command-trend = כמה נכתב על עד ארבעה גורמים, יום אחר יום
command-digest = תקציר עכשיו
command-latest = הסיפורים החדשים ביותר
command-search = חיפוש מילים בכל מה שקראתי
command-story = סיפור אחד: ציר הזמן, מי עשה מה, ובמה הדיווחים חלוקים
command-subscribe = תקציר בכל יום, בשעה הנוחה לכם
command-pause = הפסקה זמנית של התקצירים; הבחירות נשמרות
command-stop = להתראות: לא יישלחו עוד תקצירים, והבחירות יישכחו
command-manage = הגדרת ערוץ או קבוצה מכאן
command-help = מה אני יודע לעשות
command-privacy = איזה מידע אני שומר עליכם
command-mydata = כל המידע שאני שומר עליכם, כקובץ
command-erase = לשכוח עליכם הכול
command-about = מה זה

about =
    הדרגומן היה המתורגמן ומורה הדרך בין חצרות המזרח התיכון לשגרירויות אירופה. הדרגומן הזה קורא חדשות.

    שום דבר כאן אינו מומצא: הכותרות, המשפטים והציטוטים הם של כלי התקשורת הנזכרים, עם קישור לכל אחד. תפקידים מובאים עם תאריכיהם. שמות מזוהים לפי רשימה, אף פעם לא בניחוש.
operator = את הבוט הזה מפעיל: { $operator }
operator-none = מי שמפעיל את הבוט הזה לא מסר כאן מי הוא או איך לפנות אליו. התוכנה היא דרגומן, ברישיון MIT.
privacy-title = מה אני שומר
privacy =
    לצורך ההרשמה: מספר הצ'אט הזה, השפה, אזור הזמן והשעות שלו, ואילו תקצירים והתראות כבר נשלחו. ועמם מה שבחרתם ב־/settings: ימים, אורך, מסננים, שעות שקט, ומה שבמעקב, מושתק או רצוי פחות. בקבוצה או בערוץ גם השם ומי שרשם אותם, כדי להודיע לו אם לא אוכל עוד לכתוב שם. שום דבר נוסף אינו נשמר: לא שמות, לא שאלות, לא פרופיל. מה שאתם כותבים לי נשמר עד שנענה, כלומר שניות; ומה שלא הצלחתי לטפל בו נשמר שבוע, כדי שיהיה אפשר לתקן אותי.

    ‏/pause משהה את התקצירים ושומר את כל זה; ‏/stop מסיים אותם ושוכח הכול מלבד השפה ואזור הזמן. ‏/mydata שולח את הכול כקובץ. ‏/erase מוחק את הכול, מיד ולתמיד.

    אם צ'אט חוסם אותי או מוציא אותי, אני שומר את כל זה 30 יום למקרה שאחזור, ואז מוחק. בקובץ המאגר שלי בדיסק מה שנמחק עשוי להישאר שעה אחרי ‏/erase כל עוד אני פועל, ובמקרים אחרים יממה. אם למי שמפעיל אותי יש מאגר משלו או עותקים שלו, על הקבצים האלה חלים כלליו.

## Answers that are only a word

unknown-command = איני מכיר את הפקודה הזאת. הפקודות שאני מכיר: /help
unknown-text = אני עונה לפקודות. כדי לשאול על מישהו, כתבו /who ואת השם, כך: /who פוטין
stale-button = הכפתור הזה נשאר מגרסה קודמת שלי. שלחו את הפקודה שוב; הרשימה ב־/help
went-wrong = משהו השתבש, וזו אשמתי. נסו שוב בעוד רגע.
admins-only = בקבוצה, רק מנהלים יכולים לעשות זאת.
silenced = אין לי עוד רשות לכתוב ב־{ $chat }. התקצירים ימתינו עד שתהיה שוב. אם לא יגיעו אז מעצמם, שלחו שם ‎/start.
manage-how = כדי שתקצירים יגיעו לערוץ או לקבוצה, הוסיפו אותי בכפתורים שלמטה; בערוץ דרושה לי הרשאת פרסום. אחר כך הגדירו שם, או מכאן: /manage והשם @name.
manage-what = מה יגיע אל { $chat }?
manage-unknown = איני נמצא ב־״{ $word }״, או שאינכם מנהלים שם.
placed = יש לי עכשיו רשות לכתוב ב־{ $chat }. כאן קובעים מה יגיע לשם:
button-add-channel = הוספה לערוץ
button-add-group = הוספה לקבוצה
settings-of = הגדרות
thread-gone = הנושא שאליו הגיעו התקצירים נסגר או נמחק, ומעתה הם מגיעים לכאן. לנושא אחר שלחו בו /subscribe.

## /who

who-whom = על מי? כתבו את השם אחרי הפקודה, בכל שפה: /who פוטין
who-which = כמה אנשים או גופים נושאים את השם ״{ $name }״. במי מדובר?
who-unknown = איני מכיר איש בשם ״{ $name }״.
who-vacant = לא ידוע לי על איש שהיה ״{ $name }״ ביום { $day }. בזמנים אחרים:
who-nearest = האם התכוונתם לאחד מאלה?
who-seen = לא ברשימה שלי, אך הופיע בחדשות רלוונטיות בשבועיים האחרונים: { $names }.
who-gone = הדמות הזאת אינה אצלי עוד. שאלו שוב לפי השם: /who
inline-how = כתבו שם, בכל שפה
inline-more = עוד, עם המקורות
inline-none = אין איש בשם הזה
flag-button = טעות?
flag-ask = מה שגוי במה שאמרתי על { $name }? נשמרת רק התשובה, ולא מי שנתן אותה.
flag-person = האדם שגוי
flag-office = התפקיד שגוי
flag-event = האירוע שגוי
flag-other = משהו אחר
flag-thanks = תודה. הדבר ייבדק.
flag-enough = זה מספיק להיום. תודה.
flags-new = קוראים מדווחים על טעות. הרשימה: /admin reports
flags-title = מה שקוראים דיווחו כשגוי, מהחדש לישן:
flags-none = לא דווחה שום טעות בשלושים הימים האחרונים.
unlisted-title = נזכרו בחדשות רלוונטיות בשבועיים האחרונים ואינם ברשימות שלי; את מי שאתם מכירים הוסיפו ב-/admin actor או ב-/admin alias:
unlisted-none = בחדשות הרלוונטיות של השבועיים האחרונים לא נזכר שם שאינו ברשימות שלי.
admin-how = מה אפשר לכתוב:
admin-taken = התקבל, וייכנס לתוקף בתוך כמה שניות:
admin-undoing = בוטל, וייצא מתוקף בתוך כמה שניות:
admin-added = נוסף, ובשימוש מעכשיו:
admin-refused = לא נוסף:
admin-undone = בוטל:
admin-undone-none = אין מה לבטל.
outbox-title = דואר יוצא
outbox-due = לשליחה עכשיו: { $due }; מאוחר יותר: { $later }.
outbox-held = בדרך או נדחו: { $count }.
outbox-lane = { $lane }: לשליחה { $due }, הוותיקה ממתינה { $minutes } דק׳; בספק { $doubted }, נזנחו { $lost }.
outbox-oldest = הוותיק ביותר ממתין { $minutes } דקות.
outbox-again = נוסו כבר: { $again }; בספק ביומיים: { $doubted }.
outbox-ended = ביומיים: נשלחו { $sent }, נזנחו { $lost }.
lane-interactive = תשובות
lane-alert = התראות
lane-digest = תקצירים
lane-broadcast = הודעות לכולם
outbox-resent = יישלחו שוב: { $count }.
outbox-aside = עדכונים שהונחו בצד בשבוע: { $count }.
outbox-paused = מושהה: רק תשובות נשלחות.
outbox-dropped = נמחקו: { $count }.
broadcast-title = הודעה לכולם { $id }
broadcast-ask = קוראים: { $count }. ב־{ $share } % מהקצב זה ייקח כ־{ $minutes } דקות. למעלה מה שיקבלו.
broadcast-every = כל השפות
broadcast-others = כל שאר השפות
broadcast-gets = { $tongue } · קוראים: { $count }
broadcast-code = ⚠️ ״{ $code }״ הוא חלק מהטקסט ויישלח איתו: חלק בשפה מסוימת נפתח בקוד שלה בשורה נפרדת.
broadcast-nobody = לאיש אין הרשמה, ולכן אין למי להודיע.
broadcast-how = כתבו את הטקסט מתחת ל־/admin broadcast. לכמה שפות, פתחו כל חלק בקוד שלה: en: או ar: בשורה נפרדת. 20% אחרי הפקודה פירושו שליחה בחלק זה של הקצב.
broadcast-long = הטקסט בשפה { $tongue } ארוך מדי: { $units } יחידות אינן נכנסות ב־{ $most } הודעות.
broadcast-progress = נמסרו: { $handed } מתוך { $all }.
broadcast-draft = עוד לא נשלחה
broadcast-running = בשליחה
broadcast-paused = מושהית
broadcast-stopped = הופסקה
broadcast-done = נשלחה
broadcast-send = שליחה
broadcast-pause = השהיה
broadcast-resume = המשך
broadcast-stop = הפסקה

last-hours = { $count ->
    [one] השעה האחרונה
    [two] השעתיים האחרונות
   *[other] { $count } השעות האחרונות
}
last-days = { $count ->
    [one] היום האחרון
    [two] היומיים האחרונים
   *[other] { $count } הימים האחרונים
}
tab-hours = { $count } שע׳
tab-days = { $count } ימים

office-since = { $title } (מאז { $start })
office-former = לשעבר: { $title }
office-from-to = לשעבר: { $title } (מ־{ $start } עד { $end })
office-until = לשעבר: { $title } (עד { $end })
office-as-of = נכון ל־{ $date }
office-unchecked = לא אומת
died = תאריך פטירה: { $date }

dossier-quiet = { $period }: אין דבר. נראה לאחרונה ב־{ $date }; מה שלהלן הוא מאותה עת.
dossier-never = { $period }: אין דבר, וגם לפני כן לא היה.
dossier-change = { $percent } לעומת התקופה הקודמת
dossier-change-none = אין דבר בתקופה הקודמת
dossier-did = מעשים
dossier-toward = מעשי אחרים כלפיו
dossier-company = עם מי
dossier-words = בלשון הדובר
dossier-about = מפי אחרים
dossier-latest = האחרונים
quote-reported = דיווח על תוכן הדברים, לא ציטוט
quote-to = אל { $name }
as-of = נכון ל־{ $moment } ({ $zone })
by-list = השמות מזוהים לפי רשימה, לא בניחוש

## Pairs, lists and pictures

quotes-whom = דברים של מי? כתבו את השם אחרי הפקודה, בכל שפה: /quotes פוטין
contacts-whom = הקשרים של מי? כתבו את השם אחרי הפקודה, ואם תרצו גם כמה אחורה: /contacts פוטין 30d
contacts-unclear = ״{ $word }״ אינו פרק זמן שאפשר לחזור אליו. הטווח הוא משעה עד 30 ימים, וכותבים אותו כך: /contacts פוטין 24h או /contacts פוטין 30d
trend-whom = הסיקור של מי? כתבו עד ארבעה שמות אחרי הפקודה: /trend פוטין, נתניהו
trend-many = אלה יותר מארבעה שמות. כתבו לכל היותר ארבעה: /trend פוטין, נתניהו
names-which = הכוונה ב״{ $name }״ יכולה להיות לכמה גורמים יחד. למי מהם?
button-quotes = ציטוטים
button-contacts = קשרים
button-trend = מגמה
button-picture = תמונה
button-with = יחד עם { $name }
list-empty = אין כאן דבר.
newest-only = לשם כך נקראו רק הדיווחים החדשים ביותר: { $count }
quotes-by = מה הם אמרו
quotes-about = מה נאמר עליהם
quotes-by-none = לא קראתי דברים שהם אמרו.
quotes-about-none = לא קראתי דברים שנאמרו עליהם.
contacts-title = פגישות, שיחות ומכתבים
contacts-none = { $period }: לא היו פגישות, שיחות או מכתבים במה שקראתי.
contacts-last = האחרון לפני כן:
pair-contacts = בין השניים
pair-stories = סיפורים עם שניהם
pair-quotes = זה על זה
pair-none = { $period }: אין במה שקראתי דבר שמזכיר את שניהם.
trend-title = דיווחים לפי ימים
trend-all = כל השפות
trend-none = { $period }: אין במה שקראתי דבר על { $name }, ולכן אין מה לצייר.
last-seen = נראה לאחרונה ב־{ $date }
picture-failed = הפעם לא עלה בידי לצייר. המילים אומרות אותו הדבר.

## Counting

count-stories = { $count ->
    [one] סיפור אחד
    [two] שני סיפורים
   *[other] { $count } סיפורים
}
count-reports = { $count ->
    [one] דיווח אחד
    [two] שני דיווחים
   *[other] { $count } דיווחים
}
count-read = { $count ->
    [one] נקרא דיווח אחד
    [two] נקראו שני דיווחים
   *[other] נקראו { $count } דיווחים
}
count-relevant = { $count } רלוונטיים
count-outlets = { $count ->
    [one] כלי תקשורת אחד
    [two] שני כלי תקשורת
   *[other] { $count } כלי תקשורת
}
count-languages = { $count ->
    [one] שפה אחת
    [two] שתי שפות
   *[other] { $count } שפות
}
owners-official = רשמיים: { $count }
owners-state = תקשורת ממשלתית: { $count }
owners-public = שידור ציבורי: { $count }
owners-independent = עצמאיים: { $count }
owners-research = מכוני מחקר: { $count }
owner-official = מקור רשמי
owner-state = תקשורת ממשלתית
not-corroborated = ללא אישוש ממקור אחר
owner-public = שידור ציבורי
owner-independent = עצמאי
owner-research = מכון מחקר

## Digest and latest

digest-title = הדיפלומטיה של המזרח התיכון — { $day }, { $part }
part-morning = בוקר
part-afternoon = אחר הצהריים
part-evening = ערב
part-night = לילה
digest-empty = { $period }: אין דבר על הדיפלומטיה של המזרח התיכון במה שקראתי.
digest-also = ועוד
digest-followed = במעקב שלכם
more-none = אין עוד דבר מפרק הזמן של התקציר הזה.
digest-next = התקציר הבא: { $time } ({ $zone })
zone-gone = אזור הזמן { $zone } כבר אינו קיים, ולכן השעות הן לפי UTC. אפשר לבחור אחר עם /timezone
zone-unknown = אין אזור זמן בשם ״{ $zone }״. כותבים כך: /timezone Asia/Jerusalem
language-unknown = איני דובר ״{ $word }״. אלה השפות שאני דובר:
digest-unclear = ״{ $word }״ אינו פרק זמן שתקציר יכול לכסות. הטווח הוא משעה עד 30 ימים, כך: /digest 24h או /digest 7d
sample = דוגמה
sample-news = חדשות לדוגמה: נכתבו בידי יוצרי התוכנה כדי להראות מה היא עושה. אין בהן שום דיווח אמיתי.
undated = ללא תאריך
latest-title = הסיפורים החדשים ביותר
latest-empty = אין עדיין סיפורים. הם יופיעו מיד כשייקראו המקורות.
button-newer = חדשים יותר
button-older = ישנים יותר

## Subscribing

subscribe-hour = באיזו שעה לשלוח את התקציר היומי?
subscribe-zone = { $times }: באיזה אזור זמן? אם האזור שלכם אינו כאן, בחרו חלק עולם.
subscribe-region = { $times }: בחרו את אזור הזמן שלכם.
region-middle-east = המזרח התיכון
region-europe = אירופה
region-asia = אסיה
region-africa = אפריקה
region-americas = אמריקה
region-pacific = האוקיינוס השקט
button-back = חזרה
subscribed = נרשמתם. התקציר יגיע { $days } ב־{ $times } ({ $zone }).
subscribed-first = התקציר הראשון כבר בדרך.
subscribed-changed = עודכן. התקציר יגיע { $days } ב־{ $times } ({ $zone }).
subscribed-how = שעה אחרת: /subscribe, הפסקה זמנית: /pause, סיום: /stop
subscribe-unclear = לא הבנתי את ״{ $word }״. כתבו שעות, ואם תרצו גם אזור זמן: /subscribe 8 Asia/Jerusalem או /subscribe 08:30 18:00
subscribe-most = התקציר מגיע לכל היותר ארבע פעמים ביום. כתבו פחות שעות, למשל: /subscribe 08:30 18:00
unsubscribed = להתראות: לא יישלחו עוד תקצירים והתראות. השעות, כל מה שבחרתם וגם מה שנשלח נשכחו. נשמרים רק השפה ואזור הזמן, כדי לענות לכם; ‏/erase מוחק גם אותם. כדי לחזור מתחילים מחדש: /subscribe. אפשר גם להמשיך לשאול: /who פוטין
unsubscribed-none = לא נקבע תקציר לצ'אט הזה, ולכן אין מה להפסיק.
stop-ask = לסיים את המינוי? מלבד השעות יישכח: { $what }. השהיה שומרת את הכול.
stop-kept = דבר לא השתנה.
button-stop = הפסקת התקצירים
button-pause = רק להשהות, ולשמור את הכול
paused = הושהה: בלי תקצירים והתראות עד שתמשיכו. השעות וכל מה שבחרתם נשמרים.
button-resume = להמשיך
resumed = ממשיכים. התקציר מגיע { $days } ב־{ $times } ({ $zone }).
resumed-none = לצ'אט הזה אין עוד מינוי. מתחילים מחדש: /subscribe
mydata = כל מה שאני שומר על הצ'אט הזה, כ־JSON. ‎/privacy אומר לשם מה, ‎/erase מוחק.
mydata-none = אני לא שומר דבר על הצ'אט הזה.
cancel-nothing = אין כאן שום דבר שאפשר לבטל.
erase-ask = למחוק את כל מה שאני שומר על הצ'אט הזה, כולל ההרשמה? אי אפשר לבטל זאת.
button-erase = כן, למחוק
button-keep = לא, להשאיר
erased = נמחק. איני שומר עוד דבר על הצ'אט הזה.
erased-none = לא היה מה למחוק: איני שומר דבר על הצ'אט הזה.
erase-kept = דבר לא נמחק.

## Why a story is shown

why-title = למה זה כאן
why-relevance = רלוונטיות { $percent }; מוצג החל מ־{ $least }
why-place = המקום שלו: { $points } נקודות
why-gone = הסיפור הזה כבר לא שמור אצלי.
cue-in-title = בכותרת
cue-in-lead = בטקסט
cue-other = הניסוח בכללותו
cue-meaning = המשמעות הכללית, לפי מודל שפה קטן
cue-talks = דיפלומטיה ושיחות
cue-truce = הפסקת אש או עסקת חילופים
cue-deal = הסכם או הצעה
cue-nuclear = סוגיית הגרעין
cue-sanctions = סנקציות
cue-world = גופים בינלאומיים והמשפט שלהם
cue-office = משרדי חוץ ושליחים
cue-leader = ראשי מדינות וממשלות
cue-statehood = מדינה וגבולות
cue-relief = סיוע הומניטרי
cue-battle = לחימה
cue-terror = טרור
cue-protest = מחאות וקמפיינים
cue-home = פוליטיקה פנימית
cue-crime = פשע ובתי משפט
cue-economy = כלכלה ושווקים
cue-sport = ספורט
cue-life = תרבות, מדע, חיי יומיום
cue-unofficial = קולות לא רשמיים
cue-person = אדם מוכר
cue-government = ממשלה
cue-organisation = ארגון מוכר
cue-armed-group = קבוצה חמושה מוכרת
cue-two-actors = שני גורמים או יותר
cue-region = האזור
cue-two-of-the-region = שתי מדינות מהאזור
cue-region-and-outside-power = האזור ומעצמה מבחוץ
cue-elsewhere = אזור אחר עם צרות משלו
cue-only-others = רק מדינות מחוץ לאזור
cue-act-on-diplomacy = פעולה בעניין דיפלומטי
cue-act-within-region = פעולה בתוך האזור
cue-act-with-outside-power = פעולה שמעצמה מבחוץ שותפה לה
cue-only-fighting = לחימה בלבד
cue-neither-act-nor-diplomacy = לא פעולה ולא דיפלומטיה
rank-fresh = פורסם בשלושת הימים האחרונים
rank-recent = עד כמה פורסם לאחרונה
rank-sources = מקורות בלתי תלויים: { $count }
rank-ownership = סוגי בעלות: { $count }
rank-languages = שפות: { $count }
rank-confirmed = מקור רשמי מאשר
rank-acts = משקל המעשה
rank-actors = גורמים שהוזכרו: { $count }
rank-relevance = מידת הרלוונטיות
rank-readable = יש בשפה שאתם קוראים
rank-state-media = רק תקשורת ממלכתית מדווחת
rank-followed = יש בו משהו שאתם עוקבים אחריו
rank-less = יש בו משהו שאתם רוצים פחות ממנו

## One story

story-how = איזה סיפור? לחצו על מספרו מתחת לתקציר או לרשימה, או כתבו אותו אחרי הפקודה, למשל ‎/story 2; גם המזהה שלו מתאים
story-unlisted = ברשימה האחרונה שראית אין סיפור { $number }. יש ללחוץ על מספר מתחת לתקציר או לרשימה, או לכתוב אותו אחרי ‎/story
story-timeline = ציר הזמן
story-did = מי עשה מה
story-differ = במה הדיווחים חלוקים
differ-day = באיזה יום
differ-act = מה נעשה
differ-targets = עם מי או כלפי מי
differ-sources = מי עשה זאת
story-follow-up = כבר סופר ({ $moment }), ויש בו חדש:
of-killed = הרוגים
of-wounded = פצועים
of-hostages = חטופים
of-prisoners = אסירים
of-displaced = עקורים
of-trucks = משאיות סיוע
of-votes = קולות
of-missiles = טילים
of-drones = רחפנים
of-troops = חיילים

## Following, muting, filters

button-more = עוד
button-less = פחות כאלה
button-follow = מעקב
button-followed = במעקב
button-watch = לעקוב אחרי הסיפור
button-undo = ביטול
less-which = פחות סיפורים כמו איזה מאלה?
less-of = פחות ממה?
less-story = רק הסיפור הזה
topic-story = סיפור אחד
topic-language = { $tongue } (שפה)
button-story = הסיפור
taste-follow = במעקב: { $topic }. זה יופיע ראשון בתקצירים.
taste-less = מעכשיו פחות: { $topic }. זה יופיע אחרון.
taste-mute = הושתק: { $topic }. לא יופיע בתקצירים ולא ב־/latest
taste-none = כבר לא במעקב ולא מושתק: { $topic }
taste-not-there = ״{ $word }״ לא במעקב ולא מושתק. מה שבחרתם: /settings
taste-which = למה הכוונה ב״{ $word }״?
follow-what = אחרי מה לעקוב? אישיות, מדינה, פעולה, מקור או מילה: /follow פוטין
mute-what = מה להשתיק? אישיות, מדינה, פעולה, מקור, שפה או מילה: /mute כדורגל
command-follow = להקדים אישיות, מדינה, פעולה או מילה
command-unfollow = להפסיק לעקוב
command-mute = להסתיר אישיות, מקור, פעולה או מילה
command-unmute = לבטל השתקה
command-settings = שעות, ימים, שפות, ראיות, שעות שקט ועוד
filter-button = סינון
filter-ask = להציג רק סיפורים על פעולה אחת, או עם דיווחים בשפה אחת:
filter-all = כל הסיפורים
latest-none = אין סיפור כזה במה שקראתי לאחרונה: { $topics }
count-left-out = { $count } הושמטו לפי ההגדרות שלכם

## Settings

settings-title = ההגדרות שלכם
settings-none = לא נקבע תקציר לצ'אט הזה. מה שתבחרו כאן חל גם על /digest ועל /latest
settings-all = הכול
settings-least = לפחות אחד צריך להישאר.
settings-most = יותר מזה אי אפשר. קודם הסירו אחד.
settings-follow-how = מוסיפים עם /follow או /mute ושם או מילה. הכפתורים למטה מסירים מהרשימה.
set-hours = שעות
set-days = ימים
set-zone = אזור זמן
set-language = שפה
set-length = אורך
set-evidence = ראיות
set-languages = שפות המקורות
set-acts = פעולות
set-quiet = שעות שקט
set-tastes = במעקב ומושתק
days-all = בכל יום
length-short = קצר (שלושה סיפורים, שלוש כותרות)
length-usual = רגיל (שישה סיפורים, שש כותרות)
length-lines = כותרות בלבד
empty-told = שורה שקטה כשאין דבר
evidence-any = כל ראיה
evidence-two = שני מקורות בלתי תלויים או יותר
evidence-official = באישור מקור רשמי
quiet-none = אין
quiet-from = התחלה
quiet-to = סוף
night-hold = התקציר ממתין לסופן
night-drop = התקציר אינו נשלח
night-silent = התקציר מגיע בלי צליל
followed-only = רק מה שאני במעקב אחריו
alerts-on = לעדכן אותי מיד על מה שבמעקב
alerts-how = וגם מיד, כששני מקורות בלתי תלויים מדווחים על כך משהו חדש: לכל היותר שמונה פעמים ביום, ולעולם לא בלילה.
alerts-none = כדי לקבל על כך גם עדכון מיידי, הירשמו: /subscribe
tastes-follow = במעקב
tastes-less = פחות
tastes-mute = מושתק

## Acts, as labels

act-consult = שיחות
act-agree = הסכם
act-support = תמיכה
act-cooperate = שיתוף פעולה
act-aid = סיוע
act-concede = ויתור
act-retreat = נסיגה
act-request = דרישה
act-accuse = האשמה
act-reject = סירוב
act-threaten = איום
act-protest = מחאה
act-sanction = סנקציות
act-mobilize = גיוס כוחות
act-coerce = כפייה
act-assault = תקיפה
act-statement = הצהרה
mode-call = שיחת טלפון
mode-meeting = פגישה
mode-visit = ביקור
mode-letter = מכתב
mode-vote = הצבעה
mode-statement = הצהרה

## Acts, as what was done to whom

did-consult = שיחות עם { $whom }
did-consult-call = שיחת טלפון עם { $whom }
did-consult-meeting = פגישה עם { $whom }
did-consult-visit = ביקור אצל { $whom }
did-consult-letter = מכתב אל { $whom }
did-agree = הסכם עם { $whom }
did-support = תמיכה לטובת { $whom }
did-cooperate = שיתוף פעולה עם { $whom }
did-aid = סיוע אל { $whom }
did-concede = ויתור כלפי { $whom }
did-retreat = נסיגה מפני { $whom }
did-request = דרישה אל { $whom }
did-accuse = האשמה נגד { $whom }
did-reject = סירוב כלפי { $whom }
did-threaten = איום על { $whom }
did-protest = מחאה נגד { $whom }
did-sanction = סנקציות על { $whom }
did-mobilize = גיוס כוחות נגד { $whom }
did-coerce = כפייה כלפי { $whom }
did-assault = תקיפה נגד { $whom }
did-statement = הצהרה על { $whom }

## /search

search-what =
    מה לחפש? לדוגמה:
    ‎/search הפסקת אש דוחא
    ‎/search "פתרון שתי המדינות" from:Haaretz since:30d
    ‎/search סנקציות lang:ar -נפט
    ‎/search פוטין actor:נתניהו act:שיחות
    מילים נמצאות בכל צורותיהן, ושמות בכל כתב. מסננים: lang: from: actor: act: country: owner: since: until: in:all. OR בין מילים פירושו אחת מהן, - לפני מילה פירושו בלעדיה.
search-long = זה ארוך מדי: בשאלה יש לכל היותר { $value } תווים.
search-many = אלה יותר מדי מילים: אני מחפש { $value } בבת אחת.
search-no-words = אין מילה לחפש ב״{ $value }״.
search-only-without = ״{ $value }״ אומר רק מה לא יופיע. הוסיפו מה לחפש.
search-bad-value = לא הבנתי את { $name }:{ $value }
search-bad-language = אינני מכיר שפה ״{ $value }״. השפות הקיימות: { $known }
search-bad-date = לא הבנתי את { $name }:{ $value }. יום נכתב 2026-10-17, חודש 2026-10, פרק זמן 7d.
search-no-filter = אין מסנן בשם { $names } — חיפשתי זאת כמילים. מסננים: { $known }
search-none = שום דבר ממה שקראתי אינו אומר זאת.
search-order = החדשים תחילה
search-left-out = לחפש גם במה שאינו דיפלומטיה ({ $count })
search-building = אני עדיין עובר על כל מה שקראתי: ייתכן שבעוד רגע יהיו עוד.
search-lost = איני יכול לחפש כרגע. נסו שוב בעוד כמה דקות.

## Feeds

command-feeds = מה אני קורא, והאם זה עובד
feeds-title = הזנות: { $count }; עובדות: { $working }
feeds-none = אין הזנה שמתאימה ל״{ $word }״.
feeds-down = לא עובדת מאז { $day }
feeds-never = עוד לא עבדה אף פעם
feeds-gone = הוסרה לצמיתות
feeds-paused = מושהית
feeds-new = עוד לא נקראה
feeds-last = הצלחה אחרונה { $when }
feeds-rate = { $rate } ביום
feeds-delay = פיגור של { $minutes } דק׳
feeds-left-out = הושמטו היום: { $count }
feeds-next = הקריאה הבאה { $when }
feeds-which = יש שם כמה הזנות. איזו מהן?
feeds-known = כבר במעקב
feeds-imported = נוספו: { $added }; מוכרות כבר: { $known }; נדחו: { $refused }.
feeds-dead = ההזנות האלה הפסיקו לעבוד:
feeds-dead-how = פרטים ב־/feeds. ב־/admin feeds כתוב איך להחליף, להשהות או להסיר הזנה.
feeds-do-unknown-host = בדקו את הכתובת. אם האתר עבר, מסרו את החדשה עם /admin feeds replace.
feeds-do-no-answer = זה בדרך כלל חולף. אם זה נמשך ימים והדפדפן מגיע לשם, השרת חוסם אותנו: שאלו את כלי התקשורת, או השהו את ההזנה.
feeds-do-not-secure = פתחו את הכתובת בדפדפן. אם גם הוא מזהיר, הודיעו לכלי התקשורת, או השהו את ההזנה.
feeds-do-not-found = חפשו את ההזנה החדשה באתר של כלי התקשורת, ומסרו אותה עם /admin feeds replace.
feeds-do-not-allowed = בקשו גישה מכלי התקשורת, או חפשו הזנה אחרת שלו ומסרו אותה עם /admin feeds replace.
feeds-do-too-often = אין מה לעשות: אני ממתין כמה שהוא מבקש. אם זה נמשך, הגדילו את POLL_FLOOR.
feeds-do-server = אין עדיין מה לעשות: אני מנסה שוב, ואקרא אותה כשתעבוד. אם זה נמשך ימים, הודיעו לכלי התקשורת.
feeds-do-redirects = פתחו את הכתובת בדפדפן, ומסרו את זו שאליה הגעתם עם /admin feeds replace.
feeds-do-not-public = מסרו כתובת באינטרנט הציבורי. להזנות ברשת שלכם יש להגדיר ALLOW_PRIVATE_FEEDS.
feeds-do-gone = חפשו הזנה אחרת של כלי התקשורת ומסרו אותה עם /admin feeds replace, או הסירו את זו.
feeds-do-too-large = חפשו הזנה קטנה יותר של כלי התקשורת, למשל של מדור אחד, ומסרו אותה עם /admin feeds replace.
feeds-do-broken = הודיעו לכלי התקשורת שההזנה שלו שבורה. אקרא אותה שוב כשתתוקן.
feeds-do-not-a-feed = חפשו את ההזנה בדף ההוא, ומסרו את כתובתה עם /admin feeds replace.
feeds-do-empty = אין עדיין מה לעשות. אם היא נשארת ריקה, חפשו הזנה אחרת של כלי התקשורת.
feeds-do-too-many = בדקו את ההזנה: אם היא חוזרת על עצמה או נפלה לידיים זרות, הודיעו לכלי התקשורת והשהו אותה עם /admin feeds pause. אם הכול חדשות, קחו הזנה של מדור אחד.
admin-done = בוצע:
admin-not-done = לא בוצע:
feeds-not-address = זו לא כתובת אינטרנט; כתובת נכתבת כך: { $example }.
feeds-not-unknown = { $id }: אין הזנה בשם הזה.
feeds-not-unknown-near = { $id }: אין הזנה בשם הזה. התכוונתם ל־{ $near }?
feeds-not-monitored = ההזנה כבר במעקב: { $id }.
feeds-all = כל ההזנות: /feeds
feeds-not-taken = הכתובת הזאת שייכת ל־{ $id }.
feeds-not-label = { $name } אינו תווית; התוויות הן { $labels }.
feeds-not-url = url צריך להיות כתובת שמתחילה ב־http:// או ב־https://.
feeds-not-id = id צריך להיות אותיות לטיניות קטנות, ספרות ומקפים, 64 לכל היותר.
feeds-not-outlet = outlet צריך להיות השם שבו הקוראים מכירים את כלי התקשורת.
feeds-not-language = language צריך להיות קוד כמו ״ar״.
feeds-not-country = country צריך להיות שתי אותיות גדולות כמו ״EG״, או ״none״ לגוף בין־לאומי.
feeds-not-ownership = ownership צריך להיות אחד מאלה: { $owners }.
feeds-not-articles = articles צריך להיות ״on״ או ״off״.
feeds-not-most = כך יהיו יותר מ־{ $most } הזנות.
feeds-not-around = גם במקומות הרגילים באתר הזה אין הזנה.
feeds-not-list-large = הרשימה גדולה מ־{ $most } מ״ב; אין רשימה כזאת.
feeds-not-list-feed = זו הזנה, לא רשימה של הזנות.
feeds-not-list-other = הרשימה אינה OPML כפי שקוראי הזנות מחליפים ביניהם.
feeds-not-list-long = ברשימה יותר מ־{ $most } הזנות; חלקו אותה.
feeds-not-list-entities = הרשימה מגדירה ישויות, ואף רשימת הזנות אינה צריכה אותן.
feeds-not-list-broken = הרשימה אינה XML תקין (שורה { $line }).
feeds-not-list-empty = אין ברשימה אף הזנה: לאף רשומה אין xmlUrl.
feeds-not-line = שורה { $line }, { $outlet }: { $why }
feeds-not-changed = דבר לא השתנה. פתחו את הכתובת בדפדפן: אם יש שם הזנה, נסו שוב מאוחר יותר.
feeds-is-unknown-host = שם השרת שלה אינו מוכר.
feeds-is-no-answer = היא אינה עונה.
feeds-is-not-secure = אי אפשר ליצור איתה חיבור מאובטח.
feeds-is-not-found = אין דבר בכתובת הזאת.
feeds-is-not-allowed = השרת שלה אינו מכניס אותנו.
feeds-is-too-often = השרת שלה מבקש שנבוא פחות.
feeds-is-server = בשרת שלה אירעה תקלה.
feeds-is-redirects = ההפניות שלה אינן מובילות לשום מקום.
feeds-is-not-public = הכתובת שלה אינה באינטרנט הציבורי.
feeds-is-gone = השרת שלה אומר שאיננה עוד.
feeds-is-too-large = היא גדולה מדי.
feeds-is-broken = המסמך שלה פגום.
feeds-is-not-a-feed = מה שנמצא שם אינו הזנה.
feeds-is-empty = המסמך שלה ריק.
feeds-is-too-many = היא מביאה ביום יותר ממה שאני לוקח מהזנה אחת.
feeds-articles = עם כתבות
digest-failing = { $count ->
    [one] הזנה אחת לא עובדת
    [two] שתי הזנות לא עובדות
   *[other] { $count } הזנות לא עובדות
}
