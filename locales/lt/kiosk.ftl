# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Kalba
display-button = Išvaizda
finish-button = Baigti
# Read out after "Finish" by a screen reader.
finish-hint = Kitas žmogus? Pradėkite iš naujo
listen-button = Klausyti
# Short. Opens the cards under "Show at reception", below.
reception-button = Registratūra
back-button = Atgal
next-button = Toliau
scroll-up-button = Aukštyn
scroll-down-button = Žemyn

### Welcome

choose-language = Pasirinkite kalbą

### Choice of guidance, shown where a practice has more than one

choose-guidance = Ką norėtumėte skaityti?

### Contents

read-button = Skaityti nuo pradžios
review-button = Palikti atsiliepimą
complaint-button = Pateikti skundą
guidance-version = Versija { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Šis vertimas dar nepatikrintas. Galioja tekstas anglų kalba.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Kai kurios dalys rodomos anglų kalba, nes jų vertimas neatnaujintas.

### Reading

# For example: 3 of 10
reading-progress = { $number } iš { $total }

### Listen: the page is read aloud

pause-button = Pauzė
resume-button = Tęsti
again-button = Nuo pradžios
stop-button = Stabdyti
listening = Šis puslapis dabar skaitomas balsu.
listening-paused = Skaitymas balsu laikinai nutrauktas.
listening-ended = Šis puslapis perskaitytas iki galo.
listening-failed = Šiuo metu šio puslapio perskaityti balsu nepavyksta.

### QR codes

scan-code = Nuskaitykite šį kodą telefono kamera
code-address = Arba naudokitės šiuo adresu
# Shown in place of a code that could not be drawn.
code-missing = Kodo parodyti nepavyko. Prašome naudotis šiuo adresu
# Read out by a screen reader in place of the picture.
code-description = Adreso { $address } QR kodas

### "I have read this guidance"

acknowledge-title = Ar perskaitėte šias gaires?
acknowledge-button = Perskaičiau šias gaires
acknowledge-skip-button = Baigti to nepatvirtinus
acknowledge-kept = Fiksuojame kiekvieną kartą, kai šios gairės atveriamos ar perskaitomos iki galo. Jei paspausite „Perskaičiau šias gaires“, užfiksuosime ir tai. Išsaugome kalbą, datą, dienos dalį (rytas ar popietė) ir apytikslę skaitymo trukmę. Neklausiame, kas jūs esate.

### Thank you

thanks-title = Dėkojame
thanks-body = Užfiksavome, kad kažkas perskaitė šias gaires, bet neužfiksavome, kas tai buvo.
contents-button = Grįžti prie gairių

### When counting did not work

save-failed-title = Nepavyko to išsaugoti
save-failed-body = Prašome pranešti registratūrai. Šiuo ekranu galite naudotis toliau.
try-again-button = Bandyti dar kartą

### Leave a review

review-title = Palikti atsiliepimą
review-opens = Atsiliepimą apie kliniką „{ $practice }“ galite palikti NHS svetainėje.
review-is-not = Atsiliepimas nėra skundas. Jei norite pasiskųsti, pasirinkite „Pateikti skundą“.
ask-reception = Neturite telefono? Prašome kreiptis į registratūrą.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Parodykite tai registratūroje
reception-body = Paspauskite tai, ką norite pasakyti, ir parodykite darbuotojui.
need-interpreter = Man reikia vertėjo
want-complaint = Norėčiau pateikti skundą
read-to-me = Prašau man tai perskaityti
need-large-print = Man reikia šio teksto stambiu šriftu

### Make a complaint

complaint-title = Pateikti skundą
complaint-opens = Šiame tinklalapyje paaiškinta, kaip pateikti skundą.
complaint-is-not = Skundas nėra atsiliepimas. Klinika turi atskirą skundų pateikimo ir nagrinėjimo tvarką.

### Still there?

idle-title = Ar vis dar esate čia?
idle-countdown =
    { $seconds ->
        [one] Šis ekranas grįš į pradžią po { $seconds } sekundės.
        [few] Šis ekranas grįš į pradžią po { $seconds } sekundžių.
       *[other] Šis ekranas grįš į pradžią po { $seconds } sekundžių.
    }
more-time-button = Man reikia daugiau laiko

### Out of service

out-of-service-title = Šis ekranas neveikia
out-of-service-body = Prašome kreiptis į registratūrą

### Display

display-title = Išvaizda
text-size = Teksto dydis
text-size-1 = Įprastas
text-size-2 = Didelis
text-size-3 = Didesnis
text-size-4 = Didžiausias
colours = Spalvos
colours-standard = Standartinės
colours-black-on-white = Juoda ant balto
colours-white-on-black = Balta ant juodo
colours-yellow-on-black = Geltona ant juodo
controls = Mygtukų vieta
controls-high = Viršuje ir apačioje
controls-low = Visi apačioje
volume = Balso garsumas
volume-1 = Tylus
volume-2 = Įprastas
volume-3 = Garsus
speed = Kalbėjimo greitis
speed-1 = Lėtas
speed-2 = Įprastas
speed-3 = Greitas
# Text size, colours and everything else here go back to how they were.
reset-button = Atšaukti pakeitimus
done-button = Atlikta

### While the screen is wiped

cleaning-title = Šis ekranas dabar valomas
cleaning-countdown =
    { $seconds ->
        [one] Juo vėl bus galima naudotis po { $seconds } sekundės.
        [few] Juo vėl bus galima naudotis po { $seconds } sekundžių.
       *[other] Juo vėl bus galima naudotis po { $seconds } sekundžių.
    }
