### What the bot says, in Arabic.

## Starting

welcome-title = دراغومان: دبلوماسية الشرق الأوسط بعشر لغات
welcome =
    أقرأ الأخبار بعشر لغات، وأبحث عمّن فعل ماذا ومع من، ثم أروي كل خبر مرة واحدة مع مصادره.

    اشترك ليصلك الموجز في الساعة التي تختارها. أو اسأل عن أي شخصية بأي أبجدية: /who بوتين
button-subscribe = اشتراك
button-digest = جرّب الموجز الآن
button-ask = اسأل عن شخصية

help-title = ما أستطيع فعله
help-shortcuts = مباشرةً إلى إعداد واحد: { $commands }
help-examples = أمثلة: /who بوتين، /digest 7d، /subscribe 8 Asia/Riyadh، /mute كرة القدم، /latest عقوبات
command-start = الترحيب وأزراره
command-who = ماذا فعلت شخصية ما، ومع من، ومن قال ذلك
command-quotes = ماذا قالت شخصية ما، وماذا قيل عنها
command-contacts = من التقت به شخصية ما أو هاتفته أو راسلته، مع صورة
command-trend = كم كُتب عن أربع جهات على الأكثر، يومًا بيوم
command-digest = موجز الآن
command-latest = أحدث الأخبار
command-search = البحث في كل ما قرأته
command-story = خبر واحد: تسلسله، ومن فعل ماذا، وأين تختلف التقارير
command-subscribe = موجز كل يوم في ساعتك
command-pause = إيقاف الموجزات مؤقتًا مع بقاء اختياراتك
command-stop = وداعًا: لا موجزات بعد الآن، وتُنسى اختياراتك
command-manage = إعداد قناة أو مجموعة من هنا
command-help = ما أستطيع فعله
command-privacy = ما أحتفظ به عنك
command-mydata = كل ما أحتفظ به عنك، في ملف
command-erase = حذف كل ما يخصك
command-about = ما هذا البوت

about =
    كان الدراغومان، أي الترجمان، هو المترجم والدليل بين بلاطات الشرق الأوسط وسفارات أوروبا. أما هذا فيقرأ الأخبار.

    لا شيء هنا مختلق: العناوين والجمل والاقتباسات هي نصوص وسائل الإعلام المذكورة، ومع كل منها رابطه. وتُذكر المناصب بتواريخها. والأسماء تُطابَق بقائمة ولا تُخمَّن أبدًا.
operator = يدير هذا البوت: { $operator }
operator-none = لم يذكر مشغّل هذا البوت هنا من هو ولا كيف يمكن الوصول إليه. البرنامج هو دراغومان، برخصة MIT.
privacy-title = ما أحتفظ به
privacy =
    من أجل الاشتراك: رقم هذه المحادثة ولغتها ومنطقتها الزمنية وساعاتها، وأي الموجزات والتنبيهات أُرسلت إليها. ومعها ما اخترته في /settings من أيام وطول ومرشحات وساعات هدوء، وما تتابعه أو تكتمه أو تريد الإقلال منه. وفي المجموعة أو القناة اسمها أيضًا ومن اشترك بها، لأخبره إن لم يعد مسموحًا لي بالكتابة فيها. ولا أحتفظ بشيء آخر عنك: لا أسماء ولا أسئلة ولا ملف شخصي. وما تكتبه لي يُحفظ إلى أن أجيب عنه، أي ثوانيَ؛ وما أعجز عن معالجته يُحفظ أسبوعًا كي يمكن إصلاحي.

    ‏/pause يوقف الموجزات ويُبقي ذلك كله، و‏/stop ينهيها وينسى كل شيء ما عدا اللغة والمنطقة الزمنية. و‏/mydata يرسل ذلك كله ملفًا. و‏/erase يحذف ذلك كله فورًا وإلى الأبد.

    إذا حظرتني محادثة أو أخرجتني أحتفظ بهذا ثلاثين يومًا لعلي أعود إليها، ثم أحذفه. وفي ملف مخزني على القرص قد يبقى المحذوف ساعة بعد ‏/erase ما دمت أعمل، ويومًا في غير ذلك. وإن كان لمن يشغّلني مخزن خاص به أو نسخ منه، فلتلك الملفات قواعده هو.

## Answers that are only a word

unknown-command = لا أعرف هذا الأمر. تجد الأوامر التي أعرفها في /help
unknown-text = أجيب عن الأوامر. للسؤال عن شخصية اكتب /who ثم الاسم، هكذا: /who بوتين
stale-button = هذا الزر من نسخة سابقة مني. أرسل الأمر من جديد؛ القائمة في /help
went-wrong = حدث خطأ، وهو مني. حاول مرة أخرى بعد لحظات.
admins-only = في المجموعات لا يستطيع ذلك إلا المشرفون.
silenced = لم يعد مسموحًا لي بالكتابة في { $chat }. موجزاتها تنتظر إلى أن يُسمح لي من جديد. فإن لم تصل بعدها من تلقاء نفسها فأرسِل /start هناك.
manage-how = لتصل الموجزات إلى قناة أو مجموعة، أضِفني إليها بالزرين أدناه؛ وفي القناة أحتاج إلى صلاحية النشر. ثم أعِدّها هناك، أو من هنا: /manage متبوعًا باسمها @name.
manage-what = ماذا يصل إلى { $chat }؟
manage-unknown = لست موجودًا في «{ $word }»، أو لست من مشرفيها.
placed = يمكنني الآن الكتابة في { $chat }. حدِّد هنا ما يصل إليها:
button-add-channel = أضِفني إلى قناة
button-add-group = أضِفني إلى مجموعة
settings-of = الإعدادات
thread-gone = الموضوع الذي كانت تصل إليه الموجزات أُغلق أو حُذف، فستصل إلى هنا من الآن فصاعدًا. لموضوع آخر أرسل فيه /subscribe.

## /who

who-whom = عمّن تسأل؟ اكتب الاسم بعد الأمر بأي لغة: /who بوتين
who-which = يحمل الاسم «{ $name }» أكثر من شخص أو جهة. أيّهم تقصد؟
who-unknown = لا أعرف أحدًا باسم «{ $name }».
who-vacant = لا أعرف أحدًا كان «{ $name }» في { $day }. وفي أوقات أخرى:
who-nearest = هل تقصد أحد هؤلاء؟
who-seen = ليس في قائمتي، لكنه ورد في أخبار ذات صلة خلال الأسبوعين الماضيين: { $names }.
who-gone = لم تعد هذه الشخصية لديّ. اسأل عنها بالاسم من جديد عبر /who
inline-how = اكتب اسمًا بأي لغة
inline-more = المزيد مع المصادر
inline-none = لا أحد بهذا الاسم
flag-button = خطأ؟
flag-ask = ما الخطأ فيما قلته عن { $name }؟ تُحفظ إجابتك وحدها، لا هوية من أجاب.
flag-person = شخص آخر
flag-office = منصب خاطئ
flag-event = حدث خاطئ
flag-other = شيء آخر
flag-thanks = شكرًا لك. سيُنظر في الأمر.
flag-enough = هذا يكفي لليوم. شكرًا لك.
flags-new = أبلغ القرّاء عن خطأ. تجده في ‎/admin reports
flags-title = ما أبلغ القرّاء عن خطئه، الأحدث أولًا:
flags-none = لم يُبلَّغ عن أي خطأ في الثلاثين يومًا الأخيرة.
unlisted-title = أسماء وردت في أخبار ذات صلة خلال الأسبوعين الماضيين وليست في قوائمي؛ أضف من تعرفه عبر /admin actor أو /admin alias:
unlisted-none = لم يرد في الأخبار ذات الصلة خلال الأسبوعين الماضيين أي اسم من خارج قوائمي.
admin-how = ما يمكنك كتابته:
admin-taken = قُبل، ويسري خلال ثوانٍ:
admin-undoing = سُحب، ويبطل خلال ثوانٍ:
admin-added = أُضيف ويُستخدم من الآن:
admin-refused = لم يُضف:
admin-undone = تم التراجع عنه:
admin-undone-none = لا يوجد ما يُتراجع عنه.
outbox-title = صندوق الصادر
outbox-due = مستحق الآن: { $due }؛ لاحقًا: { $later }.
outbox-held = في الطريق أو مؤجل: { $count }.
outbox-lane = { $lane }: مستحق { $due }، أقدمه منذ { $minutes } دقيقة؛ مشكوك فيه { $doubted }، متروك { $lost }.
outbox-oldest = أقدمها ينتظر منذ { $minutes } دقيقة.
outbox-again = جُرّب من قبل: { $again }؛ مشكوك فيه خلال يومين: { $doubted }.
outbox-ended = خلال يومين: أُرسل { $sent }، وتُرك { $lost }.
lane-interactive = الإجابات
lane-alert = التنبيهات
lane-digest = الموجزات
lane-broadcast = البث
outbox-resent = سيُرسل ثانيةً: { $count }.
outbox-aside = تحديثات نُحّيت خلال أسبوع: { $count }.
outbox-paused = متوقف: لا تُرسل إلا الأجوبة.
outbox-dropped = حُذف: { $count }.
broadcast-title = بث { $id }
broadcast-ask = القرّاء: { $count }. بنسبة { $share } % من المعدل يستغرق ذلك نحو { $minutes } دقيقة. في الأعلى ما سيصلهم.
broadcast-every = كل اللغات
broadcast-others = كل اللغات الأخرى
broadcast-gets = { $tongue } · القرّاء: { $count }
broadcast-code = ⚠️ «{ $code }» جزء من هذا النص وسيُرسل معه: يبدأ الجزء الخاص بلغة برمزها في سطر مستقل.
broadcast-nobody = لا أحد مشترك، فلا أحد يُخبَر.
broadcast-how = اكتب النص تحت /admin broadcast. لعدة لغات ابدأ كل جزء برمزها: en: أو ar: في سطر مستقل. وكتابة 20% بعد الأمر تعني الإرسال بتلك النسبة من المعدل.
broadcast-long = النص بلغة { $tongue } طويل جدًا: { $units } وحدة أكثر مما تتسع له { $most } رسائل.
broadcast-progress = سُلِّم: { $handed } من { $all }.
broadcast-draft = لم يُرسل بعد
broadcast-running = قيد الإرسال
broadcast-paused = متوقف مؤقتًا
broadcast-stopped = أُوقف
broadcast-done = أُرسل
broadcast-send = أرسِل
broadcast-pause = توقف مؤقت
broadcast-resume = متابعة
broadcast-stop = إيقاف

last-hours = { $count ->
    [zero] آخر { $count } ساعة
    [one] آخر ساعة
    [two] آخر ساعتين
    [few] آخر { $count } ساعات
    [many] آخر { $count } ساعة
   *[other] آخر { $count } ساعة
}
last-days = { $count ->
    [zero] آخر { $count } يوم
    [one] آخر يوم
    [two] آخر يومين
    [few] آخر { $count } أيام
    [many] آخر { $count } يومًا
   *[other] آخر { $count } يوم
}
tab-hours = { $count } س
tab-days = { $count ->
    [few] { $count } أيام
   *[other] { $count } يومًا
}

office-since = { $title } (منذ { $start })
office-former = سابقًا: { $title }
office-from-to = سابقًا: { $title } (من { $start } إلى { $end })
office-until = سابقًا: { $title } (حتى { $end })
office-as-of = وفق معلومات { $date }
office-unchecked = غير متحقَّق منه
died = تاريخ الوفاة { $date }

dossier-quiet = { $period }: لا شيء. آخر ظهور في { $date }، وما يلي من ذلك الوقت.
dossier-never = { $period }: لا شيء، ولا شيء قبل ذلك أيضًا.
dossier-change = { $percent } عن الفترة السابقة
dossier-change-none = لا شيء في الفترة السابقة
dossier-did = الأفعال
dossier-toward = أفعال الآخرين تجاهه
dossier-company = مع من
dossier-words = أقوال
dossier-about = ما قيل عنه
dossier-latest = الأحدث
quote-reported = منقول بالمعنى لا بالنص
quote-to = مخاطبًا { $name }
as-of = حتى { $moment } ({ $zone })
by-list = الأسماء تُطابَق بقائمة ولا تُخمَّن

## Pairs, lists and pictures

quotes-whom = أقوال من؟ اكتب الاسم بعد الأمر بأي لغة: /quotes بوتين
contacts-whom = اتصالات من؟ اكتب الاسم بعد الأمر، ومعه المدة إن شئت: /contacts بوتين 30d
contacts-unclear = «{ $word }» ليست مدة أستطيع البحث فيها. المدة من ساعة إلى 30 يومًا، وتُكتب هكذا: /contacts بوتين 24h أو /contacts بوتين 30d
trend-whom = عمّن التغطية؟ اكتب أربعة أسماء على الأكثر بعد الأمر: /trend بوتين، نتنياهو
trend-many = هذه أكثر من أربعة أسماء. اكتب أربعة على الأكثر: /trend بوتين، نتنياهو
names-which = قد يعني «{ $name }» أكثر من جهة معًا. أيّها تقصد؟
button-quotes = اقتباسات
button-contacts = اتصالات
button-trend = المسار
button-picture = صورة
button-with = مع { $name }
list-empty = لا شيء هنا.
newest-only = قُرئت لهذا أحدث التقارير فقط، وعددها { $count }
quotes-by = ما قاله
quotes-about = ما قيل عنه
quotes-by-none = لم أقرأ له كلامًا.
quotes-about-none = لم أقرأ كلامًا قيل عنه.
contacts-title = لقاءات واتصالات ورسائل
contacts-none = { $period }: لا لقاءات ولا اتصالات ولا رسائل فيما قرأت.
contacts-last = آخر ما كان قبل ذلك:
pair-contacts = بينهما
pair-stories = أخبار تجمعهما
pair-quotes = أقوال كل منهما عن الآخر
pair-none = { $period }: لا شيء يذكرهما معًا فيما قرأت.
trend-title = التقارير يومًا بيوم
trend-all = كل اللغات
trend-none = { $period }: لا شيء عن { $name } فيما قرأت، فلا شيء يُرسم.
last-seen = آخر ظهور في { $date }
picture-failed = تعذّر رسم الصورة هذه المرة. الكلمات تقول الشيء نفسه.

## Counting

count-stories = { $count ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $count } أخبار
    [many] { $count } خبرًا
   *[other] { $count } خبر
}
count-reports = { $count ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرًا
   *[other] { $count } تقرير
}
count-read = { $count ->
    [zero] لم يُقرأ أي تقرير
    [one] قُرئ تقرير واحد
    [two] قُرئ تقريران
    [few] قُرئت { $count } تقارير
    [many] قُرئ { $count } تقريرًا
   *[other] قُرئ { $count } تقرير
}
count-relevant = ذات صلة: { $count }
count-outlets = { $count ->
    [zero] لا وسائل إعلام
    [one] وسيلة إعلام واحدة
    [two] وسيلتا إعلام
    [few] { $count } وسائل إعلام
    [many] { $count } وسيلة إعلام
   *[other] { $count } وسيلة إعلام
}
count-languages = { $count ->
    [zero] لا لغات
    [one] لغة واحدة
    [two] لغتان
    [few] { $count } لغات
    [many] { $count } لغة
   *[other] { $count } لغة
}
owners-official = مصادر رسمية: { $count }
owners-state = إعلام حكومي: { $count }
owners-public = إعلام عمومي: { $count }
owners-independent = مستقلة: { $count }
owners-research = مراكز أبحاث: { $count }
owner-official = مصدر رسمي
owner-state = إعلام حكومي
not-corroborated = لم يؤكده مصدر آخر
owner-public = إعلام عمومي
owner-independent = مستقل
owner-research = مركز أبحاث

## Digest and latest

digest-title = دبلوماسية الشرق الأوسط — { $day }، { $part }
part-morning = صباحًا
part-afternoon = بعد الظهر
part-evening = مساءً
part-night = ليلًا
digest-empty = { $period }: لا شيء عن دبلوماسية الشرق الأوسط فيما قرأت.
digest-also = أيضًا
digest-followed = من تتابعهم
more-none = لم يبقَ من أخبار ذلك الموجز شيء آخر.
digest-next = الموجز التالي: { $time } ({ $zone })
zone-gone = لم تعد منطقتك الزمنية { $zone } موجودة، لذا فالأوقات بتوقيت UTC. اختر غيرها عبر /timezone
zone-unknown = لا توجد منطقة زمنية باسم «{ $zone }». اكتبها هكذا: /timezone Asia/Riyadh
language-unknown = لا أتحدث «{ $word }». أتحدث هذه اللغات:
digest-unclear = «{ $word }» ليست مدة يغطيها الموجز. المدة من ساعة إلى 30 يومًا، هكذا: /digest 24h أو /digest 7d
sample = عيّنة
sample-news = أخبار للتجربة: كتبها صانعو هذا البرنامج لبيان عمله، وليس فيها أي خبر حقيقي.
undated = بلا تاريخ
latest-title = أحدث الأخبار
latest-empty = لا أخبار بعد. ستظهر حالما تُقرأ المصادر.
button-newer = الأحدث
button-older = الأقدم

## Subscribing

subscribe-hour = في أي ساعة تريد موجزك اليومي؟
subscribe-zone = { $times }: بتوقيت أي مدينة؟ إن لم تجد مدينتك هنا فاختر منطقتها.
subscribe-region = { $times }: اختر منطقتك الزمنية.
region-middle-east = الشرق الأوسط
region-europe = أوروبا
region-asia = آسيا
region-africa = أفريقيا
region-americas = الأمريكتان
region-pacific = المحيط الهادئ
button-back = رجوع
subscribed = تم الاشتراك. يصلك الموجز { $days } في { $times } ({ $zone }).
subscribed-first = الموجز الأول في الطريق إليك.
subscribed-changed = تم التغيير. يصلك الموجز { $days } في { $times } ({ $zone }).
subscribed-how = لساعة أخرى: /subscribe، ولإيقاف مؤقت: /pause، وللإنهاء: /stop
subscribe-unclear = لم أفهم «{ $word }». اكتب الساعات، ومعها المنطقة الزمنية إن شئت: /subscribe 8 Asia/Riyadh أو /subscribe 08:30 18:00
subscribe-most = يصل الموجز أربع مرات في اليوم على الأكثر. اكتب ساعات أقل، مثل: /subscribe 08:30 18:00
unsubscribed = وداعًا: لا موجزات ولا تنبيهات بعد الآن. نُسيت ساعاتك وكل ما اخترته وما أُرسل إليك. لا أحتفظ إلا باللغة والمنطقة الزمنية لأجيبك بهما، و‏/erase يحذفهما أيضًا. للعودة ابدأ من جديد: /subscribe. ويمكنك أن تواصل السؤال: /who بوتين
unsubscribed-none = لا موجز مجدول لهذه المحادثة، فلا شيء لإيقافه.
stop-ask = هل تريد إنهاء الاشتراك؟ سيُنسى مع ساعاته ما يلي: { $what }. الإيقاف المؤقت يُبقي كل شيء.
stop-kept = لم يتغيّر شيء.
button-stop = إيقاف الموجز
button-pause = إيقاف مؤقت مع إبقاء كل شيء
paused = أُوقفت مؤقتًا: لا موجزات ولا تنبيهات إلى أن تستأنف. تبقى ساعاتك وكل ما اخترته.
button-resume = استئناف
resumed = استُؤنفت. يصلك موجزك { $days } في { $times } ({ $zone }).
resumed-none = لم يعد لهذه المحادثة اشتراك. ابدأ من جديد: /subscribe
mydata = كل ما أحتفظ به عن هذه المحادثة بصيغة JSON. يبيّن ‎/privacy الغرض منه، ويحذفه ‎/erase.
mydata-none = لا أحتفظ بشيء عن هذه المحادثة.
cancel-nothing = لا يوجد هنا ما يمكن إلغاؤه.
erase-ask = هل أحذف كل ما أحتفظ به عن هذه المحادثة، ومنه اشتراكها؟ لا يمكن التراجع عن ذلك.
button-erase = نعم، احذف
button-keep = لا، أبقِه
erased = تم الحذف. لم أعد أحتفظ بشيء عن هذه المحادثة.
erased-none = لم يكن هناك ما يُحذف: لا أحتفظ بشيء عن هذه المحادثة.
erase-kept = لم يُحذف شيء.

## Why a story is shown

why-title = لماذا أرى هذا
why-relevance = الصلة بالموضوع { $percent }؛ يُعرض ما بلغ { $least }
why-place = ترتيبه: { $points } نقطة
why-gone = لم أعد أحتفظ بهذا الخبر.
cue-in-title = في العنوان
cue-in-lead = في النص
cue-other = الصياغة عمومًا
cue-meaning = معنى النص ككل، بحسب نموذج لغوي صغير
cue-talks = الدبلوماسية والمحادثات
cue-truce = هدنة أو تبادل
cue-deal = اتفاق أو مقترح
cue-nuclear = الملف النووي
cue-sanctions = العقوبات
cue-world = الهيئات الدولية وقانونها
cue-office = وزارات الخارجية والمبعوثون
cue-leader = رؤساء الدول والحكومات
cue-statehood = إقامة الدول والحدود
cue-relief = المساعدات الإنسانية
cue-battle = القتال
cue-terror = الإرهاب
cue-protest = الاحتجاجات والحملات
cue-home = السياسة الداخلية
cue-crime = الجرائم والمحاكم
cue-economy = الاقتصاد والأسواق
cue-sport = الرياضة
cue-life = الثقافة والعلوم والحياة اليومية
cue-unofficial = أصوات غير رسمية
cue-person = شخصية معروفة
cue-government = حكومة
cue-organisation = منظمة معروفة
cue-armed-group = جماعة مسلحة معروفة
cue-two-actors = طرفان أو أكثر
cue-region = المنطقة
cue-two-of-the-region = بلدان من المنطقة
cue-region-and-outside-power = المنطقة وقوة من خارجها
cue-elsewhere = منطقة أخرى لها أزماتها
cue-only-others = بلدان من خارج المنطقة فقط
cue-act-on-diplomacy = فعل في شأن دبلوماسي
cue-act-within-region = فعل داخل المنطقة
cue-act-with-outside-power = فعل تشارك فيه قوة خارجية
cue-only-fighting = قتال ولا شيء غيره
cue-neither-act-nor-diplomacy = لا فعل ولا دبلوماسية
rank-fresh = نُشر خلال ثلاثة أيام
rank-recent = حداثة نشره
rank-sources = مصادر مستقلة: { $count }
rank-ownership = أنواع الملكية: { $count }
rank-languages = لغات: { $count }
rank-confirmed = يؤكده مصدر رسمي
rank-acts = وزن ما جرى
rank-actors = أطراف مذكورة: { $count }
rank-relevance = مدى صلته بالموضوع
rank-readable = مروي بلغة تقرؤها
rank-state-media = لا يرويه إلا إعلام حكومي
rank-followed = فيه ما تتابعه
rank-less = فيه ما تريد الإقلال منه

## One story

story-how = أي خبر؟ اضغط رقمه أسفل الموجز أو القائمة، أو اكتبه بعد الأمر، مثل ‎/story 2؛ ويصلح معرّفه أيضًا
story-unlisted = لا خبر برقم { $number } في آخر قائمة رأيتها. اضغط رقمًا تحت الموجز أو القائمة، أو اكتبه بعد ‎/story
story-timeline = تسلسل الأخبار
story-did = من فعل ماذا
story-differ = أين تختلف التقارير
differ-day = في أي يوم
differ-act = ما الذي جرى
differ-targets = مع من أو تجاه من
differ-sources = من فعل ذلك
story-follow-up = سبق ذكره { $moment }، والجديد الآن:
of-killed = قتلى
of-wounded = جرحى
of-hostages = رهائن
of-prisoners = أسرى
of-displaced = نازحون
of-trucks = شاحنات مساعدات
of-votes = أصوات
of-missiles = صواريخ
of-drones = طائرات مسيّرة
of-troops = جنود

## Following, muting, filters

button-more = المزيد
button-less = أقل من هذا
button-follow = متابعة
button-followed = تتابعه
button-watch = متابعة هذا الخبر
button-undo = تراجع
less-which = أقل من أي منها؟
less-of = أقل من ماذا؟
less-story = هذا الخبر فقط
topic-story = خبر واحد
topic-language = اللغة { $tongue }
button-story = الخبر
taste-follow = تتابع { $topic }: يأتي أولًا في موجزك.
taste-less = أقل من { $topic } من الآن فصاعدًا: يأتي أخيرًا.
taste-mute = مكتوم: { $topic }. لن يظهر في موجزك ولا في /latest
taste-none = لم يعد متابَعًا ولا مكتومًا: { $topic }
taste-not-there = لا تتابع «{ $word }» ولا تكتمه. ما اخترته: /settings
taste-which = ماذا تقصد بـ«{ $word }»؟
follow-what = ماذا تتابع؟ شخصية أو بلدًا أو فعلًا أو مصدرًا أو كلمة: /follow بوتين
mute-what = ماذا تكتم؟ شخصية أو بلدًا أو فعلًا أو مصدرًا أو لغة أو كلمة: /mute كرة القدم
command-follow = تقديم شخصية أو بلد أو فعل أو كلمة على غيرها
command-unfollow = إيقاف متابعتها
command-mute = إخفاء شخصية أو مصدر أو فعل أو كلمة
command-unmute = إلغاء الكتم
command-settings = الساعات والأيام واللغات والأدلة وساعات الهدوء وغيرها
filter-button = تصفية
filter-ask = عرض الأخبار عن فعل واحد، أو التي لها تقارير بلغة واحدة:
filter-all = كل الأخبار
latest-none = لا خبر من هذا القبيل فيما قرأته مؤخرًا: { $topics }
count-left-out = استبعدت إعداداتك { $count }

## Settings

settings-title = إعداداتك
settings-none = لا موجز مجدول لهذه المحادثة. وما تختاره هنا يسري أيضًا على /digest و/latest
settings-all = الكل
settings-least = لا بد من بقاء واحد على الأقل.
settings-most = هذا أقصى عدد ممكن. احذف واحدًا أولًا.
settings-follow-how = أضف بكتابة /follow أو /mute ثم اسم أو كلمة. والأزرار أدناه تحذف من القائمة.
set-hours = الساعات
set-days = الأيام
set-zone = المنطقة الزمنية
set-language = اللغة
set-length = الطول
set-evidence = الأدلة
set-languages = لغات المصادر
set-acts = الأفعال
set-quiet = ساعات الهدوء
set-tastes = المتابَع والمكتوم
days-all = كل يوم
length-short = قصير (ثلاثة أخبار وثلاثة عناوين)
length-usual = معتاد (ستة أخبار وستة عناوين)
length-lines = عناوين فقط
empty-told = سطر صامت حين لا يوجد شيء
evidence-any = أي دليل
evidence-two = مصدران مستقلان أو أكثر
evidence-official = يؤكده مصدر رسمي
quiet-none = لا توجد
quiet-from = البداية
quiet-to = النهاية
night-hold = ينتظر الموجز حتى تنتهي
night-drop = يُلغى الموجز
night-silent = يصل الموجز بلا صوت
followed-only = ما أتابعه فقط
alerts-on = أعلمني فورًا بما أتابعه
alerts-how = ويصلك فورًا أيضًا حين يورد مصدران مستقلان جديدًا عنه، ثماني مرات في اليوم على الأكثر، ولا يصلك ليلًا أبدًا.
alerts-none = وليصلك الجديد فورًا أيضًا، اشترك: /subscribe
tastes-follow = المتابَع
tastes-less = أقل من
tastes-mute = المكتوم

## Acts, as labels

act-consult = محادثات
act-agree = اتفاق
act-support = دعم
act-cooperate = تعاون
act-aid = مساعدات
act-concede = تنازل
act-retreat = انسحاب
act-request = مطالبة
act-accuse = اتهام
act-reject = رفض
act-threaten = تهديد
act-protest = احتجاج
act-sanction = عقوبات
act-mobilize = حشد
act-coerce = إكراه
act-assault = هجوم
act-statement = تصريح
mode-call = اتصال هاتفي
mode-meeting = لقاء
mode-visit = زيارة
mode-letter = رسالة
mode-vote = تصويت
mode-statement = تصريح

## Acts, as what was done to whom

did-consult = محادثات مع { $whom }
did-consult-call = اتصال هاتفي مع { $whom }
did-consult-meeting = لقاء مع { $whom }
did-consult-visit = زيارة إلى { $whom }
did-consult-letter = رسالة إلى { $whom }
did-agree = اتفاق مع { $whom }
did-support = دعم موجّه إلى { $whom }
did-cooperate = تعاون مع { $whom }
did-aid = مساعدات إلى { $whom }
did-concede = تنازل أمام { $whom }
did-retreat = انسحاب من { $whom }
did-request = مطالبة موجّهة إلى { $whom }
did-accuse = اتهام موجّه إلى { $whom }
did-reject = رفض موجّه إلى { $whom }
did-threaten = تهديد موجّه إلى { $whom }
did-protest = احتجاج على { $whom }
did-sanction = عقوبات على { $whom }
did-mobilize = حشد ضد { $whom }
did-coerce = إكراه ضد { $whom }
did-assault = هجوم على { $whom }
did-statement = تصريح بشأن { $whom }

## /search

search-what =
    عمّ أبحث؟ أمثلة:
    ‎/search هدنة الدوحة
    ‎/search "حل الدولتين" from:"Al Jazeera" since:30d
    ‎/search عقوبات lang:en -نفط
    ‎/search بوتين actor:نتنياهو act:محادثات
    أجد كل صيغ الكلمات، والأسماء بكل الحروف. المرشحات: lang: from: actor: act: country: owner: since: until: in:all. تعني OR بين كلمتين إحداهما، وتعني - قبل كلمة من دونها.
search-long = هذا طويل جدًا: الحد الأقصى للسؤال { $value } حرف.
search-many = هذه كلمات كثيرة: أبحث عن { $value } كلمة على الأكثر معًا.
search-no-words = لا توجد كلمة أبحث عنها في «{ $value }».
search-only-without = لا يذكر «{ $value }» إلا ما لا ينبغي أن يكون. أضف ما أبحث عنه.
search-bad-value = لا أفهم { $name }:{ $value }
search-bad-language = لا أعرف لغة «{ $value }». اللغات المتاحة: { $known }
search-bad-date = لا أفهم { $name }:{ $value }. يُكتب اليوم 2026-10-17 والشهر 2026-10 والمدة 7d.
search-no-filter = لا مرشح باسم { $names } — بحثت عنه ككلمات. المرشحات: { $known }
search-none = لا شيء مما قرأته يذكر هذا.
search-order = الأحدث أولًا
search-left-out = ابحث أيضًا فيما ليس دبلوماسية ({ $count })
search-building = ما زلت أمرّ على كل ما قرأته: قد يظهر المزيد بعد قليل.
search-lost = لا أستطيع البحث الآن. حاول مجددًا بعد دقائق.

## Feeds

command-feeds = ما أقرؤه وهل يعمل
feeds-title = المصادر: { $count }؛ العاملة منها: { $working }
feeds-none = لا مصدر يطابق «{ $word }».
feeds-down = لا يعمل منذ { $day }
feeds-never = لم يعمل قط
feeds-gone = أُزيل نهائيًا
feeds-paused = موقوف مؤقتًا
feeds-new = لم يُقرأ بعد
feeds-last = آخر قراءة ناجحة { $when }
feeds-rate = { $rate } في اليوم
feeds-delay = التأخر { $minutes } د
feeds-left-out = تُرك اليوم: { $count }
feeds-next = القراءة القادمة { $when }
feeds-which = هناك عدة مصادر. أيها تريد؟
feeds-known = مُتابَع من قبل
feeds-imported = أُضيف: { $added }؛ معروف من قبل: { $known }؛ مرفوض: { $refused }.
feeds-dead = توقفت هذه المصادر عن العمل:
feeds-dead-how = التفاصيل في /feeds، وتبيّن /admin feeds كيف يُستبدل مصدر أو يوقف أو يُحذف.
feeds-do-unknown-host = تحقّق من العنوان. إن انتقل الموقع فأعطِ العنوان الجديد بالأمر /admin feeds replace.
feeds-do-no-answer = يزول هذا غالبًا. إن دام أيامًا وكان المتصفّح يصل إليه، فالخادم يحجبنا: اسأل الوسيلة الإعلامية أو أوقف المصدر.
feeds-do-not-secure = افتح العنوان في متصفّح. إن حذّر هو أيضًا فأخبر الوسيلة الإعلامية أو أوقف المصدر.
feeds-do-not-found = ابحث عن المصدر الجديد في موقع الوسيلة الإعلامية وأعطه بالأمر /admin feeds replace.
feeds-do-not-allowed = اطلب الإذن من الوسيلة الإعلامية، أو ابحث عن مصدر آخر لها وأعطه بالأمر /admin feeds replace.
feeds-do-too-often = لا شيء يُفعل: أنتظر ما يطلبه من الوقت. إن دام ذلك فارفع POLL_FLOOR.
feeds-do-server = لا شيء يُفعل بعد: أحاول ثانيةً وأقرؤه حالما يعمل. إن دام أيامًا فأخبر الوسيلة الإعلامية.
feeds-do-redirects = افتح العنوان في متصفّح، وأعطِ العنوان الذي تنتهي إليه بالأمر /admin feeds replace.
feeds-do-not-public = أعطِ عنوانًا على الإنترنت العام. أما مصادر شبكتك فيلزمها ضبط ALLOW_PRIVATE_FEEDS.
feeds-do-gone = ابحث عن مصدر آخر للوسيلة الإعلامية وأعطه بالأمر /admin feeds replace، أو احذف هذا.
feeds-do-too-large = ابحث عن مصدر أصغر للوسيلة الإعلامية، كمصدر قسم واحد، وأعطه بالأمر /admin feeds replace.
feeds-do-broken = أخبر الوسيلة الإعلامية أن مصدرها معطوب. سأقرؤه ثانيةً حالما يُصلَح.
feeds-do-not-a-feed = ابحث عن المصدر في تلك الصفحة وأعطِ عنوانه بالأمر /admin feeds replace.
feeds-do-empty = لا شيء يُفعل بعد. إن بقي فارغًا فابحث عن مصدر آخر للوسيلة الإعلامية.
feeds-do-too-many = انظر في المصدر: إن كان يكرر نفسه أو وقع في أيدٍ أخرى فأبلغ الوسيلة الإعلامية وأوقفه مؤقتًا بالأمر /admin feeds pause. وإن كان كله أخبارًا فخذ مصدر قسم واحد.
admin-done = تم:
admin-not-done = لم يتم:
feeds-not-address = هذا ليس عنوان ويب؛ يُكتب العنوان هكذا: { $example }.
feeds-not-unknown = { $id }: لا مصدر بهذا الاسم.
feeds-not-unknown-near = { $id }: لا مصدر بهذا الاسم. هل قصدت { $near }؟
feeds-not-monitored = المصدر مُتابَع من قبل: { $id }.
feeds-all = كل المصادر: /feeds
feeds-not-taken = هذا العنوان هو عنوان { $id }.
feeds-not-label = { $name } ليس من البيانات؛ وهي { $labels }.
feeds-not-url = يجب أن يكون url عنوانًا يبدأ بـ http:// أو https://.
feeds-not-id = يجب أن يتألف id من حروف لاتينية صغيرة وأرقام وشرطات، 64 على الأكثر.
feeds-not-outlet = يجب أن يكون outlet الاسم الذي يعرفه به القرّاء.
feeds-not-language = يجب أن يكون language رمزًا مثل «ar».
feeds-not-country = يجب أن يكون country حرفين كبيرين مثل «EG»، أو «none» لهيئة دولية.
feeds-not-ownership = يجب أن يكون ownership واحدًا من: { $owners }.
feeds-not-articles = يجب أن يكون articles إما «on» أو «off».
feeds-not-most = سيزيد العدد بذلك على { $most } من المصادر.
feeds-not-around = ولا مصدر كذلك في الأماكن المعتادة من ذلك الموقع.
feeds-not-list-large = القائمة أكبر من { $most } ميغابايت؛ ولا قائمة بهذا الحجم.
feeds-not-list-feed = هذا مصدر، لا قائمة مصادر.
feeds-not-list-other = القائمة ليست بصيغة OPML التي تتبادلها قارئات المصادر.
feeds-not-list-long = تسمّي القائمة أكثر من { $most } من المصادر؛ قسّمها.
feeds-not-list-entities = تعرّف القائمة كيانات لا تحتاج إليها أي قائمة مصادر.
feeds-not-list-broken = القائمة ليست XML سليمًا (السطر { $line }).
feeds-not-list-empty = لا تسمّي القائمة أي مصدر: لا xmlUrl في أي من بنودها.
feeds-not-line = السطر { $line }، { $outlet }: { $why }
feeds-not-changed = لم يتغيّر شيء. افتح العنوان في متصفّح: إن كان هناك مصدر فحاول لاحقًا.
feeds-is-unknown-host = اسم خادمه غير معروف.
feeds-is-no-answer = لا يجيب.
feeds-is-not-secure = يتعذّر إجراء اتصال آمن به.
feeds-is-not-found = لا شيء في هذا العنوان.
feeds-is-not-allowed = لا يسمح لنا خادمه بالدخول.
feeds-is-too-often = يطلب خادمه أن نأتي أقلّ.
feeds-is-server = تعطّل خادمه.
feeds-is-redirects = تحويلاته لا تؤدي إلى شيء.
feeds-is-not-public = ليس عنوانه على الإنترنت العام.
feeds-is-gone = يقول خادمه إنه زال نهائيًا.
feeds-is-too-large = حجمه أكبر مما ينبغي.
feeds-is-broken = وثيقته معطوبة.
feeds-is-not-a-feed = ما هناك ليس مصدرًا.
feeds-is-empty = وثيقته فارغة.
feeds-is-too-many = يأتي في اليوم بأكثر مما آخذه من مصدر واحد.
feeds-articles = مع المقالات
digest-failing = { $count ->
    [zero] لا مصادر متعطلة
    [one] مصدر واحد متعطل
    [two] مصدران متعطلان
    [few] { $count } مصادر متعطلة
    [many] { $count } مصدرًا متعطلًا
   *[other] { $count } مصدر متعطل
}
