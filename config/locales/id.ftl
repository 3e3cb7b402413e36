### What the bot says, in Indonesian.

## Starting

welcome-title = Dragoman: diplomasi Timur Tengah dalam sepuluh bahasa
welcome =
    Saya membaca berita dalam sepuluh bahasa, mencari siapa melakukan apa kepada siapa, lalu menyampaikan setiap berita satu kali saja beserta sumbernya.

    Berlanggananlah, dan rangkuman datang pada jam pilihan Anda. Atau tanyakan siapa saja, dalam aksara apa pun: /who Putin
button-subscribe = Berlangganan
button-digest = Coba rangkuman sekarang
button-ask = Tanya tentang seseorang

help-title = Yang bisa saya lakukan
help-shortcuts = Langsung ke satu pengaturan: { $commands }
help-examples = Misalnya: /who Putin, /digest 7d, /subscribe 8 Asia/Jakarta, /mute sepak bola, /latest sanksi
command-start = Sambutan beserta tombolnya
command-who = Apa yang dilakukan seseorang, dengan siapa, dan menurut siapa
command-quotes = Apa yang dikatakan seseorang, dan apa kata orang tentangnya
command-contacts = Siapa yang ditemui, ditelepon, atau disurati seseorang, dengan gambar
command-trend = Seberapa banyak pemberitaan tentang hingga empat tokoh, hari demi hari
command-digest = Rangkuman sekarang
command-latest = Berita terbaru
command-search = Mencari kata dalam semua yang saya baca
command-story = Satu berita: urutan kabar, siapa berbuat apa, di mana laporan berbeda
command-subscribe = Rangkuman setiap hari, pada jam pilihan Anda
command-pause = Jeda rangkuman; pilihan Anda tetap disimpan
command-stop = Selamat tinggal: tidak ada rangkuman lagi; pilihan Anda dilupakan
command-manage = Atur saluran atau grup dari sini
command-help = Yang bisa saya lakukan
command-privacy = Apa yang saya simpan tentang Anda
command-mydata = Semua yang saya simpan tentang Anda, sebagai berkas
command-erase = Lupakan semua tentang Anda
command-about = Tentang bot ini

about =
    Dragoman dahulu adalah juru bahasa dan pemandu antara istana-istana Timur Tengah dan kedutaan-kedutaan Eropa. Yang satu ini membaca berita.

    Tidak ada yang dikarang di sini: judul, kalimat, dan kutipan berasal dari media yang disebut, masing-masing dengan tautannya. Jabatan disertai tanggalnya. Nama dicocokkan dengan daftar, tidak pernah ditebak.
operator = Bot ini dijalankan oleh: { $operator }
operator-none = Pengelola bot ini belum menyebutkan di sini siapa dirinya atau cara menghubunginya. Programnya adalah Dragoman, berlisensi MIT.
privacy-title = Yang saya simpan
privacy =
    Untuk berlangganan: nomor obrolan ini, bahasa, zona waktu, dan jamnya, serta rangkuman dan pemberitahuan mana yang sudah dikirim. Bersamanya pilihan Anda di /settings: hari, panjang, saringan, jam tenang, dan apa yang Anda ikuti, bisukan, atau kurangi. Untuk grup atau saluran juga namanya dan siapa yang mendaftarkannya, agar orang itu dapat saya beri tahu bila saya tidak boleh lagi menulis di sana. Tidak ada hal lain tentang Anda yang disimpan: tanpa nama, tanpa pertanyaan, tanpa profil. Yang Anda tulis kepada saya disimpan sampai dijawab, hanya beberapa detik; yang gagal saya tangani disimpan sepekan agar saya dapat diperbaiki.

    /pause menghentikan rangkuman dan menyimpan semua ini; /stop mengakhirinya dan melupakan semuanya, kecuali bahasa dan zona waktu. /mydata mengirim semuanya sebagai berkas. /erase menghapus semuanya, seketika dan selamanya.

    Jika sebuah obrolan memblokir atau mengeluarkan saya, semua ini saya simpan 30 hari kalau-kalau saya diterima lagi, lalu saya hapus. Dalam berkas penyimpanan saya di disk, yang sudah dihapus bisa masih ada selama satu jam setelah /erase, selagi saya berjalan, dan sehari dalam hal lain. Jika pengelola saya memakai penyimpanan sendiri atau salinannya, aturan merekalah yang berlaku untuk berkas itu.

## Answers that are only a word

unknown-command = Saya tidak mengenal perintah ini. /help berisi daftar yang saya kenal.
unknown-text = Saya menjawab perintah. Untuk bertanya tentang seseorang, tulis /who dan namanya, seperti ini: /who Putin
stale-button = Tombol ini dari versi saya yang lama. Silakan kirim lagi perintahnya; daftarnya ada di /help.
went-wrong = Terjadi kesalahan, dan itu salah saya. Silakan coba lagi beberapa saat lagi.
admins-only = Di grup, hanya admin yang dapat melakukan ini.
silenced = Saya tidak lagi boleh menulis di { $chat }. Rangkumannya menunggu sampai saya boleh lagi. Jika setelah itu tidak datang sendiri, kirim /start di sana.
manage-how = Agar rangkuman datang ke saluran atau grup, tambahkan saya di sana dengan tombol di bawah; di saluran saya perlu hak mengirim pesan. Lalu aturlah di sana, atau dari sini: /manage dan @namanya.
manage-what = Apa yang akan diterima { $chat }?
manage-unknown = Saya tidak ada di “{ $word }”, atau Anda bukan salah satu adminnya.
placed = Saya sekarang boleh menulis di { $chat }. Atur di sini apa yang diterimanya:
button-add-channel = Tambahkan saya ke saluran
button-add-group = Tambahkan saya ke grup
settings-of = Pengaturan
thread-gone = Topik tempat rangkuman datang sudah ditutup atau dihapus, jadi mulai sekarang rangkuman datang ke sini. Untuk topik lain, kirim /subscribe di topik itu.

## /who

who-whom = Tentang siapa? Tulis namanya sesudah perintah, dalam bahasa apa pun: /who Putin
who-which = Ada beberapa orang atau lembaga bernama “{ $name }”. Yang mana?
who-unknown = Saya tidak mengenal siapa pun yang bernama “{ $name }”.
who-vacant = Setahu saya tidak ada yang menjabat “{ $name }” pada { $day }. Pada waktu lain:
who-nearest = Mungkin maksud Anda salah satu dari ini?
who-seen = Tidak ada dalam daftar saya, tetapi disebut dalam berita terkait dua pekan terakhir: { $names }.
who-gone = Tokoh ini tidak ada lagi pada saya. Silakan tanyakan lagi namanya dengan /who
inline-how = Tulis sebuah nama, dalam bahasa apa pun
inline-more = Selengkapnya, dengan sumbernya
inline-none = Tidak ada yang bernama begitu
flag-button = Salah?
flag-ask = Apa yang salah dari yang saya katakan tentang { $name }? Hanya jawaban Anda yang disimpan, bukan siapa yang memberikannya.
flag-person = Orangnya salah
flag-office = Jabatannya salah
flag-event = Peristiwanya salah
flag-other = Hal lain
flag-thanks = Terima kasih. Ini akan diperiksa.
flag-enough = Cukup untuk hari ini. Terima kasih.
flags-new = Pembaca melaporkan kesalahan. /admin reports menampilkannya.
flags-title = Dilaporkan salah oleh pembaca, terbaru lebih dulu:
flags-none = Tidak ada yang dilaporkan salah dalam tiga puluh hari terakhir.
unlisted-title = Disebut dalam berita relevan dua minggu terakhir, tetapi tidak ada di daftar saya; tambahkan yang Anda kenal dengan /admin actor atau /admin alias:
unlisted-none = Dalam berita relevan dua minggu terakhir tidak ada nama di luar daftar saya.
admin-how = Yang dapat Anda tulis:
admin-taken = Diterima, berlaku dalam beberapa detik:
admin-undoing = Ditarik, tidak berlaku lagi dalam beberapa detik:
admin-added = Ditambahkan dan langsung dipakai:
admin-refused = Tidak ditambahkan:
admin-undone = Dibatalkan:
admin-undone-none = Tidak ada yang dapat dibatalkan.
outbox-title = Kotak keluar
outbox-due = Siap dikirim: { $due }; nanti: { $later }.
outbox-held = Dalam perjalanan atau ditunda: { $count }.
outbox-lane = { $lane }: harus dikirim { $due }, tertua { $minutes } menit; diragukan { $doubted }, dilepas { $lost }.
outbox-oldest = Yang tertua menunggu { $minutes } menit.
outbox-again = Pernah dicoba: { $again }; diragukan dalam dua hari: { $doubted }.
outbox-ended = Dalam dua hari: { $sent } terkirim, { $lost } dilepas.
lane-interactive = Jawaban
lane-alert = Pemberitahuan
lane-digest = Rangkuman
lane-broadcast = Siaran
outbox-resent = Akan dikirim ulang: { $count }.
outbox-aside = Pembaruan disisihkan dalam sepekan: { $count }.
outbox-paused = Dijeda: hanya jawaban yang dikirim.
outbox-dropped = Dibuang: { $count }.
broadcast-title = Siaran { $id }
broadcast-ask = Pembaca: { $count }. Dengan { $share } % dari laju, ini makan waktu sekitar { $minutes } menit. Di atas adalah yang mereka terima.
broadcast-every = Semua bahasa
broadcast-others = semua bahasa lain
broadcast-gets = { $tongue } · pembaca: { $count }
broadcast-code = ⚠️ “{ $code }” menjadi bagian teks ini dan ikut terkirim: bagian untuk satu bahasa diawali kodenya pada baris tersendiri.
broadcast-nobody = Tidak ada yang berlangganan, jadi tidak ada yang perlu diberi tahu.
broadcast-how = Tulis teksnya di bawah /admin broadcast. Untuk beberapa bahasa, awali tiap bagian dengan kodenya: en: atau ar: pada baris tersendiri. 20% setelah perintah berarti mengirim dengan bagian laju sebesar itu.
broadcast-long = Teks dalam { $tongue } terlalu panjang: { $units } satuan tidak muat dalam { $most } pesan.
broadcast-progress = Diserahkan: { $handed } dari { $all }.
broadcast-draft = belum dikirim
broadcast-running = sedang dikirim
broadcast-paused = dijeda
broadcast-stopped = dihentikan
broadcast-done = terkirim
broadcast-send = Kirim
broadcast-pause = Jeda
broadcast-resume = Lanjutkan
broadcast-stop = Hentikan

last-hours = { $count } jam terakhir
last-days = { $count } hari terakhir
tab-hours = { $count } jam
tab-days = { $count } hari

office-since = { $title } (sejak { $start })
office-former = mantan { $title }
office-from-to = mantan { $title } ({ $start } s.d. { $end })
office-until = mantan { $title } (sampai { $end })
office-as-of = per { $date }
office-unchecked = belum diverifikasi
died = wafat { $date }

dossier-quiet = { $period }: tidak ada. Terakhir terlihat { $date }; yang berikut ini berasal dari waktu itu.
dossier-never = { $period }: tidak ada, dan sebelumnya pun tidak ada.
dossier-change = { $percent } dibanding periode sebelumnya
dossier-change-none = tidak ada pada periode sebelumnya
dossier-did = Yang dilakukan
dossier-toward = Yang dilakukan pihak lain terhadapnya
dossier-company = Bersama siapa
dossier-words = Dalam kata-katanya
dossier-about = Tentangnya
dossier-latest = Terbaru
quote-reported = kutipan tidak langsung
quote-to = kepada { $name }
as-of = per { $moment } ({ $zone })
by-list = nama dicocokkan dengan daftar, tidak pernah ditebak

## Pairs, lists and pictures

quotes-whom = Ucapan siapa? Tulis namanya sesudah perintah, dalam bahasa apa pun: /quotes Putin
contacts-whom = Kontak siapa? Tulis namanya sesudah perintah, dan seberapa jauh ke belakang bila mau: /contacts Putin 30d
contacts-unclear = Saya tidak bisa melihat ke belakang sejauh “{ $word }”. Rentangnya 1 jam sampai 30 hari, ditulis begini: /contacts Putin 24h atau /contacts Putin 30d
trend-whom = Pemberitaan tentang siapa? Tulis hingga empat nama sesudah perintah: /trend Putin, Netanyahu
trend-many = Itu lebih dari empat nama. Tulis paling banyak empat: /trend Putin, Netanyahu
names-which = “{ $name }” dapat berarti beberapa tokoh sekaligus. Yang mana?
button-quotes = Kutipan
button-contacts = Kontak
button-trend = Tren
button-picture = Gambar
button-with = Dengan { $name }
list-empty = Tidak ada apa-apa di sini.
newest-only = Hanya laporan terbaru yang dibaca untuk ini: { $count }
quotes-by = Yang ia katakan
quotes-about = Yang dikatakan tentangnya
quotes-by-none = Saya tidak membaca perkataannya sendiri.
quotes-about-none = Saya tidak membaca perkataan orang tentangnya.
contacts-title = Pertemuan, telepon, dan surat
contacts-none = { $period }: tidak ada pertemuan, telepon, atau surat dalam yang saya baca.
contacts-last = Yang terakhir sebelum itu:
pair-contacts = Di antara keduanya
pair-stories = Berita dengan keduanya
pair-quotes = Tentang satu sama lain
pair-none = { $period }: tidak ada yang menyebut keduanya dalam yang saya baca.
trend-title = Laporan per hari
trend-all = Semua bahasa
trend-none = { $period }: tidak ada tentang { $name } dalam yang saya baca, jadi tidak ada yang dapat digambar.
last-seen = terakhir terlihat { $date }
picture-failed = Gambar tidak dapat dibuat kali ini. Isinya sama dengan kata-katanya.

## Counting

count-stories = { $count } berita
count-reports = { $count } laporan
count-read = { $count } laporan dibaca
count-relevant = { $count } relevan
count-outlets = { $count } media
count-languages = { $count } bahasa
owners-official = { $count } resmi
owners-state = { $count } media negara
owners-public = { $count } media publik
owners-independent = { $count } independen
owners-research = { $count } lembaga riset
owner-official = resmi
owner-state = media negara
not-corroborated = belum dikuatkan sumber lain
owner-public = media publik
owner-independent = independen
owner-research = lembaga riset

## Digest and latest

digest-title = Diplomasi Timur Tengah — { $day }, { $part }
part-morning = pagi
part-afternoon = siang
part-evening = malam
part-night = dini hari
digest-empty = { $period }: tidak ada kabar diplomasi Timur Tengah dalam yang saya baca.
digest-also = Juga
digest-followed = Yang Anda ikuti
more-none = Tidak ada lagi dari rentang waktu rangkuman itu.
digest-next = Rangkuman berikutnya: { $time } ({ $zone })
zone-gone = Zona waktu Anda { $zone } sudah tidak ada, jadi waktu ditulis dalam UTC. Pilih yang lain dengan /timezone
zone-unknown = Tidak ada zona waktu “{ $zone }”. Tulis seperti ini: /timezone Asia/Jakarta
language-unknown = Saya tidak bisa berbahasa “{ $word }”. Bahasa yang saya bisa:
digest-unclear = Rangkuman tidak bisa dibuat untuk “{ $word }”. Rentangnya 1 jam sampai 30 hari, seperti ini: /digest 24h atau /digest 7d
sample = contoh
sample-news = Berita contoh: ditulis oleh pembuat program ini untuk memperlihatkan cara kerjanya. Tidak satu pun merupakan pemberitaan.
undated = tanpa tanggal
latest-title = Berita terbaru
latest-empty = Belum ada berita. Berita muncul begitu sumber-sumber selesai dibaca.
button-newer = Lebih baru
button-older = Lebih lama

## Subscribing

subscribe-hour = Pukul berapa Anda ingin menerima rangkuman harian?
subscribe-zone = { $times }: di zona waktu mana? Jika zona Anda tidak ada di sini, pilih kawasannya.
subscribe-region = { $times }: pilih zona waktu Anda.
region-middle-east = Timur Tengah
region-europe = Eropa
region-asia = Asia
region-africa = Afrika
region-americas = Amerika
region-pacific = Pasifik
button-back = Kembali
subscribed = Anda sudah berlangganan. Rangkuman datang { $days } pukul { $times } ({ $zone }).
subscribed-first = Yang pertama sedang dikirim.
subscribed-changed = Sudah diubah. Rangkuman datang { $days } pukul { $times } ({ $zone }).
subscribed-how = Jam lain: /subscribe. Jeda: /pause. Berhenti: /stop.
subscribe-unclear = Saya tidak mengerti “{ $word }”. Tulis jam dan, bila mau, zona waktu: /subscribe 8 Asia/Jakarta atau /subscribe 08:30 18:00
subscribe-most = Rangkuman datang paling banyak empat kali sehari. Tulis lebih sedikit jam, misalnya: /subscribe 08:30 18:00
unsubscribed = Selamat tinggal: tidak ada rangkuman dan pemberitahuan lagi. Jam dan semua yang Anda pilih telah dilupakan, begitu pula catatan kiriman. Yang saya simpan hanya bahasa dan zona waktu, untuk menjawab Anda; /erase menghapusnya juga. Untuk kembali, mulai lagi dengan /subscribe. Anda tetap bisa bertanya: /who Putin
unsubscribed-none = Tidak ada rangkuman terjadwal untuk obrolan ini, jadi tidak ada yang perlu dihentikan.
stop-ask = Akhiri langganan? Selain jamnya, ini akan dilupakan: { $what }. Jeda menyimpan semuanya.
stop-kept = Tidak ada yang diubah.
button-stop = Berhenti menerima rangkuman
button-pause = Jeda saja, simpan semuanya
paused = Dijeda: tidak ada rangkuman dan pemberitahuan sampai Anda melanjutkan. Jam dan semua pilihan Anda tetap.
button-resume = Lanjutkan
resumed = Dilanjutkan. Rangkuman Anda datang { $days } pukul { $times } ({ $zone }).
resumed-none = Tidak ada lagi langganan yang tersimpan untuk obrolan ini. Mulai lagi dengan /subscribe
mydata = Semua yang saya simpan tentang obrolan ini, sebagai JSON. /privacy menjelaskan untuk apa, /erase menghapusnya.
mydata-none = Saya tidak menyimpan apa pun tentang obrolan ini.
cancel-nothing = Tidak ada yang sedang berjalan di sini yang bisa dibatalkan.
erase-ask = Hapus semua yang saya simpan tentang obrolan ini, termasuk langganannya? Ini tidak dapat dibatalkan.
button-erase = Ya, hapus
button-keep = Tidak, simpan
erased = Sudah dihapus. Saya tidak menyimpan apa pun lagi tentang obrolan ini.
erased-none = Tidak ada yang perlu dihapus: saya tidak menyimpan apa pun tentang obrolan ini.
erase-kept = Tidak ada yang dihapus.

## Why a story is shown

why-title = Mengapa ini ada di sini
why-relevance = Relevansi { $percent }; ditampilkan mulai { $least }
why-place = Tempatnya: { $points } poin
why-gone = Berita ini sudah tidak saya simpan.
cue-in-title = di judul
cue-in-lead = di teks
cue-other = susunan kata secara keseluruhan
cue-meaning = maknanya secara keseluruhan, menurut model bahasa kecil
cue-talks = diplomasi dan perundingan
cue-truce = gencatan senjata atau pertukaran
cue-deal = kesepakatan atau usulan
cue-nuclear = soal nuklir
cue-sanctions = sanksi
cue-world = lembaga dunia dan hukumnya
cue-office = kementerian luar negeri dan utusan
cue-leader = kepala negara dan pemerintahan
cue-statehood = kenegaraan dan perbatasan
cue-relief = bantuan kemanusiaan
cue-battle = pertempuran
cue-terror = terorisme
cue-protest = unjuk rasa dan kampanye
cue-home = politik dalam negeri
cue-crime = kejahatan dan pengadilan
cue-economy = ekonomi dan pasar
cue-sport = olahraga
cue-life = budaya, ilmu, kehidupan sehari-hari
cue-unofficial = suara yang tidak resmi
cue-person = tokoh yang dikenal
cue-government = sebuah pemerintah
cue-organisation = organisasi yang dikenal
cue-armed-group = kelompok bersenjata yang dikenal
cue-two-actors = dua pelaku atau lebih
cue-region = kawasan ini
cue-two-of-the-region = dua negara di kawasan
cue-region-and-outside-power = kawasan dan kekuatan dari luar
cue-elsewhere = kawasan lain dengan masalahnya sendiri
cue-only-others = hanya negara di luar kawasan
cue-act-on-diplomacy = tindakan dalam urusan diplomasi
cue-act-within-region = tindakan di dalam kawasan
cue-act-with-outside-power = tindakan yang melibatkan kekuatan luar
cue-only-fighting = pertempuran saja
cue-neither-act-nor-diplomacy = tanpa tindakan maupun diplomasi
rank-fresh = terbit dalam tiga hari terakhir
rank-recent = seberapa baru terbitnya
rank-sources = sumber independen: { $count }
rank-ownership = jenis pemilik: { $count }
rank-languages = bahasa: { $count }
rank-confirmed = dikonfirmasi sumber resmi
rank-acts = bobot tindakannya
rank-actors = pelaku yang disebut: { $count }
rank-relevance = seberapa relevan
rank-readable = ada dalam bahasa yang Anda baca
rank-state-media = hanya diberitakan media negara
rank-followed = memuat sesuatu yang Anda ikuti
rank-less = memuat sesuatu yang ingin Anda kurangi

## One story

story-how = Berita yang mana? Tekan nomornya di bawah rangkuman atau daftar, atau tulis nomor itu setelah /story, misalnya /story 2; id-nya juga bisa
story-unlisted = Daftar yang terakhir Anda lihat tidak punya berita { $number }. Tekan nomor di bawah rangkuman atau daftar, atau tulis setelah /story
story-timeline = Urutan kabar
story-did = Siapa berbuat apa
story-differ = Perbedaan antarlaporan
differ-day = pada hari apa
differ-act = apa tindakannya
differ-targets = dengan atau terhadap siapa
differ-sources = siapa yang melakukannya
story-follow-up = Sudah diceritakan { $moment }, kini ada yang baru:
of-killed = tewas
of-wounded = terluka
of-hostages = sandera
of-prisoners = tahanan
of-displaced = pengungsi
of-trucks = truk bantuan
of-votes = suara
of-missiles = rudal
of-drones = pesawat nirawak
of-troops = tentara

## Following, muting, filters

button-more = Lainnya
button-less = Kurangi yang seperti ini
button-follow = Ikuti
button-followed = Diikuti
button-watch = Ikuti berita ini
button-undo = Batalkan
less-which = Kurangi yang seperti mana?
less-of = Apa yang dikurangi?
less-story = Berita ini saja
topic-story = satu berita
topic-language = bahasa { $tongue }
button-story = Beritanya
taste-follow = Mengikuti { $topic }: tampil paling depan di rangkuman Anda.
taste-less = Mulai sekarang { $topic } dikurangi: tampil paling akhir.
taste-mute = Dibisukan: { $topic }. Tidak tampil di rangkuman Anda maupun di /latest.
taste-none = Tidak lagi diikuti atau dibisukan: { $topic }
taste-not-there = “{ $word }” tidak Anda ikuti dan tidak Anda bisukan. Daftarnya: /settings
taste-which = Apa yang Anda maksud dengan “{ $word }”?
follow-what = Mengikuti apa? Pelaku, negara, tindakan, sumber, atau kata: /follow Putin
mute-what = Membisukan apa? Pelaku, negara, tindakan, sumber, bahasa, atau kata: /mute sepak bola
command-follow = Dahulukan seseorang, negara, tindakan, atau kata
command-unfollow = Berhenti mengikutinya
command-mute = Sembunyikan pelaku, sumber, tindakan, atau kata
command-unmute = Berhenti membisukannya
command-settings = Jam, hari, bahasa, bukti, jam tenang, dan lainnya
filter-button = Saring
filter-ask = Tampilkan hanya berita tentang satu tindakan, atau dengan laporan dalam satu bahasa:
filter-all = Semua berita
latest-none = Tidak ada berita seperti ini dalam bacaan saya belakangan: { $topics }
count-left-out = { $count } disisihkan oleh pengaturan Anda

## Settings

settings-title = Pengaturan Anda
settings-none = Tidak ada rangkuman terjadwal untuk obrolan ini. Pilihan Anda di sini berlaku juga untuk /digest dan /latest.
settings-all = semua
settings-least = Setidaknya satu harus tetap ada.
settings-most = Sudah sebanyak yang bisa. Hapus satu dulu.
settings-follow-how = Tambahkan dengan /follow atau /mute dan sebuah nama atau kata. Tombol di bawah menghapusnya dari daftar.
set-hours = Jam
set-days = Hari
set-zone = Zona waktu
set-language = Bahasa
set-length = Panjang
set-evidence = Bukti
set-languages = Bahasa sumber
set-acts = Tindakan
set-quiet = Jam tenang
set-tastes = Diikuti dan dibisukan
days-all = setiap hari
length-short = pendek (tiga berita, tiga judul)
length-usual = biasa (enam berita, enam judul)
length-lines = judul saja
empty-told = satu baris tanpa bunyi bila tidak ada apa-apa
evidence-any = apa saja
evidence-two = dua sumber independen atau lebih
evidence-official = dikonfirmasi sumber resmi
quiet-none = tidak ada
quiet-from = mulai
quiet-to = selesai
night-hold = rangkuman menunggu sampai selesai
night-drop = rangkuman dilewatkan
night-silent = rangkuman datang tanpa suara
followed-only = Hanya yang saya ikuti
alerts-on = Beri tahu saya seketika tentang yang saya ikuti
alerts-how = Juga seketika, bila dua sumber independen memberitakan hal baru tentangnya: paling banyak delapan kali sehari, tidak pernah malam hari.
alerts-none = Agar diberi tahu seketika juga, berlanggananlah: /subscribe
tastes-follow = Diikuti
tastes-less = Dikurangi
tastes-mute = Dibisukan

## Acts, as labels

act-consult = Pembicaraan
act-agree = Kesepakatan
act-support = Dukungan
act-cooperate = Kerja sama
act-aid = Bantuan
act-concede = Konsesi
act-retreat = Penarikan mundur
act-request = Tuntutan
act-accuse = Tuduhan
act-reject = Penolakan
act-threaten = Ancaman
act-protest = Protes
act-sanction = Sanksi
act-mobilize = Mobilisasi
act-coerce = Pemaksaan
act-assault = Serangan
act-statement = Pernyataan
mode-call = Pembicaraan telepon
mode-meeting = Pertemuan
mode-visit = Kunjungan
mode-letter = Surat
mode-vote = Pemungutan suara
mode-statement = Pernyataan

## Acts, as what was done to whom

did-consult = berunding dengan { $whom }
did-consult-call = berbicara lewat telepon dengan { $whom }
did-consult-meeting = bertemu { $whom }
did-consult-visit = mengunjungi { $whom }
did-consult-letter = menyurati { $whom }
did-agree = bersepakat dengan { $whom }
did-support = mendukung { $whom }
did-cooperate = bekerja sama dengan { $whom }
did-aid = memberi bantuan kepada { $whom }
did-concede = memberi konsesi kepada { $whom }
did-retreat = menarik diri dari { $whom }
did-request = mengajukan tuntutan kepada { $whom }
did-accuse = menuduh { $whom }
did-reject = menolak { $whom }
did-threaten = mengancam { $whom }
did-protest = memprotes { $whom }
did-sanction = menjatuhkan sanksi atas { $whom }
did-mobilize = mengerahkan kekuatan terhadap { $whom }
did-coerce = melakukan pemaksaan terhadap { $whom }
did-assault = menyerang { $whom }
did-statement = membuat pernyataan tentang { $whom }

## /search

search-what =
    Apa yang saya cari? Misalnya:
    /search gencatan senjata Doha
    /search "solusi dua negara" from:ANTARA since:30d
    /search sanksi lang:ar -minyak
    /search Путин actor:Netanyahu act:pembicaraan
    Kata ditemukan dalam semua bentuknya, nama dalam semua aksara. Saringan: lang: from: actor: act: country: owner: since: until: in:all. OR di antara kata berarti salah satunya, - di depan kata berarti tanpa kata itu.
search-long = Ini terlalu panjang: pertanyaan paling banyak { $value } karakter.
search-many = Kata-katanya terlalu banyak: saya mencari { $value } sekaligus.
search-no-words = Tidak ada kata yang bisa dicari dalam “{ $value }”.
search-only-without = “{ $value }” hanya menyebut apa yang tidak boleh ada. Tambahkan apa yang harus saya cari.
search-bad-value = Saya tidak mengerti { $name }:{ $value }
search-bad-language = Saya tidak mengenal bahasa “{ $value }”. Yang ada: { $known }
search-bad-date = Saya tidak mengerti { $name }:{ $value }. Hari ditulis 2026-10-17, bulan 2026-10, rentang waktu 7d.
search-no-filter = Tidak ada saringan { $names } — saya mencarinya sebagai kata. Saringan: { $known }
search-none = Tidak ada bacaan saya yang menyebut ini.
search-order = yang terbaru dahulu
search-left-out = Cari juga di luar diplomasi ({ $count })
search-building = Saya masih menelusuri semua bacaan: sebentar lagi mungkin ada lebih banyak.
search-lost = Saya belum bisa mencari saat ini. Coba lagi beberapa menit lagi.

## Feeds

command-feeds = Apa yang saya baca, dan apakah berfungsi
feeds-title = Umpan: { $count }; berfungsi: { $working }
feeds-none = Tidak ada umpan yang cocok dengan “{ $word }”.
feeds-down = tidak berfungsi sejak { $day }
feeds-never = belum pernah berfungsi
feeds-gone = sudah tidak ada lagi
feeds-paused = dijeda
feeds-new = belum dibaca
feeds-last = terakhir berhasil { $when }
feeds-rate = { $rate } per hari
feeds-delay = terlambat { $minutes } mnt
feeds-left-out = dilewati hari ini: { $count }
feeds-next = pembacaan berikutnya { $when }
feeds-which = Ada beberapa umpan. Yang mana?
feeds-known = sudah dipantau
feeds-imported = Ditambahkan: { $added }; sudah dikenal: { $known }; ditolak: { $refused }.
feeds-dead = Umpan berikut tidak lagi berfungsi:
feeds-dead-how = /feeds memuat selengkapnya. /admin feeds menunjukkan cara mengganti, menjeda, atau menghapusnya.
feeds-do-unknown-host = Periksa alamatnya. Jika situsnya pindah, berikan yang baru dengan /admin feeds replace.
feeds-do-no-answer = Biasanya ini berlalu. Jika berhari-hari dan peramban bisa membukanya, servernya memblokir kita: tanyakan kepada media itu, atau jeda umpannya.
feeds-do-not-secure = Buka alamatnya di peramban. Jika di sana juga ada peringatan, beri tahu media itu, atau jeda umpannya.
feeds-do-not-found = Cari umpan yang baru di situs media itu, lalu berikan dengan /admin feeds replace.
feeds-do-not-allowed = Minta akses kepada media itu, atau cari umpannya yang lain dan berikan dengan /admin feeds replace.
feeds-do-too-often = Tidak ada yang perlu dilakukan: saya menunggu selama yang dimintanya. Jika terus begitu, naikkan POLL_FLOOR.
feeds-do-server = Belum ada yang perlu dilakukan: saya mencoba lagi dan membacanya begitu berfungsi. Jika berhari-hari, beri tahu media itu.
feeds-do-redirects = Buka alamatnya di peramban, lalu berikan alamat tujuan akhirnya dengan /admin feeds replace.
feeds-do-not-public = Berikan alamat di internet publik. Untuk umpan di jaringan sendiri, ALLOW_PRIVATE_FEEDS harus diatur.
feeds-do-gone = Cari umpan lain dari media itu dan berikan dengan /admin feeds replace, atau hapus yang ini.
feeds-do-too-large = Cari umpan yang lebih kecil dari media itu, misalnya dari satu rubrik, dan berikan dengan /admin feeds replace.
feeds-do-broken = Beri tahu media itu bahwa umpannya rusak. Saya membacanya lagi begitu diperbaiki.
feeds-do-not-a-feed = Cari umpannya di halaman itu, lalu berikan alamatnya dengan /admin feeds replace.
feeds-do-empty = Belum ada yang perlu dilakukan. Jika tetap kosong, cari umpan lain dari media itu.
feeds-do-too-many = Lihat umpannya: jika isinya berulang atau diambil alih pihak lain, beri tahu medianya dan jeda dengan /admin feeds pause. Jika semuanya memang berita, ambil umpan satu rubrik.
admin-done = Selesai:
admin-not-done = Tidak dilakukan:
feeds-not-address = Itu bukan alamat web; penulisannya { $example }.
feeds-not-unknown = { $id }: tidak ada umpan bernama itu.
feeds-not-unknown-near = { $id }: tidak ada umpan bernama itu. Maksud Anda { $near }?
feeds-not-monitored = Umpan itu sudah dipantau: { $id }.
feeds-all = Semua umpan: /feeds
feeds-not-taken = { $id } memakai alamat itu.
feeds-not-label = { $name } bukan label; yang ada: { $labels }.
feeds-not-url = url harus berupa alamat yang diawali http:// atau https://.
feeds-not-id = id harus berupa huruf kecil, angka, dan tanda hubung, paling banyak 64.
feeds-not-outlet = outlet harus berupa nama yang dikenal pembaca.
feeds-not-language = language harus berupa kode seperti “ar”.
feeds-not-country = country harus berupa dua huruf besar seperti “EG”, atau “none” untuk badan internasional.
feeds-not-ownership = ownership harus salah satu dari: { $owners }.
feeds-not-articles = articles harus “on” atau “off”.
feeds-not-most = Jumlahnya akan melebihi { $most } umpan.
feeds-not-around = Di tempat-tempat yang lazim pada situs itu pun tidak ada umpan.
feeds-not-list-large = Daftar itu lebih besar dari { $most } MB; tidak ada daftar sebesar itu.
feeds-not-list-feed = Itu umpan, bukan daftar umpan.
feeds-not-list-other = Daftar itu bukan OPML seperti yang dipertukarkan pembaca umpan.
feeds-not-list-long = Daftar itu memuat lebih dari { $most } umpan; bagilah.
feeds-not-list-entities = Daftar itu mendeklarasikan entitas yang tidak diperlukan daftar umpan mana pun.
feeds-not-list-broken = Daftar itu bukan XML yang benar (baris { $line }).
feeds-not-list-empty = Daftar itu tidak memuat umpan: tidak satu pun entrinya punya xmlUrl.
feeds-not-line = baris { $line }, { $outlet }: { $why }
feeds-not-changed = Tidak ada yang diubah. Buka alamat itu di peramban: jika ada umpan di sana, coba lagi nanti.
feeds-is-unknown-host = Nama servernya tidak dikenal.
feeds-is-no-answer = Umpan itu tidak menjawab.
feeds-is-not-secure = Sambungan aman tidak dapat dibuat.
feeds-is-not-found = Tidak ada apa-apa di alamat ini.
feeds-is-not-allowed = Servernya tidak mengizinkan kami masuk.
feeds-is-too-often = Servernya meminta kami lebih jarang datang.
feeds-is-server = Servernya mengalami kegagalan.
feeds-is-redirects = Pengalihannya tidak menuju ke mana pun.
feeds-is-not-public = Alamatnya bukan di internet publik.
feeds-is-gone = Menurut servernya umpan itu sudah tiada untuk seterusnya.
feeds-is-too-large = Umpan itu terlalu besar.
feeds-is-broken = Dokumennya rusak.
feeds-is-not-a-feed = Yang ada di sana bukan umpan.
feeds-is-empty = Dokumennya kosong.
feeds-is-too-many = Dalam sehari umpan itu membawa lebih banyak daripada yang saya ambil dari satu umpan.
feeds-articles = dengan artikel
digest-failing = { $count } umpan gagal
