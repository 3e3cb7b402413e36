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
help-examples = Misalnya: /who Putin, /digest 7d, /subscribe 8 Asia/Jakarta
command-start = Sambutan beserta tombolnya
command-who = Apa yang dilakukan seseorang, dengan siapa, dan menurut siapa
command-quotes = Apa yang dikatakan seseorang, dan apa kata orang tentangnya
command-contacts = Siapa yang ditemui, ditelepon, atau disurati seseorang, dengan gambar
command-trend = Seberapa banyak pemberitaan tentang hingga empat tokoh, hari demi hari
command-digest = Rangkuman sekarang
command-latest = Berita terbaru
command-subscribe = Rangkuman setiap hari, pada jam pilihan Anda
command-unsubscribe = Berhenti menerima rangkuman
command-help = Yang bisa saya lakukan
command-privacy = Apa yang saya simpan tentang Anda
command-erase = Lupakan semua tentang Anda
command-about = Tentang bot ini

about =
    Dragoman dahulu adalah juru bahasa dan pemandu antara istana-istana Timur Tengah dan kedutaan-kedutaan Eropa. Yang satu ini membaca berita.

    Tidak ada yang dikarang di sini: judul, kalimat, dan kutipan berasal dari media yang disebut, masing-masing dengan tautannya. Jabatan disertai tanggalnya. Nama dicocokkan dengan daftar, tidak pernah ditebak.
privacy-title = Yang saya simpan
privacy =
    Untuk berlangganan: nomor obrolan ini, bahasa, zona waktu, dan jamnya, serta rangkuman mana yang sudah dikirim. Tidak ada hal lain tentang Anda yang disimpan: tanpa nama, tanpa pertanyaan, tanpa profil.

    /unsubscribe menghentikan rangkuman. /erase menghapus semuanya, seketika dan selamanya.

## Answers that are only a word

unknown-command = Saya tidak mengenal perintah ini. /help berisi daftar yang saya kenal.
unknown-text = Saya menjawab perintah. Untuk bertanya tentang seseorang, tulis /who dan namanya, seperti ini: /who Putin
stale-button = Tombol ini dari versi saya yang lama. Silakan kirim lagi perintahnya; daftarnya ada di /help.
went-wrong = Terjadi kesalahan, dan itu salah saya. Silakan coba lagi sebentar lagi.
admins-only = Di grup, hanya admin yang dapat melakukan ini.

## /who

who-whom = Tentang siapa? Tulis namanya sesudah perintah, dalam bahasa apa pun: /who Putin
who-which = Ada beberapa orang atau lembaga bernama “{ $name }”. Yang mana?
who-unknown = Saya tidak mengenal siapa pun yang bernama “{ $name }”.
who-nearest = Mungkin maksud Anda salah satu dari ini?
who-seen = Tidak ada dalam daftar saya, tetapi disebut dalam berita terkait dua pekan terakhir: { $names }.
who-gone = Tokoh ini tidak ada lagi pada saya. Silakan tanyakan lagi namanya dengan /who
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
admin-how = Yang dapat Anda tulis:
admin-added = Ditambahkan dan langsung dipakai:
admin-refused = Tidak ditambahkan:
admin-undone = Dibatalkan:
admin-undone-none = Tidak ada yang dapat dibatalkan.

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
dossier-latest = Terbaru
quote-reported = kutipan tidak langsung
as-of = per { $moment } ({ $zone })
by-list = nama dicocokkan dengan daftar, tidak pernah ditebak

## Pairs, lists and pictures

quotes-whom = Ucapan siapa? Tulis namanya sesudah perintah, dalam bahasa apa pun: /quotes Putin
contacts-whom = Kontak siapa? Tulis namanya sesudah perintah, dan seberapa jauh ke belakang bila mau: /contacts Putin 30d
trend-whom = Pemberitaan tentang siapa? Tulis hingga empat nama sesudah perintah: /trend Putin, Netanyahu
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
owner-public = media publik
owner-independent = independen
owner-research = lembaga riset

## Digest and latest

digest-title = Diplomasi Timur Tengah — { $day }, { $part }
part-morning = pagi
part-afternoon = siang
part-evening = malam
part-night = larut malam
digest-empty = { $period }: tidak ada kabar diplomasi Timur Tengah dalam yang saya baca.
digest-also = Juga
digest-next = Rangkuman berikutnya: { $time } ({ $zone })
digest-unclear = Saya tidak mengerti “{ $word }”. Rangkuman mencakup sekian jam atau hari, seperti ini: /digest 24h atau /digest 7d
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
subscribed = Anda sudah berlangganan. Rangkuman datang setiap hari pukul { $times } ({ $zone }).
subscribed-first = Yang pertama sedang dikirim.
subscribed-changed = Sudah diubah. Rangkuman datang setiap hari pukul { $times } ({ $zone }).
subscribed-how = Jam lain: /subscribe. Berhenti: /unsubscribe.
subscribe-unclear = Saya tidak mengerti “{ $word }”. Tulis jam dan, bila mau, zona waktu: /subscribe 8 Asia/Jakarta atau /subscribe 08:30 18:00
unsubscribed = Selesai: tidak ada rangkuman lagi. /subscribe mengaktifkannya kembali.
unsubscribed-none = Tidak ada langganan di sini, jadi tidak ada yang perlu dihentikan.
erase-ask = Hapus semua yang saya simpan tentang obrolan ini, termasuk langganannya? Ini tidak dapat dibatalkan.
button-erase = Ya, hapus
button-keep = Tidak, simpan
erased = Sudah dihapus. Saya tidak menyimpan apa pun lagi tentang obrolan ini.
erased-none = Tidak ada yang perlu dihapus: saya tidak menyimpan apa pun tentang obrolan ini.
erase-kept = Tidak ada yang dihapus.

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
did-consult-call = menelepon { $whom }
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
