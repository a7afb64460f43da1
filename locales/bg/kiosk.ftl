# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Език
display-button = Изглед
finish-button = Край
# Read out after "Finish" by a screen reader.
finish-hint = Друг човек? Започнете отначало
listen-button = Слушане
# Short. Opens the cards under "Show at reception", below.
reception-button = Рецепция
back-button = Назад
next-button = Напред
scroll-up-button = Нагоре
scroll-down-button = Надолу

### Welcome

choose-language = Изберете език

### Choice of guidance, shown where a practice has more than one

choose-guidance = Какво искате да прочетете?

### Contents

read-button = Четене от началото
review-button = Оставяне на отзив
complaint-button = Подаване на жалба
guidance-version = Версия { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Този превод още не е проверен. Важи английският текст.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Някои части са показани на английски, защото преводът им не е актуален.

### Reading

# For example: 3 of 10
reading-progress = { $number } от { $total }

### Listen: the page is read aloud

pause-button = Пауза
resume-button = Продължаване
again-button = От началото
stop-button = Стоп
listening = Сега тази страница се чете на глас.
listening-paused = Четенето на глас е на пауза.
listening-ended = Тази страница е прочетена докрай.
listening-failed = В момента тази страница не може да бъде прочетена на глас.

### QR codes

scan-code = Сканирайте този код с камерата на телефона си
code-address = Или използвайте този адрес
# Shown in place of a code that could not be drawn.
code-missing = Кодът не може да бъде показан. Моля, използвайте този адрес
# Read out by a screen reader in place of the picture.
code-description = QR код с адрес { $address }

### "I have read this guidance"

acknowledge-title = Прочетохте ли тези указания?
acknowledge-button = Прочетох тези указания
acknowledge-skip-button = Край, без да потвърждавам това
acknowledge-kept = Отбелязваме в статистиката всеки път, когато тези указания бъдат отворени или прочетени докрай. Ако натиснете „Прочетох тези указания“, отбелязваме и това. Записваме езика, датата, дали е преди или след обед и колко приблизително е продължило четенето. Не питаме за самоличността Ви.

### Thank you

thanks-title = Благодарим
thanks-body = Отбелязахме в статистиката, че някой е прочел тези указания, но не и кой.
contents-button = Обратно към указанията

### When counting did not work

save-failed-title = Това не можа да бъде запазено
save-failed-body = Моля, съобщете за това на рецепцията. Можете да продължите да използвате този екран.
try-again-button = Нов опит

### Leave a review

review-title = Оставяне на отзив
review-opens = Можете да оставите отзив за лекарска практика { $practice } на уебсайта на NHS.
review-is-not = Отзивът не е жалба. Ако искате да подадете жалба, изберете „Подаване на жалба“.
ask-reception = Нямате телефон? Моля, попитайте на рецепцията.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Покажете това на рецепцията
reception-body = Натиснете това, което искате да кажете, и го покажете на някого от персонала.
need-interpreter = Нужен ми е преводач
want-complaint = Искам да подам жалба
read-to-me = Моля, прочетете ми това
need-large-print = Този текст ми трябва с едър шрифт

### Make a complaint

complaint-title = Подаване на жалба
complaint-opens = На тази уебстраница е обяснено как се подава жалба.
complaint-is-not = Жалбата не е отзив. Лекарската практика има отделна процедура за подаване и разглеждане на жалби.

### Still there?

idle-title = Още ли сте тук?
idle-countdown =
    { $seconds ->
        [one] Този екран ще започне отначало след { $seconds } секунда.
       *[other] Този екран ще започне отначало след { $seconds } секунди.
    }
more-time-button = Трябва ми още време

### Out of service

out-of-service-title = Този екран не работи
out-of-service-body = Моля, попитайте на рецепцията

### Display

display-title = Изглед
text-size = Размер на текста
text-size-1 = Нормален
text-size-2 = Голям
text-size-3 = По-голям
text-size-4 = Най-голям
colours = Цветове
colours-standard = Стандартни
colours-black-on-white = Черно върху бяло
colours-white-on-black = Бяло върху черно
colours-yellow-on-black = Жълто върху черно
controls = Къде са бутоните
controls-high = Горе и долу
controls-low = Всички долу
volume = Сила на гласа
volume-1 = Тихо
volume-2 = Нормално
volume-3 = Силно
speed = Скорост на речта
speed-1 = Бавно
speed-2 = Нормално
speed-3 = Бързо
# Text size, colours and everything else here go back to how they were.
reset-button = Отмяна на промените
done-button = Готово

### While the screen is wiped

cleaning-title = Този екран се почиства
cleaning-countdown =
    { $seconds ->
        [one] Ще може да се използва отново след { $seconds } секунда.
       *[other] Ще може да се използва отново след { $seconds } секунди.
    }
