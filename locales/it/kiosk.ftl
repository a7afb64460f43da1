# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Lingua
display-button = Schermo
finish-button = Terminare
# Read out after "Finish" by a screen reader.
finish-hint = È un’altra persona? Ricominci da capo
listen-button = Ascoltare
# Short. Opens the cards under "Show at reception", below.
reception-button = Reception
back-button = Indietro
next-button = Avanti
scroll-up-button = Verso l’alto
scroll-down-button = Verso il basso

### Welcome

choose-language = Scelga la Sua lingua

### Choice of guidance, shown where a practice has more than one

choose-guidance = Che cosa desidera leggere?

### Contents

read-button = Leggere dall’inizio
review-button = Lasciare una recensione
complaint-button = Presentare un reclamo
guidance-version = Versione { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Questa traduzione non è stata ancora verificata. Fa fede il testo inglese.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Alcune parti sono mostrate in inglese perché la loro traduzione non è aggiornata.

### Reading

# For example: 3 of 10
reading-progress = { $number } di { $total }

### Listen: the page is read aloud

pause-button = Pausa
resume-button = Continuare
again-button = Dall’inizio
stop-button = Stop
listening = È in corso la lettura ad alta voce di questa pagina.
listening-paused = La lettura ad alta voce è in pausa.
listening-ended = Questa pagina è stata letta fino alla fine.
listening-failed = Al momento la lettura ad alta voce di questa pagina non è disponibile.

### QR codes

scan-code = Inquadri questo codice con la fotocamera del Suo telefono
code-address = Oppure usi questo indirizzo
# Shown in place of a code that could not be drawn.
code-missing = Non è possibile mostrare il codice. Per favore, usi questo indirizzo
# Read out by a screen reader in place of the picture.
code-description = Codice QR per { $address }

### "I have read this guidance"

acknowledge-title = Ha letto queste linee guida?
acknowledge-button = Ho letto queste linee guida
acknowledge-skip-button = Terminare senza confermarlo
acknowledge-kept = Annotiamo ogni volta che queste linee guida vengono aperte o lette fino in fondo. Se preme «Ho letto queste linee guida», annotiamo anche questo. Conserviamo la lingua, la data, la parte della giornata (mattina o pomeriggio) e la durata approssimativa della lettura. Non Le chiediamo chi è.

### Thank you

thanks-title = Grazie
thanks-body = Abbiamo annotato che qualcuno ha letto queste linee guida, ma non chi è stato.
contents-button = Tornare alle linee guida

### When counting did not work

save-failed-title = Non è stato possibile salvare
save-failed-body = Per favore, avvisi la reception. Può continuare a usare questo schermo.
try-again-button = Riprovare

### Leave a review

review-title = Lasciare una recensione
review-opens = Può lasciare una recensione sull’ambulatorio { $practice } sul sito web dell’NHS.
review-is-not = Una recensione non è un reclamo. Se desidera presentare un reclamo, scelga «Presentare un reclamo».
ask-reception = Non ha un telefono? Per favore, chieda alla reception.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Mostri questo alla reception
reception-body = Prema ciò che desidera dire e lo mostri a un membro del personale.
need-interpreter = Ho bisogno di un interprete
want-complaint = Desidero presentare un reclamo
read-to-me = Per favore, mi legga questo
need-large-print = Ho bisogno di questo testo a caratteri grandi

### Make a complaint

complaint-title = Presentare un reclamo
complaint-opens = Questa pagina web spiega come presentare un reclamo.
complaint-is-not = Un reclamo non è una recensione. L’ambulatorio ha una procedura separata per i reclami.

### Still there?

idle-title = È ancora qui?
idle-countdown =
    { $seconds ->
        [one] Questo schermo tornerà all’inizio tra { $seconds } secondo.
       *[other] Questo schermo tornerà all’inizio tra { $seconds } secondi.
    }
more-time-button = Ho bisogno di più tempo

### Out of service

out-of-service-title = Questo schermo non funziona
out-of-service-body = Per favore, chieda alla reception

### Display

display-title = Schermo
text-size = Dimensione testo
text-size-1 = Normale
text-size-2 = Grande
text-size-3 = Più grande
text-size-4 = Massima
colours = Colori
colours-standard = Standard
colours-black-on-white = Nero su bianco
colours-white-on-black = Bianco su nero
colours-yellow-on-black = Giallo su nero
controls = Posizione dei pulsanti
controls-high = In alto e in basso
controls-low = Tutti in basso
volume = Volume della voce
volume-1 = Basso
volume-2 = Normale
volume-3 = Alto
speed = Velocità della voce
speed-1 = Lenta
speed-2 = Normale
speed-3 = Veloce
# Text size, colours and everything else here go back to how they were.
reset-button = Tutto come prima
done-button = Fatto

### While the screen is wiped

cleaning-title = Pulizia dello schermo in corso
cleaning-countdown =
    { $seconds ->
        [one] Lo schermo si potrà usare di nuovo tra { $seconds } secondo.
       *[other] Lo schermo si potrà usare di nuovo tra { $seconds } secondi.
    }
