# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Язык
display-button = Вид экрана
finish-button = Завершить
# Read out after "Finish" by a screen reader.
finish-hint = Вы только что подошли? Начните сначала
listen-button = Слушать
# Short. Opens the cards under "Show at reception", below.
reception-button = Регистратура
back-button = Назад
next-button = Далее
scroll-up-button = Вверх
scroll-down-button = Вниз

### Welcome

choose-language = Выберите язык

### Choice of guidance, shown where a practice has more than one

choose-guidance = Что вы хотите прочитать?

### Contents

read-button = Читать с начала
review-button = Оставить отзыв
complaint-button = Подать жалобу
guidance-version = Версия { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Этот перевод ещё не проверен. Действует английский текст.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Некоторые части показаны на английском языке, потому что их перевод неактуален.

### Reading

# For example: 3 of 10
reading-progress = { $number } из { $total }

### Listen: the page is read aloud

pause-button = Пауза
resume-button = Продолжить
again-button = С начала
stop-button = Стоп
listening = Сейчас эта страница читается вслух.
listening-paused = Чтение вслух приостановлено.
listening-ended = Эта страница прочитана до конца.
listening-failed = Сейчас эту страницу не удаётся прочитать вслух.

### QR codes

scan-code = Отсканируйте этот код камерой своего телефона
code-address = Или воспользуйтесь этим адресом
# Shown in place of a code that could not be drawn.
code-missing = Код не удалось показать. Пожалуйста, воспользуйтесь этим адресом
# Read out by a screen reader in place of the picture.
code-description = QR-код с адресом { $address }

### "I have read this guidance"

acknowledge-title = Вы прочитали эту памятку?
acknowledge-button = Эта памятка мною прочитана
acknowledge-skip-button = Завершить, не подтверждая этого
acknowledge-kept = Мы учитываем в статистике каждый случай, когда эту памятку открыли или прочитали до конца. Если вы нажмёте «Эта памятка мною прочитана», мы учтём и это. Мы записываем язык, дату, половину дня (до или после полудня) и примерную длительность чтения. Мы не спрашиваем, кто вы.

### Thank you

thanks-title = Спасибо
thanks-body = Мы учли в статистике, что кто-то прочитал эту памятку, но не записали, кто именно.
contents-button = Вернуться к памятке

### When counting did not work

save-failed-title = Это не удалось сохранить
save-failed-body = Пожалуйста, сообщите об этом в регистратуру. Вы можете и дальше пользоваться этим экраном.
try-again-button = Повторить попытку

### Leave a review

review-title = Оставить отзыв
review-opens = Вы можете оставить отзыв о клинике { $practice } на сайте NHS.
review-is-not = Отзыв — это не жалоба. Если вы хотите пожаловаться, выберите «Подать жалобу».
ask-reception = Нет телефона? Пожалуйста, обратитесь в регистратуру.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Покажите это в регистратуре
reception-body = Нажмите на то, что вы хотите сказать, и покажите это сотруднику клиники.
need-interpreter = Мне нужен переводчик
want-complaint = Я хочу подать жалобу
read-to-me = Пожалуйста, прочитайте мне это
need-large-print = Мне нужен этот текст крупным шрифтом

### Make a complaint

complaint-title = Подать жалобу
complaint-opens = На этой веб-странице объясняется, как подать жалобу.
complaint-is-not = Жалоба — это не отзыв. В клинике есть отдельный порядок подачи и рассмотрения жалоб.

### Still there?

idle-title = Вы ещё здесь?
idle-countdown =
    { $seconds ->
        [one] Этот экран вернётся к началу через { $seconds } секунду.
        [few] Этот экран вернётся к началу через { $seconds } секунды.
        [many] Этот экран вернётся к началу через { $seconds } секунд.
       *[other] Этот экран вернётся к началу через { $seconds } секунды.
    }
more-time-button = Мне нужно больше времени

### Out of service

out-of-service-title = Этот экран не работает
out-of-service-body = Пожалуйста, обратитесь в регистратуру

### Display

display-title = Вид экрана
text-size = Размер текста
text-size-1 = Обычный
text-size-2 = Большой
text-size-3 = Ещё больше
text-size-4 = Самый большой
colours = Цвета
colours-standard = Стандартные
colours-black-on-white = Чёрный на белом
colours-white-on-black = Белый на чёрном
colours-yellow-on-black = Жёлтый на чёрном
controls = Расположение кнопок
controls-high = Вверху и внизу
controls-low = Все внизу
volume = Громкость голоса
volume-1 = Тихий
volume-2 = Обычный
volume-3 = Громкий
speed = Скорость речи
speed-1 = Медленная
speed-2 = Обычная
speed-3 = Быстрая
# Text size, colours and everything else here go back to how they were.
reset-button = Вернуть как было
done-button = Готово

### While the screen is wiped

cleaning-title = Этот экран сейчас протирают
cleaning-countdown =
    { $seconds ->
        [one] Экраном снова можно будет пользоваться через { $seconds } секунду.
        [few] Экраном снова можно будет пользоваться через { $seconds } секунды.
        [many] Экраном снова можно будет пользоваться через { $seconds } секунд.
       *[other] Экраном снова можно будет пользоваться через { $seconds } секунды.
    }
