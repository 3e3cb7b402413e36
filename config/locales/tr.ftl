### What the bot says, in Turkish.

## Starting

welcome-title = Dragoman: on dilde Orta Doğu diplomasisi
welcome =
    On dilde haber okur, kimin kime ne yaptığını bulur ve her gelişmeyi bir kez, kaynaklarıyla birlikte aktarırım.

    Abone olun, özet istediğiniz saatte gelsin. Ya da herhangi birini, hangi alfabeyle olursa olsun sorun: /who Putin
button-subscribe = Abone ol
button-digest = Şimdi bir özet dene
button-ask = Birini sor

help-title = Neler yapabilirim
help-shortcuts = Doğrudan tek bir ayara: { $commands }
help-examples = Örneğin: /who Putin, /digest 7d, /subscribe 8 Europe/Istanbul, /mute futbol, /latest yaptırımlar
command-start = Karşılama ve düğmeleri
command-who = Kim ne yaptı, kiminle, bunu kim söylüyor
command-quotes = Birinin söyledikleri ve hakkında söylenenler
command-contacts = Kim kiminle buluştu, konuştu ya da yazıştı; resmiyle
command-trend = En çok dört kişi hakkında gün gün ne kadar yazıldı
command-digest = Şimdi bir özet
command-latest = En yeni gelişmeler
command-search = Okuduğum her şeyde sözcük arama
command-story = Tek bir gelişme: zaman akışı, kim ne yaptı, haberler nerede ayrışıyor
command-subscribe = Her gün istediğiniz saatte özet
command-pause = Özetlere ara ver; seçtikleriniz kalır
command-stop = Hoşça kalın: artık özet yok; seçtikleriniz unutulur
command-manage = Bir kanalı ya da grubu buradan ayarla
command-help = Neler yapabilirim
command-privacy = Hakkınızda neleri saklıyorum
command-mydata = Hakkınızda tuttuğum her şey, dosya olarak
command-erase = Hakkınızdaki her şeyi sil
command-about = Bu nedir

about =
    Dragoman, yani tercüman, Orta Doğu sarayları ile Avrupa elçilikleri arasında çevirmen ve rehberdi. Bu dragoman haber okuyor.

    Burada hiçbir şey uydurma değildir: başlıklar, cümleler ve alıntılar adı geçen yayın organlarına aittir ve her birinin bağlantısı vardır. Görevler tarihleriyle verilir. Adlar listeyle eşleştirilir, asla tahmin edilmez.
operator = Bu botu işleten: { $operator }
operator-none = Bu botu işleten kişi burada kim olduğunu ya da kendisine nasıl ulaşılacağını yazmamış. Programın adı Dragoman, lisansı MIT.
privacy-title = Neleri saklıyorum
privacy =
    Abonelik için: bu sohbetin numarası, dili, saat dilimi ve saatleri ile hangi özet ve bildirimlerin gönderildiği. Bununla birlikte /settings içinde seçtikleriniz: günler, uzunluk, süzgeçler, sessiz saatler ve takip ettiğiniz, sessize aldığınız ya da daha az istediğiniz şeyler. Grup ya da kanalda ayrıca adı ve onu kimin abone ettiği; orada artık yazamazsam o kişiye haber vermek için. Hakkınızda başka hiçbir şey saklanmaz: ne ad, ne soru, ne profil. Bana yazdıklarınız yanıtlanana kadar, yani birkaç saniye saklanır; işleyemediklerim ise düzeltilebilmem için bir hafta.

    /pause özetlere ara verir ve bunların hepsini saklar; /stop özetleri bitirir, dil ve saat dilimi dışında hepsini unutur. /mydata hepsini dosya olarak gönderir. /erase hepsini hemen ve kalıcı olarak siler.

    Bir sohbet beni engeller ya da çıkarırsa, yeniden alınırım diye bunları 30 gün saklar, sonra silerim. Deponun diskteki dosyasında silinenler, ben çalıştığım sürece /erase komutundan sonra bir saat, öteki durumlarda bir gün kalabilir. Beni işleten kişinin kendi deposu ya da kopyaları varsa o dosyalar için onun kuralları geçerlidir.

## Answers that are only a word

unknown-command = Bu komutu bilmiyorum. Bildiklerim /help içinde.
unknown-text = Komutlara yanıt veririm. Birini sormak için /who ve adını yazın, şöyle: /who Putin
stale-button = Bu düğme önceki bir sürümümden kalma. Lütfen komutu yeniden gönderin; liste /help içinde.
went-wrong = Bir şeyler ters gitti ve hata bende. Lütfen birazdan yeniden deneyin.
admins-only = Grupta bunu yalnızca yöneticiler yapabilir.
silenced = Artık { $chat } içinde yazamıyorum. Özetleri yeniden yazabilene kadar bekleyecek. O zaman kendiliğinden gelmezlerse orada /start gönderin.
manage-how = Özetlerin bir kanala ya da gruba gelmesi için aşağıdaki düğmelerle beni oraya ekleyin; kanalda gönderi yayımlama iznine ihtiyacım var. Sonra orada ya da buradan ayarlayın: /manage ve @name.
manage-what = { $chat } ne alsın?
manage-unknown = “{ $word }” içinde değilim ya da siz oranın yöneticisi değilsiniz.
placed = Artık { $chat } içinde yazabiliyorum. Oraya ne geleceğini buradan ayarlayın:
button-add-channel = Kanala ekle
button-add-group = Gruba ekle
settings-of = Ayarlar
thread-gone = Özetlerin geldiği konu kapatılmış ya da silinmiş; bundan böyle buraya gelecekler. Başka bir konu için orada /subscribe gönderin.

## /who

who-whom = Kimi soruyorsunuz? Adı, hangi dilde olursa olsun, komuttan sonra yazın: /who Putin
who-which = “{ $name }” adını birden çok kişi ya da kurum taşıyor. Hangisi?
who-unknown = “{ $name }” adında kimseyi tanımıyorum.
who-vacant = { $day } tarihinde “{ $name }” olan kimseyi bilmiyorum. Başka zamanlarda:
who-nearest = Bunlardan birini mi demek istediniz?
who-seen = Listemde yok, ama son iki haftanın ilgili haberlerinde geçti: { $names }.
who-gone = Bu kayıt artık bende yok. Lütfen adıyla yeniden sorun: /who
inline-how = Herhangi bir dilde bir ad yazın
inline-more = Kaynaklarıyla daha fazlası
inline-none = Bu adda kimse yok
flag-button = Yanlış mı?
flag-ask = { $name } hakkında söylediklerimde yanlış olan ne? Yalnızca yanıtınız saklanır, kimin verdiği değil.
flag-person = Yanlış kişi
flag-office = Yanlış görev
flag-event = Yanlış olay
flag-other = Başka bir şey
flag-thanks = Teşekkürler. Buna bakılacak.
flag-enough = Bugünlük bu kadar yeter. Teşekkürler.
flags-new = Okurlar bir yanlış bildiriyor. Liste: /admin reports
flags-title = Okurların yanlış dediği, en yeniler önce:
flags-none = Son otuz günde yanlış bildirilmedi.
unlisted-title = Son iki haftanın ilgili haberlerinde adı geçen, ama hiçbir listemde olmayanlar; tanıdıklarınızı /admin actor veya /admin alias ile ekleyin:
unlisted-none = Son iki haftanın ilgili haberlerinde listelerimde olmayan bir ad görülmedi.
admin-how = Yazabilecekleriniz:
admin-taken = Alındı, birkaç saniye içinde geçerli olacak:
admin-undoing = Geri alındı, birkaç saniye içinde geçersiz olacak:
admin-added = Eklendi, şimdiden kullanılıyor:
admin-refused = Eklenmedi:
admin-undone = Geri alındı:
admin-undone-none = Geri alınacak bir şey yok.
outbox-title = Giden kutusu
outbox-due = Şimdi gönderilecek: { $due }; daha sonra: { $later }.
outbox-held = Yolda ya da ertelenen: { $count }.
outbox-lane = { $lane }: sırası gelen { $due }, en eskisi { $minutes } dakikadır; kuşkulu { $doubted }, bırakılan { $lost }.
outbox-oldest = En eskisi { $minutes } dakikadır bekliyor.
outbox-again = Daha önce denenen: { $again }; iki günde kuşkulu: { $doubted }.
outbox-ended = İki günde: { $sent } gönderildi, { $lost } bırakıldı.
lane-interactive = Yanıtlar
lane-alert = Uyarılar
lane-digest = Özetler
lane-broadcast = Duyurular
outbox-resent = Yeniden gönderilecek: { $count }.
outbox-aside = Bir haftada kenara konan güncelleme: { $count }.
outbox-paused = Duraklatıldı: yalnızca yanıtlar gidiyor.
outbox-dropped = Silindi: { $count }.
broadcast-title = Duyuru { $id }
broadcast-ask = Okur sayısı: { $count }. Hızın % { $share } kadarıyla yaklaşık { $minutes } dakika sürer. Alacakları metin yukarıda.
broadcast-every = Bütün diller
broadcast-others = öteki bütün diller
broadcast-gets = { $tongue } · okur sayısı: { $count }
broadcast-code = ⚠️ “{ $code }” bu metnin içinde ve onunla birlikte gönderilir: bir dilin bölümü, ayrı bir satırdaki koduyla başlar.
broadcast-nobody = Hiç kimsenin aboneliği yok, haber verilecek kimse de yok.
broadcast-how = Metni /admin broadcast altına yazın. Birden çok dil için her bölüme koduyla başlayın: ayrı bir satırda en: ya da ar:. Komuttan sonra 20% yazmak, hızın o kadarıyla göndermek demektir.
broadcast-long = { $tongue } metni çok uzun: { $units } birim { $most } iletiye sığmıyor.
broadcast-progress = Teslim edilen: { $handed } / { $all }.
broadcast-draft = henüz gönderilmedi
broadcast-running = gönderiliyor
broadcast-paused = duraklatıldı
broadcast-stopped = durduruldu
broadcast-done = gönderildi
broadcast-send = Gönder
broadcast-pause = Duraklat
broadcast-resume = Sürdür
broadcast-stop = Durdur

last-hours = Son { $count } saat
last-days = Son { $count } gün
tab-hours = { $count } sa
tab-days = { $count } gün

office-since = { $title } ({ $start } tarihinden beri)
office-former = eski görevi: { $title }
office-from-to = eski görevi: { $title } ({ $start } – { $end })
office-until = eski görevi: { $title } (bitiş: { $end })
office-as-of = { $date } itibarıyla
office-unchecked = doğrulanmadı
died = ölüm tarihi: { $date }

dossier-quiet = { $period }: hiçbir şey yok. Son görülme: { $date }; aşağıdakiler o zamandan.
dossier-never = { $period }: hiçbir şey yok, öncesinde de yok.
dossier-change = önceki döneme göre { $percent }
dossier-change-none = önceki dönemde hiç yok
dossier-did = Yaptıkları
dossier-toward = Başkalarının ona yönelik yaptıkları
dossier-company = Kiminle
dossier-words = Kendi sözleriyle
dossier-about = Hakkında
dossier-latest = En yeniler
quote-reported = dolaylı aktarım
quote-to = muhatabı: { $name }
as-of = { $moment } itibarıyla ({ $zone })
by-list = adlar listeyle eşleştirildi, tahmin edilmedi

## Pairs, lists and pictures

quotes-whom = Kimin sözleri? Adı, hangi dilde olursa olsun, komuttan sonra yazın: /quotes Putin
contacts-whom = Kimin temasları? Adı komuttan sonra yazın, isterseniz süresini de: /contacts Putin 30d
contacts-unclear = “{ $word }” süresine bakamam. 1 saatten 30 güne kadar geriye bakarım, şöyle yazılır: /contacts Putin 24h veya /contacts Putin 30d
trend-whom = Kimin haberleri? Komuttan sonra en çok dört ad yazın: /trend Putin, Netanyahu
trend-many = Bu dörtten fazla ad. En çok dört ad yazın: /trend Putin, Netanyahu
names-which = “{ $name }” birden çok kişi ya da kurum anlamına gelebilir. Hangileri?
button-quotes = Alıntılar
button-contacts = Temaslar
button-trend = Eğilim
button-picture = Resim
button-with = { $name } ile
list-empty = Burada bir şey yok.
newest-only = Bunun için yalnızca en yeni haberler okundu: { $count }
quotes-by = Söyledikleri
quotes-about = Hakkında söylenenler
quotes-by-none = Okuduklarımda kendi sözü yok.
quotes-about-none = Okuduklarımda hakkında söylenmiş söz yok.
contacts-title = Buluşmalar, aramalar ve mektuplar
contacts-none = { $period }: okuduklarımda buluşma, arama ya da mektup yok.
contacts-last = Ondan önceki sonuncu:
pair-contacts = Aralarında
pair-stories = İkisinin de geçtiği gelişmeler
pair-quotes = Birbirleri hakkında
pair-none = { $period }: okuduklarımda ikisini birden anan bir şey yok.
trend-title = Günlere göre haberler
trend-all = Bütün diller
trend-none = { $period }: okuduklarımda { $name } hakkında bir şey yok, çizilecek bir şey de yok.
last-seen = son görülme: { $date }
picture-failed = Resim bu kez çizilemedi. Sözcükler aynısını söylüyor.

## Counting

count-stories = { $count } gelişme
count-reports = { $count } haber
count-read = { $count } haber okundu
count-relevant = { $count } ilgili
count-outlets = { $count } yayın organı
count-languages = { $count } dil
owners-official = { $count } resmî
owners-state = { $count } devlet medyası
owners-public = { $count } kamu yayıncısı
owners-independent = { $count } bağımsız
owners-research = { $count } araştırma kuruluşu
owner-official = resmî
owner-state = devlet medyası
not-corroborated = başka kaynaklarca doğrulanmadı
owner-public = kamu yayıncısı
owner-independent = bağımsız
owner-research = araştırma kuruluşu

## Digest and latest

digest-title = Orta Doğu diplomasisi — { $day }, { $part }
part-morning = sabah
part-afternoon = öğleden sonra
part-evening = akşam
part-night = gece
digest-empty = { $period }: okuduklarımda Orta Doğu diplomasisiyle ilgili bir şey yok.
digest-also = Ayrıca
digest-followed = Takip ettikleriniz
more-none = O özetin süresinden başka bir şey yok.
digest-next = Sonraki özet: { $time } ({ $zone })
zone-gone = { $zone } saat diliminiz artık yok, bu yüzden saatler UTC. /timezone ile başka birini seçin
zone-unknown = “{ $zone }” diye bir saat dilimi yok. Şöyle yazın: /timezone Europe/Istanbul
language-unknown = “{ $word }” dilini bilmiyorum. Bildiğim diller:
digest-unclear = “{ $word }” süresi için özet çıkaramam. Özet 1 saatten 30 güne kadarını kapsar, şöyle: /digest 24h veya /digest 7d
sample = örnek
sample-news = Örnek haberler: bu programı yapanlar, nasıl çalıştığını göstermek için yazdı. Hiçbiri gerçek haber değildir.
undated = tarihsiz
latest-title = En yeni gelişmeler
latest-empty = Henüz gelişme yok. Kaynaklar okunur okunmaz burada olacaklar.
button-newer = Daha yeni
button-older = Daha eski

## Subscribing

subscribe-hour = Günlük özetinizi saat kaçta istersiniz?
subscribe-zone = { $times }: hangi saat diliminde? Sizinki burada yoksa bölgesini seçin.
subscribe-region = { $times }: saat diliminizi seçin.
region-middle-east = Orta Doğu
region-europe = Avrupa
region-asia = Asya
region-africa = Afrika
region-americas = Amerika
region-pacific = Pasifik
button-back = Geri
subscribed = Abone oldunuz. Özetiniz { $days } şu saatte gelecek: { $times } ({ $zone }).
subscribed-first = İlki yolda.
subscribed-changed = Değiştirildi. Özetiniz { $days } şu saatte gelecek: { $times } ({ $zone }).
subscribed-how = Başka saat: /subscribe. Ara vermek için: /pause. Bitirmek için: /stop.
subscribe-unclear = “{ $word }” ifadesini anlamadım. Saatleri ve isterseniz saat dilimini yazın: /subscribe 8 Europe/Istanbul veya /subscribe 08:30 18:00
subscribe-most = Özet günde en çok dört kez gelir. Daha az saat yazın, örneğin: /subscribe 08:30 18:00
unsubscribed = Hoşça kalın: artık özet de bildirim de gelmeyecek. Saatleriniz, seçtiğiniz her şey ve gönderilenler unutuldu. Size yanıt vermek için yalnızca dili ve saat dilimini saklıyorum; /erase onları da siler. Dönmek için yeniden başlayın: /subscribe. Sormaya devam edebilirsiniz: /who Putin
unsubscribed-none = Bu sohbet için planlanmış özet yok, durdurulacak bir şey de yok.
stop-ask = Abonelik sonlandırılsın mı? Saatlerin yanı sıra şunlar unutulur: { $what }. Ara vermek hepsini saklar.
stop-kept = Hiçbir şey değişmedi.
button-stop = Özet gönderimini durdur
button-pause = Yalnızca ara ver, hepsini sakla
paused = Ara verildi: siz devam edene kadar özet de bildirim de yok. Saatleriniz ve seçtikleriniz duruyor.
button-resume = Devam et
resumed = Devam ediyor. Özetiniz { $days } { $times } saatinde gelir ({ $zone }).
resumed-none = Bu sohbet için artık abonelik yok. Yeniden başlamak için: /subscribe
mydata = Bu sohbet hakkında tuttuğum her şey, JSON olarak. Ne için olduğunu /privacy söyler, /erase siler.
mydata-none = Bu sohbet hakkında hiçbir şey tutmuyorum.
cancel-nothing = Burada iptal edilecek bir işlem yok.
erase-ask = Bu sohbet hakkında sakladığım her şey, aboneliğiyle birlikte silinsin mi? Bu geri alınamaz.
button-erase = Evet, sil
button-keep = Hayır, kalsın
erased = Silindi. Bu sohbet hakkında artık hiçbir şey saklamıyorum.
erased-none = Silinecek bir şey yoktu: bu sohbet hakkında hiçbir şey saklamıyorum.
erase-kept = Hiçbir şey silinmedi.

## Why a story is shown

why-title = Bu neden burada
why-relevance = Konuyla ilgisi { $percent }; { $least } ve üstü gösterilir
why-place = Sıradaki yeri: { $points } puan
why-gone = Bu gelişme artık bende yok.
cue-in-title = başlıkta
cue-in-lead = metinde
cue-other = metnin bütünü
cue-meaning = küçük bir dil modeline göre metnin bütün anlamı
cue-talks = diplomasi ve görüşmeler
cue-truce = ateşkes ya da takas
cue-deal = anlaşma ya da öneri
cue-nuclear = nükleer dosya
cue-sanctions = yaptırımlar
cue-world = dünya kuruluşları ve hukuku
cue-office = dışişleri bakanlıkları ve elçiler
cue-leader = devlet başkanları ve hükümetler
cue-statehood = devletleşme ve sınırlar
cue-relief = insani yardım
cue-battle = çatışmalar
cue-terror = terör
cue-protest = protestolar ve kampanyalar
cue-home = iç siyaset
cue-crime = suç ve mahkemeler
cue-economy = ekonomi ve piyasalar
cue-sport = spor
cue-life = kültür, bilim, gündelik yaşam
cue-unofficial = resmî olmayan sesler
cue-person = bilinen bir kişi
cue-government = bir hükümet
cue-organisation = bilinen bir örgüt
cue-armed-group = bilinen bir silahlı grup
cue-two-actors = iki ya da daha çok aktör
cue-region = bölge
cue-two-of-the-region = bölgeden iki ülke
cue-region-and-outside-power = bölge ve dışarıdan bir güç
cue-elsewhere = kendi sorunları olan başka bir bölge
cue-only-others = yalnızca bölge dışı ülkeler
cue-act-on-diplomacy = diplomatik bir konuda eylem
cue-act-within-region = bölge içinde bir eylem
cue-act-with-outside-power = dış bir gücün katıldığı eylem
cue-only-fighting = yalnızca çatışma
cue-neither-act-nor-diplomacy = ne eylem ne diplomasi
rank-fresh = son üç günde yayımlandı
rank-recent = ne kadar yeni yayımlandığı
rank-sources = bağımsız kaynak: { $count }
rank-ownership = sahiplik türü: { $count }
rank-languages = dil: { $count }
rank-confirmed = resmî bir kaynak doğruluyor
rank-acts = yapılanın ağırlığı
rank-actors = adı geçen aktör: { $count }
rank-relevance = konuyla ilgisi
rank-readable = okuduğunuz bir dilde var
rank-state-media = yalnızca devlet medyası anlatıyor
rank-followed = içinde takip ettiğiniz bir şey var
rank-less = içinde daha az istediğiniz bir şey var

## One story

story-how = Hangi gelişme? Özetin veya listenin altındaki numarasına basın ya da /story komutundan sonra yazın, örneğin /story 2; kimliği de olur
story-unlisted = Son gördüğünüz listede { $number } numaralı gelişme yok. Özetin ya da listenin altındaki bir numaraya basın ya da numarayı /story komutundan sonra yazın
story-timeline = Zaman akışı
story-did = Kim ne yaptı
story-differ = Haberlerin ayrıldığı yerler
differ-day = hangi gün
differ-act = ne yapıldığı
differ-targets = kiminle ya da kime yönelik
differ-sources = kimin yaptığı
story-follow-up = Daha önce anlatıldı ({ $moment }), şimdi yenisi var:
of-killed = ölü
of-wounded = yaralı
of-hostages = rehine
of-prisoners = tutuklu
of-displaced = yerinden edilmiş
of-trucks = yardım kamyonu
of-votes = oy
of-missiles = füze
of-drones = insansız hava aracı
of-troops = asker

## Following, muting, filters

button-more = Daha fazla
button-less = Bunun gibisi daha az
button-follow = Takip et
button-followed = Takip ediliyor
button-watch = Bu gelişmeyi takip et
button-undo = Geri al
less-which = Hangisi gibisi daha az olsun?
less-of = Neyden daha az?
less-story = Yalnızca bu gelişme
topic-story = tek bir gelişme
topic-language = { $tongue }
button-story = Gelişme
taste-follow = Takip ediliyor: { $topic }. Özetlerinizde önce gelir.
taste-less = Artık daha az: { $topic }. En sonda gelir.
taste-mute = Sessize alındı: { $topic }. Özetlerinizde ve /latest içinde çıkmaz.
taste-none = Artık ne takipte ne sessizde: { $topic }
taste-not-there = “{ $word }” takibinizde de sessizde de değil. Seçtikleriniz: /settings
taste-which = “{ $word }” ile neyi kastediyorsunuz?
follow-what = Ne takip edilsin? Aktör, ülke, eylem, kaynak ya da kelime: /follow Putin
mute-what = Ne sessize alınsın? Aktör, ülke, eylem, kaynak, dil ya da kelime: /mute futbol
command-follow = Bir kişi, ülke, eylem ya da kelime önce gelsin
command-unfollow = Takibi bırak
command-mute = Bir aktör, kaynak, eylem ya da kelime çıkmasın
command-unmute = Sessizden çıkar
command-settings = Saatler, günler, diller, kanıt, sessiz saatler ve ötesi
filter-button = Süz
filter-ask = Yalnızca tek bir eylemin ya da tek bir dilde haberi olan gelişmeler:
filter-all = Tüm gelişmeler
latest-none = Son okuduklarımda böyle bir gelişme yok: { $topics }
count-left-out = { $count } ayarlarınız gereği dışarıda

## Settings

settings-title = Ayarlarınız
settings-none = Bu sohbet için planlanmış özet yok. Burada seçtikleriniz /digest ve /latest için de geçerlidir.
settings-all = hepsi
settings-least = En az biri kalmalı.
settings-most = Daha fazlası olmaz. Önce birini çıkarın.
settings-follow-how = /follow ya da /mute ile bir ad veya kelime ekleyin. Aşağıdaki düğmeler listeden çıkarır.
set-hours = Saatler
set-days = Günler
set-zone = Saat dilimi
set-language = Dil
set-length = Uzunluk
set-evidence = Kanıt
set-languages = Kaynak dilleri
set-acts = Eylemler
set-quiet = Sessiz saatler
set-tastes = Takip ve sessiz
days-all = her gün
length-short = kısa (üç gelişme, üç başlık)
length-usual = olağan (altı gelişme, altı başlık)
length-lines = yalnızca başlıklar
empty-told = hiçbir şey yoksa sessiz bir satır
evidence-any = her türlü
evidence-two = iki ya da daha çok bağımsız kaynak
evidence-official = resmî kaynakça doğrulanmış
quiet-none = yok
quiet-from = başlangıç
quiet-to = bitiş
night-hold = özet bitmesini bekler
night-drop = özet gönderilmez
night-silent = özet sessizce gelir
followed-only = Yalnızca takip ettiklerim
alerts-on = Takip ettiklerimi hemen bildir
alerts-how = İki bağımsız kaynak yeni bir şey yazdığında hemen de bildirilir: günde en çok sekiz kez, geceleri asla.
alerts-none = Hemen de haber almak için abone olun: /subscribe
tastes-follow = Takip edilen
tastes-less = Daha az
tastes-mute = Sessizde

## Acts, as labels

act-consult = Görüşme
act-agree = Anlaşma
act-support = Destek
act-cooperate = İş birliği
act-aid = Yardım
act-concede = Taviz
act-retreat = Geri çekilme
act-request = Talep
act-accuse = Suçlama
act-reject = Ret
act-threaten = Tehdit
act-protest = Protesto
act-sanction = Yaptırım
act-mobilize = Seferberlik
act-coerce = Zorlama
act-assault = Saldırı
act-statement = Açıklama
mode-call = Telefon görüşmesi
mode-meeting = Buluşma
mode-visit = Ziyaret
mode-letter = Mektup
mode-vote = Oylama
mode-statement = Açıklama

## Acts, as what was done to whom

did-consult = görüşme: { $whom }
did-consult-call = telefon görüşmesi: { $whom }
did-consult-meeting = buluşma: { $whom }
did-consult-visit = ziyaret: { $whom }
did-consult-letter = mektup: { $whom }
did-agree = anlaşma: { $whom }
did-support = destek: { $whom }
did-cooperate = iş birliği: { $whom }
did-aid = yardım: { $whom }
did-concede = taviz: { $whom }
did-retreat = geri çekilme: { $whom }
did-request = talep: { $whom }
did-accuse = suçlama: { $whom }
did-reject = ret: { $whom }
did-threaten = tehdit: { $whom }
did-protest = protesto: { $whom }
did-sanction = yaptırım: { $whom }
did-mobilize = kuvvet sevkiyatı: { $whom }
did-coerce = zorlama: { $whom }
did-assault = saldırı: { $whom }
did-statement = açıklama: { $whom }

## /search

search-what =
    Ne arayayım? Örneğin:
    /search ateşkes Doha
    /search "iki devletli çözüm" from:Anadolu since:30d
    /search yaptırım lang:ar -petrol
    /search Путин actor:Netanyahu act:görüşme
    Sözcükler bütün biçimleriyle, adlar her yazıda bulunur. Süzgeçler: lang: from: actor: act: country: owner: since: until: in:all. Sözcükler arasında OR “biri ya da öteki”, sözcüğün önünde - “o olmadan” demektir.
search-long = Bu çok uzun: bir soruda en çok { $value } karakter olur.
search-many = Bu kadar sözcük çok: aynı anda { $value } tanesini ararım.
search-no-words = “{ $value }” içinde aranacak sözcük yok.
search-only-without = “{ $value }” yalnızca ne olmayacağını söylüyor. Ne arayacağımı da ekleyin.
search-bad-value = { $name }:{ $value } ifadesini anlamadım
search-bad-language = “{ $value }” diye bir dil bilmiyorum. Olanlar: { $known }
search-bad-date = { $name }:{ $value } ifadesini anlamadım. Gün 2026-10-17, ay 2026-10, süre 7d diye yazılır.
search-no-filter = { $names } diye bir süzgeç yok — sözcük olarak arandı. Süzgeçler: { $known }
search-none = Okuduklarımda böyle bir şey yok.
search-order = en yenisi önce
search-left-out = Diplomasi olmayanlarda da ara ({ $count })
search-building = Okuduklarımın hepsini hâlâ tarıyorum: birazdan daha fazlası çıkabilir.
search-lost = Şu anda arama yapamıyorum. Birkaç dakika sonra yeniden deneyin.

## Feeds

command-feeds = Neleri okuduğum ve çalışıp çalışmadıkları
feeds-title = Akışlar: { $count }; çalışan: { $working }
feeds-none = “{ $word }” ile eşleşen akış yok.
feeds-down = şu günden beri çalışmıyor: { $day }
feeds-never = hiç çalışmadı
feeds-gone = temelli kaldırılmış
feeds-paused = duraklatıldı
feeds-new = henüz okunmadı
feeds-last = son başarılı okuma { $when }
feeds-rate = günde { $rate }
feeds-delay = { $minutes } dk gecikme
feeds-left-out = bugün alınmayan: { $count }
feeds-next = sonraki okuma { $when }
feeds-which = Orada birkaç akış var. Hangisi?
feeds-known = zaten izleniyor
feeds-imported = Eklendi: { $added }; zaten biliniyor: { $known }; reddedildi: { $refused }.
feeds-dead = Bu akışlar artık çalışmıyor:
feeds-dead-how = Ayrıntılar: /feeds. Bir akışın nasıl değiştirileceğini, duraklatılacağını veya kaldırılacağını /admin feeds gösterir.
feeds-do-unknown-host = Adresi kontrol edin. Site taşındıysa yenisini /admin feeds replace ile verin.
feeds-do-no-answer = Bu çoğunlukla geçer. Günlerce sürer ve tarayıcı oraya ulaşırsa sunucu bizi engelliyordur: yayına sorun veya akışı duraklatın.
feeds-do-not-secure = Adresi tarayıcıda açın. O da uyarıyorsa yayına bildirin veya akışı duraklatın.
feeds-do-not-found = Yeni akışı yayının sitesinde arayın ve /admin feeds replace ile verin.
feeds-do-not-allowed = Yayından erişim isteyin veya başka bir akışını arayıp /admin feeds replace ile verin.
feeds-do-too-often = Yapılacak bir şey yok: istediği kadar beklerim. Sürerse POLL_FLOOR değerini yükseltin.
feeds-do-server = Henüz yapılacak bir şey yok: yeniden dener, çalışır çalışmaz okurum. Günlerce sürerse yayına bildirin.
feeds-do-redirects = Adresi tarayıcıda açın ve vardığınız adresi /admin feeds replace ile verin.
feeds-do-not-public = Genel internette bir adres verin. Kendi ağınızdaki akışlar için ALLOW_PRIVATE_FEEDS ayarlanmalı.
feeds-do-gone = Yayının başka bir akışını arayıp /admin feeds replace ile verin veya bunu kaldırın.
feeds-do-too-large = Yayının daha küçük bir akışını, örneğin bir bölümünkini arayıp /admin feeds replace ile verin.
feeds-do-broken = Akışının bozuk olduğunu yayına bildirin. Düzelir düzelmez yeniden okurum.
feeds-do-not-a-feed = O sayfada akışı arayın ve adresini /admin feeds replace ile verin.
feeds-do-empty = Henüz yapılacak bir şey yok. Boş kalırsa yayının başka bir akışını arayın.
feeds-do-too-many = Akışa bakın: kendini yineliyorsa veya ele geçirilmişse yayına haber verin ve /admin feeds pause ile duraklatın. Hepsi haberse bir bölümün akışını alın.
admin-done = Yapıldı:
admin-not-done = Yapılmadı:
feeds-not-address = Bu bir web adresi değil; şöyle yazılır: { $example }.
feeds-not-unknown = { $id }: bu adda bir akış yok.
feeds-not-unknown-near = { $id }: bu adda bir akış yok. Şunu mu demek istediniz: { $near }?
feeds-not-monitored = Zaten izleniyor: { $id }.
feeds-all = Bütün akışlar: /feeds
feeds-not-taken = Bu adres { $id } akışına ait.
feeds-not-label = { $name } bir etiket değil; etiketler şunlar: { $labels }.
feeds-not-url = url, http:// veya https:// ile başlayan bir adres olmalı.
feeds-not-id = id, küçük harf, rakam ve kısa çizgiden oluşmalı, en çok 64.
feeds-not-outlet = outlet, okurların yayını bildiği ad olmalı.
feeds-not-language = language, “ar” gibi bir kod olmalı.
feeds-not-country = country, “EG” gibi iki büyük harf veya uluslararası kuruluşlar için “none” olmalı.
feeds-not-ownership = ownership şunlardan biri olmalı: { $owners }.
feeds-not-articles = articles “on” veya “off” olmalı.
feeds-not-most = Böylece { $most } akıştan fazlası olurdu.
feeds-not-around = Sitenin alışılmış yerlerinde de akış yok.
feeds-not-list-large = Liste { $most } MB sınırından büyük; hiçbir liste bu kadar büyük olmaz.
feeds-not-list-feed = Bu bir akış, akış listesi değil.
feeds-not-list-other = Liste, akış okuyucuların kullandığı OPML biçiminde değil.
feeds-not-list-long = Listede { $most } akıştan fazlası var; bölün.
feeds-not-list-entities = Liste varlık tanımlıyor; hiçbir akış listesinin buna ihtiyacı yok.
feeds-not-list-broken = Liste düzgün XML değil (satır { $line }).
feeds-not-list-empty = Listede akış yok: hiçbir girdinin xmlUrl değeri yok.
feeds-not-line = satır { $line }, { $outlet }: { $why }
feeds-not-changed = Hiçbir şey değişmedi. Adresi tarayıcıda açın: orada bir akış varsa daha sonra yeniden deneyin.
feeds-is-unknown-host = Sunucusunun adı bilinmiyor.
feeds-is-no-answer = Yanıt vermiyor.
feeds-is-not-secure = Güvenli bağlantı kurulamıyor.
feeds-is-not-found = Bu adreste bir şey yok.
feeds-is-not-allowed = Sunucusu bizi içeri almıyor.
feeds-is-too-often = Sunucusu daha seyrek gelmemizi istiyor.
feeds-is-server = Sunucusunda hata oluştu.
feeds-is-redirects = Yönlendirmeleri hiçbir yere çıkmıyor.
feeds-is-not-public = Adresi genel internette değil.
feeds-is-gone = Sunucusu kalıcı olarak kaldırıldığını söylüyor.
feeds-is-too-large = Çok büyük.
feeds-is-broken = Belgesi bozuk.
feeds-is-not-a-feed = Oradaki şey bir akış değil.
feeds-is-empty = Belgesi boş.
feeds-is-too-many = Bir günde, bir akıştan aldığımdan fazlasını getiriyor.
feeds-articles = makalelerle
digest-failing = { $count } akış çalışmıyor
