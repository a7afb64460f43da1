# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Valoda
display-button = Izskats
finish-button = Pabeigt
# Read out after "Finish" by a screen reader.
finish-hint = Cits cilvēks? Lūdzu, sāciet no sākuma
listen-button = Klausīties
# Short. Opens the cards under "Show at reception", below.
reception-button = Reģistratūra
back-button = Atpakaļ
next-button = Tālāk
scroll-up-button = Uz augšu
scroll-down-button = Uz leju

### Welcome

choose-language = Izvēlieties valodu

### Choice of guidance, shown where a practice has more than one

choose-guidance = Ko jūs vēlētos izlasīt?

### Contents

read-button = Lasīt no sākuma
review-button = Atstāt atsauksmi
complaint-button = Iesniegt sūdzību
guidance-version = Versija { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Šis tulkojums vēl nav pārbaudīts. Noteicošais ir teksts angļu valodā.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Dažas teksta daļas ir redzamas angļu valodā, jo to tulkojums nav atjaunināts.

### Reading

# For example: 3 of 10
reading-progress = { $number } no { $total }

### Listen: the page is read aloud

pause-button = Pauze
resume-button = Turpināt
again-button = No sākuma
stop-button = Apturēt
listening = Šī lapa pašlaik tiek lasīta balsī.
listening-paused = Lasīšana balsī ir uz brīdi pārtraukta.
listening-ended = Šī lapa ir izlasīta līdz galam.
listening-failed = Šo lapu pašlaik nevar nolasīt balsī.

### QR codes

scan-code = Noskenējiet šo kodu ar sava tālruņa kameru
code-address = Vai arī izmantojiet šo adresi
# Shown in place of a code that could not be drawn.
code-missing = Kodu nevar parādīt. Lūdzu, izmantojiet šo adresi
# Read out by a screen reader in place of the picture.
code-description = QR kods adresei { $address }

### "I have read this guidance"

acknowledge-title = Vai jūs izlasījāt šīs vadlīnijas?
acknowledge-button = Es izlasīju šīs vadlīnijas
acknowledge-skip-button = Pabeigt, to neapstiprinot
acknowledge-kept = Mēs savā statistikā atzīmējam katru reizi, kad šīs vadlīnijas atver vai izlasa līdz beigām. Ja nospiežat „Es izlasīju šīs vadlīnijas”, mēs atzīmējam arī to. Mēs saglabājam valodu, datumu, dienas daļu (priekšpusdiena vai pēcpusdiena) un aptuveno lasīšanas ilgumu. Mēs nejautājam, kas jūs esat.

### Thank you

thanks-title = Paldies
thanks-body = Mēs savā statistikā atzīmējām, ka kāds izlasīja šīs vadlīnijas, bet ne to, kas tas bija.
contents-button = Atpakaļ pie vadlīnijām

### When counting did not work

save-failed-title = To neizdevās saglabāt
save-failed-body = Lūdzu, pasakiet to reģistratūrā. Jūs varat turpināt lietot šo ekrānu.
try-again-button = Mēģināt vēlreiz

### Leave a review

review-title = Atstāt atsauksmi
review-opens = Atsauksmi par ārstu praksi „{ $practice }” jūs varat atstāt NHS tīmekļvietnē.
review-is-not = Atsauksme nav sūdzība. Ja vēlaties iesniegt sūdzību, izvēlieties „Iesniegt sūdzību”.
ask-reception = Nav tālruņa? Lūdzu, vaicājiet reģistratūrā.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Parādiet to reģistratūrā
reception-body = Nospiediet to, ko vēlaties pateikt, un parādiet to kādam darbiniekam.
need-interpreter = Man ir vajadzīgs tulks
want-complaint = Es vēlos iesniegt sūdzību
read-to-me = Lūdzu, izlasiet man šo tekstu
need-large-print = Man šis teksts ir vajadzīgs palielinātā drukā

### Make a complaint

complaint-title = Iesniegt sūdzību
complaint-opens = Šajā tīmekļa lapā ir paskaidrots, kā iesniegt sūdzību.
complaint-is-not = Sūdzība nav atsauksme. Ārstu praksei ir atsevišķa sūdzību iesniegšanas un izskatīšanas kārtība.

### Still there?

idle-title = Vai jūs vēl esat šeit?
idle-countdown =
    { $seconds ->
        [zero] Šis ekrāns atgriezīsies sākumā pēc { $seconds } sekundēm.
        [one] Šis ekrāns atgriezīsies sākumā pēc { $seconds } sekundes.
       *[other] Šis ekrāns atgriezīsies sākumā pēc { $seconds } sekundēm.
    }
more-time-button = Man vajag vairāk laika

### Out of service

out-of-service-title = Šis ekrāns nedarbojas
out-of-service-body = Lūdzu, vaicājiet reģistratūrā

### Display

display-title = Izskats
text-size = Teksta lielums
text-size-1 = Parasts
text-size-2 = Liels
text-size-3 = Lielāks
text-size-4 = Vislielākais
colours = Krāsas
colours-standard = Standarta
colours-black-on-white = Melns uz balta
colours-white-on-black = Balts uz melna
colours-yellow-on-black = Dzeltens uz melna
controls = Pogu novietojums
controls-high = Augšā un apakšā
controls-low = Visas apakšā
volume = Balss skaļums
volume-1 = Klusa
volume-2 = Parasta
volume-3 = Skaļa
speed = Runas ātrums
speed-1 = Lēna
speed-2 = Parasta
speed-3 = Ātra
# Text size, colours and everything else here go back to how they were.
reset-button = Atcelt izmaiņas
done-button = Gatavs

### While the screen is wiped

cleaning-title = Šo ekrānu pašlaik tīra
cleaning-countdown =
    { $seconds ->
        [zero] To varēs atkal lietot pēc { $seconds } sekundēm.
        [one] To varēs atkal lietot pēc { $seconds } sekundes.
       *[other] To varēs atkal lietot pēc { $seconds } sekundēm.
    }
