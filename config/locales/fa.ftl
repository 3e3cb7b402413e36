### What the bot says, in Persian.

## Starting

welcome-title = دراگومان: دیپلماسی خاورمیانه به ده زبان
welcome =
    خبرها را به ده زبان می‌خوانم، درمی‌یابم چه کسی با چه کسی چه کرده است، و هر رویداد را یک بار و با منبع‌هایش بازمی‌گویم.

    مشترک شوید تا چکیدهٔ خبرها در ساعت دلخواهتان برسد. یا دربارهٔ هر کس، به هر خطی، بپرسید: /who پوتین
button-subscribe = اشتراک
button-digest = یک چکیده همین حالا
button-ask = پرسش دربارهٔ یک نفر

help-title = کارهایی که می‌کنم
help-shortcuts = یکراست به یک تنظیم: { $commands }
help-examples = برای نمونه: /who پوتین، /digest 7d، /subscribe 8 Asia/Tehran، /mute فوتبال، /latest تحریم
command-start = خوشامد با دکمه‌هایش
command-who = چه کسی چه کرد، با چه کسی، و به گفتهٔ چه کسی
command-quotes = چه کسی چه گفت، و دربارهٔ او چه گفتند
command-contacts = چه کسی با که دیدار، تماس یا نامه‌نگاری کرد، همراه با تصویر
command-trend = روزبه‌روز چه اندازه دربارهٔ حداکثر چهار نفر نوشته شد
command-digest = چکیدهٔ همین حالا
command-latest = تازه‌ترین رویدادها
command-search = جست‌وجو در همهٔ آنچه خوانده‌ام
command-story = یک رویداد: چه چیزی کی رسید، چه کسی چه کرد، گزارش‌ها کجا با هم فرق دارند
command-subscribe = چکیدهٔ هرروزه در ساعت دلخواه شما
command-pause = توقف موقت چکیده‌ها؛ انتخاب‌هایتان می‌ماند
command-stop = خداحافظ: دیگر چکیده‌ای نمی‌آید و انتخاب‌هایتان فراموش می‌شود
command-manage = تنظیم کانال یا گروه از همین‌جا
command-help = کارهایی که می‌کنم
command-privacy = آنچه از شما نگه می‌دارم
command-mydata = هر آنچه دربارهٔ شما نگه می‌دارم، در یک فایل
command-erase = پاک‌کردن همه‌چیز دربارهٔ شما
command-about = این چیست

about =
    دراگومان (ترجمان) مترجم و راهنمای میان دربارهای خاورمیانه و سفارت‌های اروپا بود. این یکی خبر می‌خواند.

    اینجا هیچ چیز ساختگی نیست: عنوان‌ها، جمله‌ها و نقل‌قول‌ها از رسانه‌های نام‌برده‌اند و هر کدام پیوند خود را دارد. مقام‌ها با تاریخشان می‌آیند. نام‌ها با فهرست سنجیده می‌شوند و هرگز حدس زده نمی‌شوند.
operator = گردانندهٔ این بات: { $operator }
operator-none = گردانندهٔ این بات در اینجا نگفته است کیست و چگونه می‌توان با او تماس گرفت. برنامه دراگومان است، با پروانهٔ MIT.
privacy-title = آنچه نگه می‌دارم
privacy =
    برای اشتراک: شمارهٔ این گفتگو، زبان، منطقهٔ زمانی و ساعت‌های آن، و این که کدام چکیده‌ها و هشدارها فرستاده شده است. همراه با آنچه در /settings برگزیده‌اید: روزها، اندازه، پالایه‌ها، ساعت‌های سکوت، و آنچه دنبال می‌کنید، بی‌صدا کرده‌اید یا کمتر می‌خواهید. برای گروه یا کانال، نام آن و این که چه کسی مشترکش کرده نیز، تا اگر دیگر اجازهٔ نوشتن نداشتم به او بگویم. چیز دیگری از شما نگه داشته نمی‌شود: نه نام، نه پرسش، نه نمایه. آنچه برایم می‌نویسید تا پاسخ دادن، یعنی چند ثانیه، نگه داشته می‌شود؛ و آنچه از پسش برنیایم یک هفته، تا بتوان مرا درست کرد.

    ‏/pause چکیده‌ها را متوقف می‌کند و همهٔ این‌ها را نگه می‌دارد؛ ‏/stop به آن‌ها پایان می‌دهد و همه را جز زبان و منطقهٔ زمانی فراموش می‌کند. ‏/mydata همه را در یک فایل می‌فرستد. ‏/erase همه را یکجا و برای همیشه پاک می‌کند.

    اگر گفتگویی مرا مسدود یا بیرون کند، این‌ها را سی روز نگه می‌دارم، شاید دوباره راهم بدهند، و سپس پاک می‌کنم. در فایل انبار من روی دیسک، آنچه پاک شده تا وقتی کار می‌کنم شاید یک ساعت پس از ‏/erase بماند، و در حالت‌های دیگر یک روز. اگر گردانندهٔ من انباری از آنِ خود یا رونوشت‌هایی دارد، برای آن فایل‌ها قاعده‌های او برقرار است.

## Answers that are only a word

unknown-command = این فرمان را نمی‌شناسم. فرمان‌هایی که می‌شناسم: /help
unknown-text = من به فرمان‌ها پاسخ می‌دهم. برای پرسش دربارهٔ یک نفر /who و نام او را بنویسید، مانند: /who پوتین
stale-button = این دکمه از نسخهٔ پیشین من است. لطفاً فرمان را دوباره بفرستید؛ فهرست در /help است.
went-wrong = خطایی رخ داد و از من بود. لطفاً کمی بعد دوباره بکوشید.
admins-only = در گروه، تنها مدیران می‌توانند این کار را بکنند.
silenced = دیگر اجازهٔ نوشتن در { $chat } را ندارم. چکیده‌هایش منتظر می‌ماند تا دوباره اجازه داشته باشم. اگر آن‌گاه خودبه‌خود نیامد، آنجا /start بفرستید.
manage-how = برای آنکه چکیده‌ها به کانال یا گروهی بیایند، با دکمه‌های زیر مرا به آن بیفزایید؛ در کانال به اجازهٔ فرستادن پیام نیاز دارم. سپس همان‌جا تنظیمش کنید، یا از اینجا: /manage و @name آن.
manage-what = چه چیزی به { $chat } بیاید؟
manage-unknown = من در «{ $word }» نیستم، یا شما مدیر آن نیستید.
placed = اکنون می‌توانم در { $chat } بنویسم. اینجا تعیین کنید چه چیزی به آن بیاید:
button-add-channel = افزودن به کانال
button-add-group = افزودن به گروه
settings-of = تنظیمات
thread-gone = موضوعی که چکیده‌ها به آن می‌آمد بسته یا پاک شده است؛ از این پس به اینجا می‌آیند. برای موضوعی دیگر، در آن /subscribe بفرستید.

## /who

who-whom = دربارهٔ چه کسی؟ نام را به هر زبانی پس از فرمان بنویسید: /who پوتین
who-which = چند شخص یا نهاد نام «{ $name }» دارند. کدام یک؟
who-unknown = کسی را به نام «{ $name }» نمی‌شناسم.
who-vacant = کسی را نمی‌شناسم که در { $day } «{ $name }» بوده باشد. در زمان‌های دیگر:
who-nearest = منظورتان یکی از این‌هاست؟
who-seen = در فهرست من نیست، اما در خبرهای مرتبط دو هفتهٔ گذشته آمده است: { $names }.
who-gone = این شخص یا نهاد دیگر نزد من نیست. لطفاً دوباره با نام بپرسید: /who
inline-how = نامی بنویسید، به هر زبانی
inline-more = بیشتر، با منبع‌ها
inline-none = کسی با این نام نیست
flag-button = اشتباه است؟
flag-ask = چه چیزی در آنچه دربارهٔ { $name } گفتم اشتباه است؟ فقط پاسخ شما نگه داشته می‌شود، نه اینکه چه کسی پاسخ داد.
flag-person = شخص اشتباه
flag-office = سمت اشتباه
flag-event = رویداد اشتباه
flag-other = چیز دیگر
flag-thanks = سپاس. بررسی خواهد شد.
flag-enough = برای امروز کافی است. سپاس.
flags-new = خوانندگان اشتباهی را گزارش کرده‌اند. /admin reports آن را نشان می‌دهد.
flags-title = آنچه خوانندگان اشتباه دانسته‌اند، تازه‌ترین‌ها نخست:
flags-none = در سی روز گذشته اشتباهی گزارش نشده است.
unlisted-title = در خبرهای مرتبط دو هفتهٔ گذشته نام برده شده‌اند و در هیچ فهرست من نیستند؛ هر که را می‌شناسید با /admin actor یا /admin alias بیفزایید:
unlisted-none = در خبرهای مرتبط دو هفتهٔ گذشته نامی بیرون از فهرست‌های من دیده نشد.
admin-how = آنچه می‌توانید بنویسید:
admin-taken = پذیرفته شد و تا چند ثانیهٔ دیگر به کار می‌رود:
admin-undoing = پس گرفته شد و تا چند ثانیهٔ دیگر از کار می‌افتد:
admin-added = افزوده شد و از هم‌اکنون به کار می‌رود:
admin-refused = افزوده نشد:
admin-undone = پس گرفته شد:
admin-undone-none = چیزی برای پس گرفتن نیست.
outbox-title = صندوق خروجی
outbox-due = آمادهٔ فرستادن: { $due }؛ بعدتر: { $later }.
outbox-held = در راه یا به‌تعویق‌افتاده: { $count }.
outbox-lane = { $lane }: رسیده { $due }، کهن‌ترین { $minutes } دقیقه؛ نامعلوم { $doubted }، رهاشده { $lost }.
outbox-oldest = قدیمی‌ترین { $minutes } دقیقه منتظر است.
outbox-again = پیش‌تر آزموده: { $again }؛ نامعلوم در دو روز: { $doubted }.
outbox-ended = در دو روز: { $sent } فرستاده، { $lost } رها شد.
lane-interactive = پاسخ‌ها
lane-alert = هشدارها
lane-digest = چکیده‌ها
lane-broadcast = پیام‌های همگانی
outbox-resent = دوباره فرستاده می‌شود: { $count }.
outbox-aside = به‌روزرسانی‌های کنارگذاشته در یک هفته: { $count }.
outbox-paused = متوقف: تنها پاسخ‌ها فرستاده می‌شود.
outbox-dropped = حذف شد: { $count }.
broadcast-title = پیام همگانی { $id }
broadcast-ask = خوانندگان: { $count }. با { $share } % سرعت، حدود { $minutes } دقیقه طول می‌کشد. آنچه دریافت می‌کنند در بالاست.
broadcast-every = همهٔ زبان‌ها
broadcast-others = همهٔ زبان‌های دیگر
broadcast-gets = { $tongue } · خوانندگان: { $count }
broadcast-code = ⚠️ «{ $code }» بخشی از همین متن است و با آن فرستاده می‌شود: بخش هر زبان با کد آن در سطری جدا آغاز می‌شود.
broadcast-nobody = هیچ‌کس اشتراک ندارد، پس کسی نیست که به او گفته شود.
broadcast-how = متن را زیر /admin broadcast بنویسید. برای چند زبان، هر بخش را با کد آن آغاز کنید: en: یا ar: در سطری جدا. 20% پس از فرمان یعنی فرستادن با آن سهم از سرعت.
broadcast-long = متن به زبان { $tongue } بیش از حد بلند است: { $units } واحد در { $most } پیام نمی‌گنجد.
broadcast-progress = سپرده‌شده: { $handed } از { $all }.
broadcast-draft = هنوز فرستاده نشده
broadcast-running = در حال فرستادن
broadcast-paused = درنگ
broadcast-stopped = متوقف شد
broadcast-done = فرستاده شد
broadcast-send = بفرست
broadcast-pause = درنگ
broadcast-resume = ادامه
broadcast-stop = توقف

last-hours = { $count } ساعت گذشته
last-days = { $count } روز گذشته
tab-hours = { $count } ساعت
tab-days = { $count } روز

office-since = { $title } (از { $start })
office-former = پیش‌تر: { $title }
office-from-to = پیش‌تر: { $title } (از { $start } تا { $end })
office-until = پیش‌تر: { $title } (تا { $end })
office-as-of = بر پایهٔ اطلاعات { $date }
office-unchecked = راستی‌آزمایی‌نشده
died = درگذشت: { $date }

dossier-quiet = { $period }: هیچ. آخرین بار در { $date } دیده شد؛ آنچه در پی می‌آید از آن زمان است.
dossier-never = { $period }: هیچ، و پیش از آن هم هیچ.
dossier-change = { $percent } نسبت به دورهٔ پیش
dossier-change-none = در دورهٔ پیش هیچ
dossier-did = چه کرد
dossier-toward = دیگران با او چه کردند
dossier-company = همراه با
dossier-words = به زبان خودش
dossier-about = دربارهٔ او
dossier-latest = تازه‌ترین‌ها
quote-reported = نقل به مضمون
quote-to = خطاب به { $name }
as-of = تا { $moment } ({ $zone })
by-list = نام‌ها با فهرست سنجیده شده‌اند، نه با حدس

## Pairs, lists and pictures

quotes-whom = سخنان چه کسی؟ نام را به هر زبانی پس از فرمان بنویسید: /quotes پوتین
contacts-whom = تماس‌های چه کسی؟ نام را پس از فرمان بنویسید و اگر خواستید بازهٔ زمانی را: /contacts پوتین 30d
contacts-unclear = بازهٔ «{ $word }» پذیرفته نیست. از 1 ساعت تا 30 روز پیش را می‌بینم، مانند: /contacts پوتین 24h یا /contacts پوتین 30d
trend-whom = پوشش خبری چه کسی؟ حداکثر چهار نام پس از فرمان بنویسید: /trend پوتین، نتانیاهو
trend-many = این‌ها بیش از چهار نام است. حداکثر چهار نام بنویسید: /trend پوتین، نتانیاهو
names-which = «{ $name }» می‌تواند همزمان چند نفر یا نهاد باشد. کدام؟
button-quotes = نقل‌قول‌ها
button-contacts = تماس‌ها
button-trend = روند
button-picture = تصویر
button-with = همراه با { $name }
list-empty = اینجا چیزی نیست.
newest-only = برای این تنها تازه‌ترین گزارش‌ها خوانده شد: { $count }
quotes-by = آنچه خود گفت
quotes-about = آنچه دربارهٔ او گفتند
quotes-by-none = سخنی از خود او نخواندم.
quotes-about-none = سخنی دربارهٔ او نخواندم.
contacts-title = دیدارها، تماس‌ها و نامه‌ها
contacts-none = { $period }: در آنچه خواندم نه دیداری بود، نه تماسی و نه نامه‌ای.
contacts-last = آخرین مورد پیش از آن:
pair-contacts = میان این دو
pair-stories = رویدادهای مشترک
pair-quotes = دربارهٔ یکدیگر
pair-none = { $period }: در آنچه خواندم چیزی نبود که نام هر دو را ببرد.
trend-title = گزارش‌ها به تفکیک روز
trend-all = همهٔ زبان‌ها
trend-none = { $period }: در آنچه خواندم چیزی دربارهٔ { $name } نبود، پس چیزی برای کشیدن نیست.
last-seen = آخرین بار در { $date } دیده شد
picture-failed = این بار تصویر کشیده نشد. واژه‌ها همان را می‌گویند.

## Counting

count-stories = { $count } رویداد
count-reports = { $count } گزارش
count-read = { $count } گزارش خوانده شد
count-relevant = { $count } مرتبط
count-outlets = { $count } رسانه
count-languages = { $count } زبان
owners-official = { $count } رسمی
owners-state = { $count } رسانهٔ دولتی
owners-public = { $count } رسانهٔ عمومی
owners-independent = { $count } مستقل
owners-research = { $count } پژوهشی
owner-official = رسمی
owner-state = رسانهٔ دولتی
not-corroborated = منبع دیگری تأیید نکرده
owner-public = رسانهٔ عمومی
owner-independent = مستقل
owner-research = پژوهشی

## Digest and latest

digest-title = دیپلماسی خاورمیانه — { $day }، { $part }
part-morning = صبح
part-afternoon = بعدازظهر
part-evening = شامگاه
part-night = شب
digest-empty = { $period }: در آنچه خواندم چیزی دربارهٔ دیپلماسی خاورمیانه نبود.
digest-also = همچنین
digest-followed = آنچه دنبال می‌کنید
more-none = از بازهٔ آن چکیده چیز دیگری نمانده است.
digest-next = چکیدهٔ بعدی: { $time } ({ $zone })
zone-gone = منطقهٔ زمانی شما { $zone } دیگر وجود ندارد، پس ساعت‌ها به UTC است. با /timezone یکی دیگر برگزینید
zone-unknown = منطقهٔ زمانی «{ $zone }» وجود ندارد. چنین بنویسید: /timezone Asia/Tehran
language-unknown = زبان «{ $word }» را نمی‌دانم. این زبان‌ها را می‌دانم:
digest-unclear = بازهٔ «{ $word }» پذیرفته نیست. چکیده از 1 ساعت تا 30 روز را در بر می‌گیرد، مانند: /digest 24h یا /digest 7d
sample = نمونه
sample-news = خبرهای نمونه: سازندگان این برنامه آن‌ها را برای نشان‌دادن کار آن نوشته‌اند. هیچ یک خبر واقعی نیست.
undated = بدون تاریخ
latest-title = تازه‌ترین رویدادها
latest-empty = هنوز رویدادی نیست. همین که منبع‌ها خوانده شوند می‌آید.
button-newer = تازه‌تر
button-older = قدیمی‌تر

## Subscribing

subscribe-hour = چکیدهٔ روزانه را در چه ساعتی می‌خواهید؟
subscribe-zone = { $times }: در کدام منطقهٔ زمانی؟ اگر منطقهٔ شما اینجا نیست، ناحیهٔ آن را برگزینید.
subscribe-region = { $times }: منطقهٔ زمانی خود را برگزینید.
region-middle-east = خاورمیانه
region-europe = اروپا
region-asia = آسیا
region-africa = آفریقا
region-americas = قارهٔ آمریکا
region-pacific = اقیانوسیه
button-back = بازگشت
subscribed = مشترک شدید. چکیده { $days } ساعت { $times } ({ $zone }) می‌رسد.
subscribed-first = نخستین چکیده در راه است.
subscribed-changed = تغییر کرد. چکیده { $days } ساعت { $times } ({ $zone }) می‌رسد.
subscribed-how = ساعت دیگر: /subscribe، توقف موقت: /pause، پایان: /stop
subscribe-unclear = «{ $word }» را نفهمیدم. ساعت‌ها و، اگر خواستید، منطقهٔ زمانی را بنویسید: /subscribe 8 Asia/Tehran یا /subscribe 08:30 18:00
subscribe-most = چکیده در روز حداکثر چهار بار می‌رسد. ساعت‌های کمتری بنویسید، مانند: /subscribe 08:30 18:00
unsubscribed = خداحافظ: دیگر نه چکیده‌ای می‌آید و نه هشداری. ساعت‌ها و همهٔ انتخاب‌هایتان و آنچه فرستاده شده بود فراموش شد. فقط زبان و منطقهٔ زمانی را برای پاسخ دادن نگه می‌دارم؛ ‏/erase آن‌ها را هم پاک می‌کند. برای بازگشت از نو شروع کنید: /subscribe. همچنان می‌توانید بپرسید: /who پوتین
unsubscribed-none = برای این گفتگو چکیده‌ای زمان‌بندی نشده است، پس چیزی برای متوقف‌کردن نیست.
stop-ask = اشتراک پایان یابد؟ افزون بر ساعت‌ها این‌ها فراموش می‌شود: { $what }. توقف موقت همه را نگه می‌دارد.
stop-kept = چیزی تغییر نکرد.
button-stop = پایان فرستادن چکیده
button-pause = فقط توقف موقت، با نگه داشتن همه
paused = متوقف شد: تا وقتی ادامه ندهید نه چکیده‌ای می‌آید و نه هشداری. ساعت‌ها و همهٔ انتخاب‌هایتان می‌ماند.
button-resume = ادامه
resumed = ادامه می‌یابد. چکیدهٔ شما { $days } ساعت { $times } می‌آید ({ $zone }).
resumed-none = برای این گفتگو دیگر اشتراکی نیست. از نو شروع کنید: /subscribe
mydata = هر آنچه دربارهٔ این گفتگو نگه می‌دارم، به صورت JSON. ‎/privacy می‌گوید برای چه، ‎/erase پاکش می‌کند.
mydata-none = دربارهٔ این گفتگو چیزی نگه نمی‌دارم.
cancel-nothing = اینجا کاری در جریان نیست که بتوان لغوش کرد.
erase-ask = همهٔ آنچه از این گفتگو نگه داشته‌ام، همراه با اشتراک آن، پاک شود؟ این کار بازگشت ندارد.
button-erase = بله، پاک کن
button-keep = نه، نگه دار
erased = پاک شد. دیگر چیزی از این گفتگو نگه نمی‌دارم.
erased-none = چیزی برای پاک‌کردن نبود: از این گفتگو چیزی نگه نداشته‌ام.
erase-kept = چیزی پاک نشد.

## Why a story is shown

why-title = چرا این اینجاست
why-relevance = ارتباط با موضوع { $percent }؛ از { $least } به بالا نشان داده می‌شود
why-place = جایگاه آن: { $points } امتیاز
why-gone = این رویداد را دیگر ندارم.
cue-in-title = در عنوان
cue-in-lead = در متن
cue-other = کل عبارت‌ها
cue-meaning = معنای کلی متن، از نگاه یک مدل زبانی کوچک
cue-talks = دیپلماسی و گفتگو
cue-truce = آتش‌بس یا تبادل
cue-deal = توافق یا پیشنهاد
cue-nuclear = پروندهٔ هسته‌ای
cue-sanctions = تحریم
cue-world = نهادهای جهانی و حقوق آن‌ها
cue-office = وزارت‌های خارجه و فرستادگان
cue-leader = سران کشورها و دولت‌ها
cue-statehood = کشورداری و مرزها
cue-relief = کمک‌های انسان‌دوستانه
cue-battle = درگیری نظامی
cue-terror = تروریسم
cue-protest = اعتراض‌ها و کارزارها
cue-home = سیاست داخلی
cue-crime = جرم و دادگاه
cue-economy = اقتصاد و بازار
cue-sport = ورزش
cue-life = فرهنگ، دانش، زندگی روزمره
cue-unofficial = صداهای غیررسمی
cue-person = شخصی شناخته‌شده
cue-government = یک دولت
cue-organisation = سازمانی شناخته‌شده
cue-armed-group = گروه مسلح شناخته‌شده
cue-two-actors = دو بازیگر یا بیشتر
cue-region = منطقه
cue-two-of-the-region = دو کشور منطقه
cue-region-and-outside-power = منطقه و یک قدرت بیرونی
cue-elsewhere = منطقه‌ای دیگر با گرفتاری‌های خود
cue-only-others = تنها کشورهای بیرون از منطقه
cue-act-on-diplomacy = اقدامی در کار دیپلماسی
cue-act-within-region = اقدامی درون منطقه
cue-act-with-outside-power = اقدامی با حضور یک قدرت بیرونی
cue-only-fighting = تنها درگیری نظامی
cue-neither-act-nor-diplomacy = نه اقدامی و نه دیپلماسی
rank-fresh = در سه روز گذشته منتشر شده
rank-recent = تازگی انتشار
rank-sources = منبع‌های مستقل: { $count }
rank-ownership = گونه‌های مالکیت: { $count }
rank-languages = زبان‌ها: { $count }
rank-confirmed = منبعی رسمی آن را تأیید می‌کند
rank-acts = وزن آنچه انجام شده
rank-actors = بازیگران نام‌برده: { $count }
rank-relevance = میزان ارتباط با موضوع
rank-readable = به زبانی که می‌خوانید هست
rank-state-media = تنها رسانه‌های دولتی گفته‌اند
rank-followed = چیزی در آن را دنبال می‌کنید
rank-less = چیزی در آن را کمتر می‌خواهید

## One story

story-how = کدام رویداد؟ شماره‌اش را زیر چکیده یا فهرست بزنید، یا آن را پس از فرمان بنویسید، مانند ‎/story 2؛ شناسه‌اش هم می‌شود
story-unlisted = فهرستی که آخر دیدید رویداد شمارهٔ { $number } ندارد. شماره‌ای را زیر چکیده یا فهرست بزنید، یا آن را پس از ‎/story بنویسید
story-timeline = به ترتیب زمان
story-did = چه کسی چه کرد
story-differ = گزارش‌ها کجا فرق دارند
differ-day = در چه روزی
differ-act = چه کاری بود
differ-targets = با چه کسی یا دربارهٔ چه کسی
differ-sources = چه کسی این کار را کرد
story-follow-up = پیش‌تر گفته شده ({ $moment })، اکنون تازه دارد:
of-killed = کشته
of-wounded = زخمی
of-hostages = گروگان
of-prisoners = زندانی
of-displaced = آواره
of-trucks = کامیون کمک
of-votes = رأی
of-missiles = موشک
of-drones = پهپاد
of-troops = نیروی نظامی

## Following, muting, filters

button-more = بیشتر
button-less = کمتر از این دست
button-follow = دنبال کردن
button-followed = دنبال می‌کنید
button-watch = دنبال کردن این رویداد
button-undo = بازگرداندن
less-which = کمتر از کدام‌یک؟
less-of = کمتر از چه؟
less-story = فقط همین رویداد
topic-story = یک رویداد
topic-language = زبان { $tongue }
button-story = رویداد
taste-follow = دنبال می‌کنید: { $topic }. در چکیده‌هایتان اول می‌آید.
taste-less = از این پس کمتر: { $topic }. در پایان می‌آید.
taste-mute = بی‌صدا شد: { $topic }. در چکیده‌ها و در /latest نمی‌آید.
taste-none = دیگر نه دنبال می‌شود و نه بی‌صداست: { $topic }
taste-not-there = «{ $word }» را نه دنبال می‌کنید و نه بی‌صدا کرده‌اید. آنچه برگزیده‌اید: /settings
taste-which = منظورتان از «{ $word }» چیست؟
follow-what = چه چیزی را دنبال کنم؟ بازیگر، کشور، اقدام، منبع یا واژه: /follow پوتین
mute-what = چه چیزی بی‌صدا شود؟ بازیگر، کشور، اقدام، منبع، زبان یا واژه: /mute فوتبال
command-follow = اول آوردن یک نفر، کشور، اقدام یا واژه
command-unfollow = دیگر دنبال نشود
command-mute = بازیگر، منبع، اقدام یا واژه‌ای نیاید
command-unmute = دیگر بی‌صدا نباشد
command-settings = ساعت‌ها، روزها، زبان‌ها، شواهد، ساعت‌های سکوت و جز آن
filter-button = پالایه
filter-ask = تنها رویدادهای یک اقدام، یا با گزارشی به یک زبان:
filter-all = همهٔ رویدادها
latest-none = در آنچه تازگی خوانده‌ام چنین رویدادی نیست: { $topics }
count-left-out = { $count } به خاطر تنظیمات شما کنار گذاشته شد

## Settings

settings-title = تنظیمات شما
settings-none = برای این گفتگو چکیده‌ای زمان‌بندی نشده است. آنچه اینجا برمی‌گزینید برای /digest و /latest هم هست.
settings-all = همه
settings-least = دست‌کم یکی باید بماند.
settings-most = بیش از این نمی‌شود. نخست یکی را بردارید.
settings-follow-how = با /follow یا /mute و یک نام یا واژه بیفزایید. دکمه‌های زیر از فهرست برمی‌دارند.
set-hours = ساعت‌ها
set-days = روزها
set-zone = منطقهٔ زمانی
set-language = زبان
set-length = اندازه
set-evidence = شواهد
set-languages = زبان منبع‌ها
set-acts = اقدام‌ها
set-quiet = ساعت‌های سکوت
set-tastes = دنبال‌شده و بی‌صدا
days-all = هر روز
length-short = کوتاه (سه رویداد، سه عنوان)
length-usual = معمول (شش رویداد، شش عنوان)
length-lines = تنها عنوان‌ها
empty-told = یک سطر بی‌صدا وقتی چیزی نیست
evidence-any = هرچه باشد
evidence-two = دو منبع مستقل یا بیشتر
evidence-official = با تأیید منبعی رسمی
quiet-none = ندارد
quiet-from = آغاز
quiet-to = پایان
night-hold = چکیده تا پایان آن‌ها می‌ماند
night-drop = چکیده فرستاده نمی‌شود
night-silent = چکیده بی‌صدا می‌رسد
followed-only = فقط آنچه دنبال می‌کنم
alerts-on = آنچه را دنبال می‌کنم بی‌درنگ خبر بده
alerts-how = و بی‌درنگ هم، هرگاه دو منبع مستقل چیز تازه‌ای از آن بگویند؛ حداکثر هشت بار در روز و هرگز در شب.
alerts-none = برای آنکه بی‌درنگ هم باخبر شوید، مشترک شوید: /subscribe
tastes-follow = دنبال‌شده
tastes-less = کمتر
tastes-mute = بی‌صدا

## Acts, as labels

act-consult = گفت‌وگو
act-agree = توافق
act-support = حمایت
act-cooperate = همکاری
act-aid = کمک‌رسانی
act-concede = امتیازدهی
act-retreat = عقب‌نشینی
act-request = درخواست
act-accuse = اتهام
act-reject = رد
act-threaten = تهدید
act-protest = اعتراض
act-sanction = تحریم
act-mobilize = بسیج نیرو
act-coerce = اعمال زور
act-assault = حمله
act-statement = موضع‌گیری
mode-call = گفت‌وگوی تلفنی
mode-meeting = دیدار
mode-visit = سفر
mode-letter = نامه
mode-vote = رأی‌گیری
mode-statement = بیانیه

## Acts, as what was done to whom

did-consult = گفت‌وگو با { $whom }
did-consult-call = گفت‌وگوی تلفنی با { $whom }
did-consult-meeting = دیدار با { $whom }
did-consult-visit = سفر برای دیدار با { $whom }
did-consult-letter = نامه به { $whom }
did-agree = توافق با { $whom }
did-support = حمایت از { $whom }
did-cooperate = همکاری با { $whom }
did-aid = کمک‌رسانی به { $whom }
did-concede = امتیازدهی به { $whom }
did-retreat = عقب‌نشینی از { $whom }
did-request = درخواست از { $whom }
did-accuse = اتهام به { $whom }
did-reject = پاسخ رد به { $whom }
did-threaten = تهدید علیه { $whom }
did-protest = اعتراض به { $whom }
did-sanction = تحریم علیه { $whom }
did-mobilize = بسیج نیرو علیه { $whom }
did-coerce = اعمال زور علیه { $whom }
did-assault = حمله به { $whom }
did-statement = موضع‌گیری دربارهٔ { $whom }

## /search

search-what =
    دنبال چه بگردم؟ برای نمونه:
    ‎/search آتش‌بس دوحه
    ‎/search "راه حل دو کشوری" from:IRNA since:30d
    ‎/search تحریم lang:ar -نفت
    ‎/search پوتین actor:نتانیاهو act:گفت‌وگو
    همهٔ صورت‌های واژه‌ها و نام‌ها به هر خطی پیدا می‌شود. صافی‌ها: lang: from: actor: act: country: owner: since: until: in:all. OR میان دو واژه یعنی یکی از آن دو، و - پیش از واژه یعنی بدون آن.
search-long = این بیش از اندازه بلند است: پرسش حداکثر { $value } نویسه دارد.
search-many = واژه‌ها زیاد است: هم‌زمان دنبال { $value } تا می‌گردم.
search-no-words = در «{ $value }» واژه‌ای برای جست‌وجو نیست.
search-only-without = «{ $value }» تنها می‌گوید چه نباشد. بنویسید دنبال چه بگردم.
search-bad-value = { $name }:{ $value } را نمی‌فهمم
search-bad-language = زبان «{ $value }» را نمی‌شناسم. زبان‌های موجود: { $known }
search-bad-date = { $name }:{ $value } را نمی‌فهمم. روز را 2026-10-17، ماه را 2026-10 و بازه را 7d می‌نویسند.
search-no-filter = صافی‌ای به نام { $names } نیست — آن را واژه گرفتم. صافی‌ها: { $known }
search-none = در آنچه خوانده‌ام چنین چیزی نیست.
search-order = تازه‌ترین‌ها نخست
search-left-out = میان آنچه دیپلماسی نیست هم بگرد ({ $count })
search-building = هنوز همهٔ خوانده‌ها را مرور می‌کنم: شاید اندکی دیگر بیشتر باشد.
search-lost = اکنون نمی‌توانم جست‌وجو کنم. چند دقیقهٔ دیگر دوباره بپرسید.

## Feeds

command-feeds = آنچه می‌خوانم و این‌که کار می‌کند یا نه
feeds-title = خوراک‌ها: { $count }؛ درست کار می‌کنند: { $working }
feeds-none = هیچ خوراکی با «{ $word }» جور نیست.
feeds-down = از { $day } کار نمی‌کند
feeds-never = هنوز هیچ‌گاه کار نکرده است
feeds-gone = برای همیشه برداشته شده است
feeds-paused = متوقف‌شده
feeds-new = هنوز خوانده نشده است
feeds-last = آخرین خواندن موفق { $when }
feeds-rate = { $rate } در روز
feeds-delay = { $minutes } دقیقه تأخیر
feeds-left-out = امروز کنار گذاشته‌شده: { $count }
feeds-next = خواندن بعدی { $when }
feeds-which = چند خوراک پیدا شد. کدام یک؟
feeds-known = از پیش پیگیری می‌شود
feeds-imported = افزوده: { $added }؛ از پیش شناخته: { $known }؛ ردشده: { $refused }.
feeds-dead = این خوراک‌ها از کار افتاده‌اند:
feeds-dead-how = جزئیات در /feeds است. /admin feeds می‌گوید چگونه خوراکی جایگزین، متوقف یا حذف می‌شود.
feeds-do-unknown-host = نشانی را بررسی کنید. اگر سایت جابه‌جا شده، نشانی تازه را با /admin feeds replace بدهید.
feeds-do-no-answer = این بیشتر وقت‌ها می‌گذرد. اگر روزها بماند و مرورگر به آن برسد، سرور راه ما را بسته است: از رسانه بپرسید یا خوراک را متوقف کنید.
feeds-do-not-secure = نشانی را در مرورگر باز کنید. اگر آن هم هشدار داد، به رسانه خبر دهید یا خوراک را متوقف کنید.
feeds-do-not-found = خوراک تازه را در سایت رسانه بیابید و با /admin feeds replace بدهید.
feeds-do-not-allowed = از رسانه اجازه بخواهید، یا خوراک دیگری از آن بیابید و با /admin feeds replace بدهید.
feeds-do-too-often = کاری لازم نیست: تا هر وقت بخواهد صبر می‌کنم. اگر ادامه یافت، POLL_FLOOR را بیشتر کنید.
feeds-do-server = هنوز کاری لازم نیست: دوباره می‌کوشم و همین که کار کند می‌خوانمش. اگر روزها ماند، به رسانه خبر دهید.
feeds-do-redirects = نشانی را در مرورگر باز کنید و آنجا را که به آن می‌رسید با /admin feeds replace بدهید.
feeds-do-not-public = نشانی‌ای در اینترنت همگانی بدهید. برای خوراک‌های شبکهٔ خودتان ALLOW_PRIVATE_FEEDS باید تنظیم شود.
feeds-do-gone = خوراک دیگری از رسانه بیابید و با /admin feeds replace بدهید، یا این یکی را حذف کنید.
feeds-do-too-large = خوراک کوچک‌تری از رسانه بیابید، مثلاً از یک بخش، و با /admin feeds replace بدهید.
feeds-do-broken = به رسانه بگویید خوراکش خراب است. همین که درست شود دوباره می‌خوانمش.
feeds-do-not-a-feed = خوراک را در آن صفحه بیابید و نشانی‌اش را با /admin feeds replace بدهید.
feeds-do-empty = هنوز کاری لازم نیست. اگر خالی ماند، خوراک دیگری از رسانه بیابید.
feeds-do-too-many = خوراک را ببینید: اگر خود را تکرار می‌کند یا به دست دیگری افتاده، به رسانه خبر دهید و با /admin feeds pause متوقفش کنید. اگر همه‌اش خبر است، خوراک یک بخش را بردارید.
admin-done = انجام شد:
admin-not-done = انجام نشد:
feeds-not-address = این نشانی وب نیست؛ نشانی چنین نوشته می‌شود: { $example }.
feeds-not-unknown = { $id }: خوراکی به این نام نیست.
feeds-not-unknown-near = { $id }: خوراکی به این نام نیست. منظورتان { $near } بود؟
feeds-not-monitored = این خوراک از پیش پیگیری می‌شود: { $id }.
feeds-all = همهٔ خوراک‌ها: /feeds
feeds-not-taken = این نشانی از آنِ { $id } است.
feeds-not-label = { $name } برچسب نیست؛ برچسب‌ها این‌هایند: { $labels }.
feeds-not-url = url باید نشانی‌ای باشد که با http:// یا https:// آغاز می‌شود.
feeds-not-id = id باید از حروف کوچک لاتین، رقم و خط تیره باشد، دست بالا 64 نویسه.
feeds-not-outlet = outlet باید نامی باشد که خوانندگان رسانه را به آن می‌شناسند.
feeds-not-language = language باید کدی مانند «ar» باشد.
feeds-not-country = country باید دو حرف بزرگ مانند «EG» باشد، یا «none» برای نهادی بین‌المللی.
feeds-not-ownership = ownership باید یکی از این‌ها باشد: { $owners }.
feeds-not-articles = articles باید «on» یا «off» باشد.
feeds-not-most = با این کار خوراک‌ها بیش از { $most } می‌شوند.
feeds-not-around = در جاهای معمول آن سایت هم خوراکی نیست.
feeds-not-list-large = فهرست بزرگ‌تر از { $most } مگابایت است؛ هیچ فهرستی چنین نیست.
feeds-not-list-feed = این خوراک است، نه فهرست خوراک‌ها.
feeds-not-list-other = فهرست به قالب OPML نیست که خوراک‌خوان‌ها ردوبدل می‌کنند.
feeds-not-list-long = فهرست بیش از { $most } خوراک دارد؛ آن را چند تکه کنید.
feeds-not-list-entities = فهرست موجودیت تعریف می‌کند که هیچ فهرست خوراکی به آن نیاز ندارد.
feeds-not-list-broken = فهرست XML درستی نیست (سطر { $line }).
feeds-not-list-empty = فهرست هیچ خوراکی ندارد: هیچ‌یک از ردیف‌هایش xmlUrl ندارد.
feeds-not-line = سطر { $line }، { $outlet }: { $why }
feeds-not-changed = چیزی تغییر نکرد. نشانی را در مرورگر باز کنید: اگر خوراکی آنجاست، بعداً دوباره بکوشید.
feeds-is-unknown-host = نام کارسازش شناخته نیست.
feeds-is-no-answer = پاسخ نمی‌دهد.
feeds-is-not-secure = پیوند امن با آن برقرار نمی‌شود.
feeds-is-not-found = در این نشانی چیزی نیست.
feeds-is-not-allowed = کارسازش به ما اجازهٔ ورود نمی‌دهد.
feeds-is-too-often = کارسازش می‌خواهد کمتر سر بزنیم.
feeds-is-server = کارسازش از کار افتاده است.
feeds-is-redirects = بازفرستادن‌هایش به جایی نمی‌رسد.
feeds-is-not-public = نشانی‌اش در اینترنت همگانی نیست.
feeds-is-gone = کارسازش می‌گوید برای همیشه برچیده شده است.
feeds-is-too-large = بیش از اندازه بزرگ است.
feeds-is-broken = سندش خراب است.
feeds-is-not-a-feed = آنچه آنجاست خوراک نیست.
feeds-is-empty = سندش خالی است.
feeds-is-too-many = در یک روز بیش از آن می‌آورد که از یک خوراک برمی‌دارم.
feeds-articles = با مقاله‌ها
digest-failing = { $count } خوراک از کار افتاده
