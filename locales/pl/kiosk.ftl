# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Język
display-button = Wygląd
finish-button = Zakończ
# Read out after "Finish" by a screen reader.
finish-hint = Nowa osoba? Proszę zacząć od nowa
listen-button = Posłuchaj
# Short. Opens the cards under "Show at reception", below.
reception-button = Recepcja
back-button = Wstecz
next-button = Dalej
scroll-up-button = W górę
scroll-down-button = W dół

### Welcome

choose-language = Proszę wybrać język

### Choice of guidance, shown where a practice has more than one

choose-guidance = Co chcieliby Państwo przeczytać?

### Contents

read-button = Czytaj od początku
review-button = Wystaw opinię
complaint-button = Złóż skargę
guidance-version = Wersja { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = To tłumaczenie nie zostało jeszcze sprawdzone. Obowiązuje tekst angielski.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Niektóre fragmenty są wyświetlane po angielsku, ponieważ ich tłumaczenie nie jest aktualne.

### Reading

# For example: 3 of 10
reading-progress = { $number } z { $total }

### Listen: the page is read aloud

pause-button = Pauza
resume-button = Kontynuuj
again-button = Od początku
stop-button = Stop
listening = Ta strona jest czytana na głos.
listening-paused = Czytanie na głos jest wstrzymane.
listening-ended = Ta strona została przeczytana do końca.
listening-failed = W tej chwili nie można przeczytać tej strony na głos.

### QR codes

scan-code = Proszę zeskanować ten kod aparatem telefonu
code-address = Można też użyć tego adresu
# Shown in place of a code that could not be drawn.
code-missing = Nie można wyświetlić kodu. Proszę użyć tego adresu
# Read out by a screen reader in place of the picture.
code-description = Kod QR z adresem { $address }

### "I have read this guidance"

acknowledge-title = Czy przeczytali Państwo te wytyczne?
acknowledge-button = Potwierdzam przeczytanie tych wytycznych
acknowledge-skip-button = Zakończ bez tego potwierdzenia
acknowledge-kept = Odnotowujemy każde otwarcie tych wytycznych i każde przeczytanie ich do końca. Odnotowujemy też naciśnięcie przycisku „Potwierdzam przeczytanie tych wytycznych”. Zapisujemy język, datę, porę dnia (przed południem czy po południu) i przybliżony czas czytania. Nie pytamy, kim Państwo są.

### Thank you

thanks-title = Dziękujemy
thanks-body = Odnotowaliśmy, że ktoś przeczytał te wytyczne, ale nie odnotowaliśmy, kto to był.
contents-button = Powrót do wytycznych

### When counting did not work

save-failed-title = Nie udało się tego zapisać
save-failed-body = Proszę poinformować recepcję. Można nadal korzystać z tego ekranu.
try-again-button = Spróbuj ponownie

### Leave a review

review-title = Wystaw opinię
review-opens = W witrynie NHS można wystawić opinię o przychodni { $practice }.
review-is-not = Opinia nie jest skargą. Aby złożyć skargę, proszę wybrać „Złóż skargę”.
ask-reception = Brak telefonu? Proszę zapytać w recepcji.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Proszę pokazać to w recepcji
reception-body = Proszę nacisnąć to, co chcą Państwo powiedzieć, i pokazać to komuś z personelu.
need-interpreter = Potrzebuję tłumacza
want-complaint = Chcę złożyć skargę
read-to-me = Proszę mi to przeczytać
need-large-print = Potrzebuję tego tekstu dużym drukiem

### Make a complaint

complaint-title = Złóż skargę
complaint-opens = Ta strona internetowa wyjaśnia, jak złożyć skargę.
complaint-is-not = Skarga nie jest opinią. Przychodnia ma odrębną procedurę składania i rozpatrywania skarg.

### Still there?

idle-title = Czy ktoś nadal korzysta z ekranu?
idle-countdown =
    { $seconds ->
        [one] Ten ekran wróci do początku za { $seconds } sekundę.
        [few] Ten ekran wróci do początku za { $seconds } sekundy.
        [many] Ten ekran wróci do początku za { $seconds } sekund.
       *[other] Ten ekran wróci do początku za { $seconds } sekundy.
    }
more-time-button = Potrzebuję więcej czasu

### Out of service

out-of-service-title = Ten ekran nie działa
out-of-service-body = Proszę zapytać w recepcji

### Display

display-title = Wygląd
text-size = Rozmiar tekstu
text-size-1 = Normalny
text-size-2 = Duży
text-size-3 = Większy
text-size-4 = Największy
colours = Kolory
colours-standard = Standardowe
colours-black-on-white = Czarny na białym
colours-white-on-black = Biały na czarnym
colours-yellow-on-black = Żółty na czarnym
controls = Położenie przycisków
controls-high = Na górze i na dole
controls-low = Wszystkie na dole
volume = Głośność czytania
volume-1 = Cicho
volume-2 = Normalnie
volume-3 = Głośno
speed = Szybkość czytania
speed-1 = Powoli
speed-2 = Normalnie
speed-3 = Szybko
# Text size, colours and everything else here go back to how they were.
reset-button = Cofnij zmiany
done-button = Gotowe

### While the screen is wiped

cleaning-title = Trwa czyszczenie ekranu
cleaning-countdown =
    { $seconds ->
        [one] Z ekranu będzie można znowu korzystać za { $seconds } sekundę.
        [few] Z ekranu będzie można znowu korzystać za { $seconds } sekundy.
        [many] Z ekranu będzie można znowu korzystać za { $seconds } sekund.
       *[other] Z ekranu będzie można znowu korzystać za { $seconds } sekundy.
    }
