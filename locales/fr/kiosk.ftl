# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Langue
display-button = Affichage
finish-button = Terminer
# Read out after "Finish" by a screen reader.
finish-hint = Vous venez d’arriver ? Recommencez au début
listen-button = Écouter
# Short. Opens the cards under "Show at reception", below.
reception-button = À l’accueil
back-button = Retour
next-button = Suivant
scroll-up-button = Vers le haut
scroll-down-button = Vers le bas

### Welcome

choose-language = Choisissez votre langue

### Choice of guidance, shown where a practice has more than one

choose-guidance = Que souhaitez-vous lire ?

### Contents

read-button = Lire depuis le début
review-button = Laisser un avis
complaint-button = Faire une réclamation
guidance-version = Version { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Cette traduction n’a pas encore été vérifiée. Le texte anglais fait foi.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Certaines parties sont affichées en anglais, car leur traduction n’est pas à jour.

### Reading

# For example: 3 of 10
reading-progress = { $number } sur { $total }

### Listen: the page is read aloud

pause-button = Pause
resume-button = Continuer
again-button = Depuis le début
stop-button = Arrêter
listening = Cette page est en cours de lecture à voix haute.
listening-paused = La lecture à voix haute est en pause.
listening-ended = Cette page a été lue jusqu’à la fin.
listening-failed = La lecture à voix haute de cette page n’est pas disponible pour le moment.

### QR codes

scan-code = Scannez ce code avec l’appareil photo de votre téléphone
code-address = Ou utilisez cette adresse
# Shown in place of a code that could not be drawn.
code-missing = Le code ne peut pas être affiché. Veuillez utiliser cette adresse
# Read out by a screen reader in place of the picture.
code-description = Code QR pour { $address }

### "I have read this guidance"

acknowledge-title = Avez-vous lu ce guide ?
acknowledge-button = J’ai lu ce guide
acknowledge-skip-button = Terminer sans le confirmer
acknowledge-kept = Nous notons chaque fois que ce guide est ouvert ou lu jusqu’au bout. Si vous appuyez sur « J’ai lu ce guide », nous le notons aussi. Nous conservons la langue, la date, le moment (matin ou après-midi) et la durée approximative de la lecture. Nous ne demandons pas qui vous êtes.

### Thank you

thanks-title = Merci
thanks-body = Nous avons noté que quelqu’un a lu ce guide, mais pas qui c’était.
contents-button = Retour au guide

### When counting did not work

save-failed-title = Cela n’a pas pu être enregistré
save-failed-body = Veuillez prévenir l’accueil. Vous pouvez continuer à utiliser cet écran.
try-again-button = Réessayer

### Leave a review

review-title = Laisser un avis
review-opens = Vous pouvez laisser un avis sur le cabinet médical { $practice } sur le site web du NHS.
review-is-not = Un avis n’est pas une réclamation. Si vous souhaitez faire une réclamation, choisissez « Faire une réclamation ».
ask-reception = Pas de téléphone ? Veuillez vous adresser à l’accueil.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Montrez ceci à l’accueil
reception-body = Appuyez sur ce que vous souhaitez dire et montrez-le à un membre du personnel.
need-interpreter = J’ai besoin d’un interprète
want-complaint = Je souhaite faire une réclamation
read-to-me = Pourriez-vous me lire ceci ?
need-large-print = J’ai besoin de ceci en gros caractères

### Make a complaint

complaint-title = Faire une réclamation
complaint-opens = Cette page web explique comment faire une réclamation.
complaint-is-not = Une réclamation n’est pas un avis. Le cabinet médical a une procédure de réclamation distincte.

### Still there?

idle-title = Êtes-vous toujours là ?
idle-countdown =
    { $seconds ->
        [one] Cet écran reviendra au début dans { $seconds } seconde.
       *[other] Cet écran reviendra au début dans { $seconds } secondes.
    }
more-time-button = J’ai besoin de plus de temps

### Out of service

out-of-service-title = Cet écran ne fonctionne pas
out-of-service-body = Veuillez vous adresser à l’accueil

### Display

display-title = Affichage
text-size = Taille du texte
text-size-1 = Normale
text-size-2 = Grande
text-size-3 = Plus grande
text-size-4 = Maximale
colours = Couleurs
colours-standard = Standard
colours-black-on-white = Noir sur blanc
colours-white-on-black = Blanc sur noir
colours-yellow-on-black = Jaune sur noir
controls = Emplacement des boutons
controls-high = En haut et en bas
controls-low = Tous en bas
volume = Volume de la voix
volume-1 = Faible
volume-2 = Normal
volume-3 = Fort
speed = Vitesse de la voix
speed-1 = Lente
speed-2 = Normale
speed-3 = Rapide
# Text size, colours and everything else here go back to how they were.
reset-button = Remettre comme avant
done-button = OK

### While the screen is wiped

cleaning-title = Cet écran est en cours de nettoyage
cleaning-countdown =
    { $seconds ->
        [one] Il sera de nouveau utilisable dans { $seconds } seconde.
       *[other] Il sera de nouveau utilisable dans { $seconds } secondes.
    }
