# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Limba
display-button = Aspect
finish-button = Am terminat
# Read out after "Finish" by a screen reader.
finish-hint = Altă persoană? Începeți din nou
listen-button = Ascultați
# Short. Opens the cards under "Show at reception", below.
reception-button = Recepție
back-button = Înapoi
next-button = Înainte
scroll-up-button = În sus
scroll-down-button = În jos

### Welcome

choose-language = Alegeți limba

### Choice of guidance, shown where a practice has more than one

choose-guidance = Ce doriți să citiți?

### Contents

read-button = Citiți de la început
review-button = Lăsați o recenzie
complaint-button = Faceți o reclamație
guidance-version = Versiunea { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Această traducere nu a fost încă verificată. Textul valabil este cel în limba engleză.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Unele părți sunt afișate în limba engleză, deoarece traducerea lor nu este actualizată.

### Reading

# For example: 3 of 10
reading-progress = { $number } din { $total }

### Listen: the page is read aloud

pause-button = Pauză
resume-button = Continuați
again-button = De la început
stop-button = Stop
listening = Această pagină este citită cu voce tare.
listening-paused = Citirea cu voce tare este în pauză.
listening-ended = Această pagină a fost citită până la capăt.
listening-failed = Momentan, această pagină nu poate fi citită cu voce tare.

### QR codes

scan-code = Scanați acest cod cu camera telefonului
code-address = Sau folosiți această adresă
# Shown in place of a code that could not be drawn.
code-missing = Codul nu poate fi afișat. Vă rugăm să folosiți această adresă
# Read out by a screen reader in place of the picture.
code-description = Cod QR pentru { $address }

### "I have read this guidance"

acknowledge-title = Ați citit acest ghid?
acknowledge-button = Am citit acest ghid
acknowledge-skip-button = Termin fără să confirm acest lucru
acknowledge-kept = Notăm de fiecare dată când acest ghid este deschis sau citit până la capăt. Dacă apăsați „Am citit acest ghid”, notăm și acest lucru. Păstrăm limba, data, partea zilei (dimineața sau după-amiaza) și durata aproximativă a citirii. Nu întrebăm cine sunteți.

### Thank you

thanks-title = Vă mulțumim
thanks-body = Am notat că cineva a citit acest ghid, dar nu și cine a fost.
contents-button = Înapoi la ghid

### When counting did not work

save-failed-title = Salvarea nu a reușit
save-failed-body = Vă rugăm să anunțați recepția. Puteți folosi în continuare acest ecran.
try-again-button = Încercați din nou

### Leave a review

review-title = Lăsați o recenzie
review-opens = Puteți lăsa o recenzie despre centrul medical { $practice } pe site-ul NHS.
review-is-not = O recenzie nu este o reclamație. Dacă doriți să faceți o reclamație, alegeți „Faceți o reclamație”.
ask-reception = Nu aveți telefon? Vă rugăm să întrebați la recepție.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Arătați acest mesaj la recepție
reception-body = Apăsați pe ceea ce doriți să spuneți și arătați mesajul unui membru al personalului.
need-interpreter = Am nevoie de un interpret
want-complaint = Doresc să fac o reclamație
read-to-me = Vă rog să-mi citiți acest text
need-large-print = Am nevoie de acest text cu caractere mari

### Make a complaint

complaint-title = Faceți o reclamație
complaint-opens = Această pagină web explică cum se face o reclamație.
complaint-is-not = O reclamație nu este o recenzie. Centrul medical are o procedură separată privind reclamațiile.

### Still there?

idle-title = Mai sunteți aici?
idle-countdown =
    { $seconds ->
        [one] Acest ecran va reveni la început peste { $seconds } secundă.
        [few] Acest ecran va reveni la început peste { $seconds } secunde.
       *[other] Acest ecran va reveni la început peste { $seconds } de secunde.
    }
more-time-button = Am nevoie de mai mult timp

### Out of service

out-of-service-title = Acest ecran nu funcționează
out-of-service-body = Vă rugăm să întrebați la recepție

### Display

display-title = Aspect
text-size = Mărimea textului
text-size-1 = Normală
text-size-2 = Mare
text-size-3 = Mai mare
text-size-4 = Cea mai mare
colours = Culori
colours-standard = Standard
colours-black-on-white = Negru pe alb
colours-white-on-black = Alb pe negru
colours-yellow-on-black = Galben pe negru
controls = Poziția butoanelor
controls-high = Sus și jos
controls-low = Toate jos
volume = Volumul vocii
volume-1 = Mic
volume-2 = Normal
volume-3 = Mare
speed = Viteza vocii
speed-1 = Lentă
speed-2 = Normală
speed-3 = Rapidă
# Text size, colours and everything else here go back to how they were.
reset-button = Anulați modificările
done-button = Gata

### While the screen is wiped

cleaning-title = Se curăță ecranul
cleaning-countdown =
    { $seconds ->
        [one] Ecranul va putea fi folosit din nou peste { $seconds } secundă.
        [few] Ecranul va putea fi folosit din nou peste { $seconds } secunde.
       *[other] Ecranul va putea fi folosit din nou peste { $seconds } de secunde.
    }
