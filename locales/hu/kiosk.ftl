# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Nyelv
display-button = Megjelenítés
finish-button = Befejezés
# Read out after "Finish" by a screen reader.
finish-hint = Új felhasználó? Kérjük, kezdje elölről
listen-button = Felolvasás
# Short. Opens the cards under "Show at reception", below.
reception-button = Recepció
back-button = Vissza
next-button = Tovább
scroll-up-button = Feljebb
scroll-down-button = Lejjebb

### Welcome

choose-language = Válasszon nyelvet

### Choice of guidance, shown where a practice has more than one

choose-guidance = Mit szeretne elolvasni?

### Contents

read-button = Olvasás az elejétől
review-button = Értékelés írása
complaint-button = Panasztétel
guidance-version = Verzió: { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Ezt a fordítást még nem ellenőrizték. Az angol szöveg az irányadó.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Egyes részek angolul jelennek meg, mert a fordításuk nem naprakész.

### Reading

# For example: 3 of 10
reading-progress = { $number } / { $total }

### Listen: the page is read aloud

pause-button = Szünet
resume-button = Folytatás
again-button = Az elejétől
stop-button = Stop
listening = Az oldal felolvasása folyik.
listening-paused = A felolvasás szünetel.
listening-ended = Az oldal felolvasása befejeződött.
listening-failed = Az oldal felolvasása jelenleg nem lehetséges.

### QR codes

scan-code = Olvassa be ezt a kódot a telefonja kamerájával
code-address = Vagy használja ezt a webcímet
# Shown in place of a code that could not be drawn.
code-missing = A kód nem jeleníthető meg. Kérjük, használja ezt a webcímet
# Read out by a screen reader in place of the picture.
code-description = QR-kód a következő webcímhez: { $address }

### "I have read this guidance"

acknowledge-title = Elolvasta ezt az útmutatót?
acknowledge-button = Elolvastam ezt az útmutatót
acknowledge-skip-button = Befejezés megerősítés nélkül
acknowledge-kept = A statisztikánkban mindig rögzítjük, ha ezt az útmutatót megnyitják vagy végigolvassák. Az „Elolvastam ezt az útmutatót” gomb megnyomását is rögzítjük. Tároljuk a nyelvet, a dátumot, a napszakot (délelőtt vagy délután) és az olvasás hozzávetőleges idejét. Nem kérdezzük meg, hogy ki Ön.

### Thank you

thanks-title = Köszönjük
thanks-body = A statisztikánkban rögzítettük, hogy valaki elolvasta ezt az útmutatót, de azt nem, hogy ki volt az.
contents-button = Vissza az útmutatóhoz

### When counting did not work

save-failed-title = Ezt nem sikerült elmenteni
save-failed-body = Kérjük, szóljon a recepción. A képernyőt továbbra is használhatja.
try-again-button = Próbálja újra

### Leave a review

review-title = Értékelés írása
review-opens = Az NHS honlapján értékelést írhat a rendelőről ({ $practice }).
review-is-not = Az értékelés nem panasz. Ha panaszt kíván tenni, válassza a „Panasztétel” gombot.
ask-reception = Nincs telefonja? Kérjük, érdeklődjön a recepción.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Mutassa meg ezt a recepción
reception-body = Nyomja meg azt, amit mondani szeretne, és mutassa meg egy munkatársunknak.
need-interpreter = Tolmácsra van szükségem
want-complaint = Panaszt szeretnék tenni
read-to-me = Kérem, olvassa fel nekem ezt
need-large-print = Ezt nagy betűmérettel nyomtatva kérem

### Make a complaint

complaint-title = Panasztétel
complaint-opens = Ez a weboldal leírja, hogyan lehet panaszt tenni.
complaint-is-not = A panasz nem értékelés. A panasztételre a rendelőnél külön eljárás van.

### Still there?

idle-title = Még itt van?
idle-countdown =
    { $seconds ->
        [one] Ez a képernyő { $seconds } másodperc múlva visszatér a kezdőoldalra.
       *[other] Ez a képernyő { $seconds } másodperc múlva visszatér a kezdőoldalra.
    }
more-time-button = Több időre van szükségem

### Out of service

out-of-service-title = Ez a képernyő nem működik
out-of-service-body = Kérjük, érdeklődjön a recepción

### Display

display-title = Megjelenítés
text-size = Betűméret
text-size-1 = Normál
text-size-2 = Nagy
text-size-3 = Nagyobb
text-size-4 = Legnagyobb
colours = Színek
colours-standard = Szokásos
colours-black-on-white = Fehér alapon fekete
colours-white-on-black = Fekete alapon fehér
colours-yellow-on-black = Fekete alapon sárga
controls = A gombok helye
controls-high = Felül és alul
controls-low = Mind alul
volume = A felolvasás hangereje
volume-1 = Halk
volume-2 = Normál
volume-3 = Hangos
speed = A felolvasás sebessége
speed-1 = Lassú
speed-2 = Normál
speed-3 = Gyors
# Text size, colours and everything else here go back to how they were.
reset-button = Visszaállítás
done-button = Kész

### While the screen is wiped

cleaning-title = Ezt a képernyőt éppen tisztítják
cleaning-countdown =
    { $seconds ->
        [one] A képernyő { $seconds } másodperc múlva ismét használható.
       *[other] A képernyő { $seconds } másodperc múlva ismét használható.
    }
