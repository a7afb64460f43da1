# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Jazyk
display-button = Zobrazenie
finish-button = Skončiť
# Read out after "Finish" by a screen reader.
finish-hint = Nová osoba? Začnite odznova
listen-button = Počúvať
# Short. Opens the cards under "Show at reception", below.
reception-button = Recepcia
back-button = Späť
next-button = Ďalej
scroll-up-button = Nahor
scroll-down-button = Nadol

### Welcome

choose-language = Vyberte si jazyk

### Choice of guidance, shown where a practice has more than one

choose-guidance = Čo si chcete prečítať?

### Contents

read-button = Čítať od začiatku
review-button = Napísať hodnotenie
complaint-button = Podať sťažnosť
guidance-version = Verzia { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Tento preklad ešte nebol skontrolovaný. Platí anglický text.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Niektoré časti sa zobrazujú v angličtine, pretože ich preklad nie je aktuálny.

### Reading

# For example: 3 of 10
reading-progress = { $number } z { $total }

### Listen: the page is read aloud

pause-button = Pauza
resume-button = Pokračovať
again-button = Od začiatku
stop-button = Stop
listening = Táto stránka sa práve číta nahlas.
listening-paused = Čítanie nahlas je pozastavené.
listening-ended = Táto stránka bola prečítaná až do konca.
listening-failed = Táto stránka sa momentálne nedá prečítať nahlas.

### QR codes

scan-code = Naskenujte tento kód fotoaparátom v telefóne
code-address = Alebo použite túto adresu
# Shown in place of a code that could not be drawn.
code-missing = Kód sa nedá zobraziť. Použite, prosím, túto adresu
# Read out by a screen reader in place of the picture.
code-description = QR kód s adresou { $address }

### "I have read this guidance"

acknowledge-title = Prečítali ste si tieto pokyny?
acknowledge-button = Tieto pokyny mám prečítané
acknowledge-skip-button = Skončiť bez potvrdenia
acknowledge-kept = Do štatistiky zaznamenávame každé otvorenie týchto pokynov a každé ich prečítanie do konca. Ak stlačíte „Tieto pokyny mám prečítané“, zaznamenáme aj to. Uchovávame jazyk, dátum, časť dňa (dopoludnie alebo popoludnie) a približnú dĺžku čítania. Nepýtame sa, kto ste.

### Thank you

thanks-title = Ďakujeme
thanks-body = Do štatistiky sme zaznamenali, že si niekto prečítal tieto pokyny, ale nie to, kto to bol.
contents-button = Späť k pokynom

### When counting did not work

save-failed-title = Nepodarilo sa to uložiť
save-failed-body = Oznámte to, prosím, na recepcii. Túto obrazovku môžete používať aj naďalej.
try-again-button = Skúsiť znova

### Leave a review

review-title = Napísať hodnotenie
review-opens = Hodnotenie zdravotného strediska { $practice } môžete napísať na webe NHS.
review-is-not = Hodnotenie nie je sťažnosť. Ak chcete podať sťažnosť, vyberte „Podať sťažnosť“.
ask-reception = Nemáte telefón? Opýtajte sa, prosím, na recepcii.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Ukážte to na recepcii
reception-body = Stlačte to, čo chcete povedať, a ukážte to niekomu z personálu.
need-interpreter = Potrebujem tlmočníka
want-complaint = Chcem podať sťažnosť
read-to-me = Prečítajte mi to, prosím
need-large-print = Potrebujem to vytlačené veľkým písmom

### Make a complaint

complaint-title = Podať sťažnosť
complaint-opens = Táto webová stránka vysvetľuje, ako podať sťažnosť.
complaint-is-not = Sťažnosť nie je hodnotenie. Zdravotné stredisko má osobitný postup podávania a vybavovania sťažností.

### Still there?

idle-title = Ste ešte tu?
idle-countdown =
    { $seconds ->
        [one] Táto obrazovka sa vráti na začiatok o { $seconds } sekundu.
        [few] Táto obrazovka sa vráti na začiatok o { $seconds } sekundy.
       *[other] Táto obrazovka sa vráti na začiatok o { $seconds } sekúnd.
    }
more-time-button = Potrebujem viac času

### Out of service

out-of-service-title = Táto obrazovka nefunguje
out-of-service-body = Opýtajte sa, prosím, na recepcii

### Display

display-title = Zobrazenie
text-size = Veľkosť písma
text-size-1 = Normálna
text-size-2 = Veľká
text-size-3 = Väčšia
text-size-4 = Najväčšia
colours = Farby
colours-standard = Štandardné
colours-black-on-white = Čierna na bielej
colours-white-on-black = Biela na čiernej
colours-yellow-on-black = Žltá na čiernej
controls = Umiestnenie tlačidiel
controls-high = Hore a dole
controls-low = Všetky dole
volume = Hlasitosť čítania
volume-1 = Potichu
volume-2 = Normálne
volume-3 = Hlasno
speed = Rýchlosť čítania
speed-1 = Pomaly
speed-2 = Normálne
speed-3 = Rýchlo
# Text size, colours and everything else here go back to how they were.
reset-button = Zrušiť zmeny
done-button = Hotovo

### While the screen is wiped

cleaning-title = Táto obrazovka sa práve čistí
cleaning-countdown =
    { $seconds ->
        [one] Obrazovku bude možné znova používať o { $seconds } sekundu.
        [few] Obrazovku bude možné znova používať o { $seconds } sekundy.
       *[other] Obrazovku bude možné znova používať o { $seconds } sekúnd.
    }
