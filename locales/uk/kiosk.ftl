# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Мова
display-button = Вигляд
finish-button = Завершити
# Read out after "Finish" by a screen reader.
finish-hint = Ви щойно підійшли? Почніть спочатку
listen-button = Слухати
# Short. Opens the cards under "Show at reception", below.
reception-button = Реєстратура
back-button = Назад
next-button = Далі
scroll-up-button = Вгору
scroll-down-button = Вниз

### Welcome

choose-language = Виберіть мову

### Choice of guidance, shown where a practice has more than one

choose-guidance = Що ви хочете прочитати?

### Contents

read-button = Читати з початку
review-button = Залишити відгук
complaint-button = Подати скаргу
guidance-version = Версія { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Цей переклад ще не перевірено. Чинним є англійський текст.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Деякі частини показано англійською мовою, бо їхній переклад неактуальний.

### Reading

# For example: 3 of 10
reading-progress = { $number } з { $total }

### Listen: the page is read aloud

pause-button = Пауза
resume-button = Продовжити
again-button = З початку
stop-button = Стоп
listening = Триває читання цієї сторінки вголос.
listening-paused = Читання вголос призупинено.
listening-ended = Цю сторінку прочитано до кінця.
listening-failed = Зараз не вдається прочитати цю сторінку вголос.

### QR codes

scan-code = Відскануйте цей код камерою свого телефона
code-address = Або скористайтеся цією адресою
# Shown in place of a code that could not be drawn.
code-missing = Код не вдалося показати. Будь ласка, скористайтеся цією адресою
# Read out by a screen reader in place of the picture.
code-description = QR-код з адресою { $address }

### "I have read this guidance"

acknowledge-title = Ви прочитали цю пам’ятку?
acknowledge-button = Підтверджую: цю пам’ятку прочитано
acknowledge-skip-button = Завершити, не підтверджуючи цього
acknowledge-kept = Ми враховуємо в статистиці кожен випадок, коли цю пам’ятку відкрили або прочитали до кінця. Якщо ви натиснете «Підтверджую: цю пам’ятку прочитано», ми врахуємо й це. Ми записуємо мову, дату, половину дня (до чи після полудня) і приблизну тривалість читання. Ми не питаємо, хто ви.

### Thank you

thanks-title = Дякуємо
thanks-body = Ми врахували в статистиці, що хтось прочитав цю пам’ятку, але не записали, хто саме.
contents-button = Повернутися до пам’ятки

### When counting did not work

save-failed-title = Це не вдалося зберегти
save-failed-body = Будь ласка, повідомте про це реєстратуру. Ви можете й далі користуватися цим екраном.
try-again-button = Спробувати ще раз

### Leave a review

review-title = Залишити відгук
review-opens = Ви можете залишити відгук про клініку { $practice } на вебсайті NHS.
review-is-not = Відгук — це не скарга. Якщо ви хочете поскаржитися, виберіть «Подати скаргу».
ask-reception = Не маєте телефона? Будь ласка, зверніться до реєстратури.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Покажіть це в реєстратурі
reception-body = Натисніть на те, що ви хочете сказати, і покажіть це працівникові клініки.
need-interpreter = Мені потрібен перекладач
want-complaint = Я хочу подати скаргу
read-to-me = Будь ласка, прочитайте мені це
need-large-print = Мені потрібен цей текст великим шрифтом

### Make a complaint

complaint-title = Подати скаргу
complaint-opens = На цій вебсторінці пояснено, як подати скаргу.
complaint-is-not = Скарга — це не відгук. Клініка має окремий порядок подання та розгляду скарг.

### Still there?

idle-title = Ви ще тут?
idle-countdown =
    { $seconds ->
        [one] Цей екран повернеться до початку через { $seconds } секунду.
        [few] Цей екран повернеться до початку через { $seconds } секунди.
        [many] Цей екран повернеться до початку через { $seconds } секунд.
       *[other] Цей екран повернеться до початку через { $seconds } секунди.
    }
more-time-button = Мені потрібно більше часу

### Out of service

out-of-service-title = Цей екран не працює
out-of-service-body = Будь ласка, зверніться до реєстратури

### Display

display-title = Вигляд
text-size = Розмір тексту
text-size-1 = Звичайний
text-size-2 = Великий
text-size-3 = Ще більший
text-size-4 = Найбільший
colours = Кольори
colours-standard = Стандартні
colours-black-on-white = Чорний на білому
colours-white-on-black = Білий на чорному
colours-yellow-on-black = Жовтий на чорному
controls = Розташування кнопок
controls-high = Угорі та внизу
controls-low = Усі внизу
volume = Гучність голосу
volume-1 = Тихий
volume-2 = Звичайний
volume-3 = Гучний
speed = Швидкість мовлення
speed-1 = Повільна
speed-2 = Звичайна
speed-3 = Швидка
# Text size, colours and everything else here go back to how they were.
reset-button = Скасувати зміни
done-button = Готово

### While the screen is wiped

cleaning-title = Цей екран зараз протирають
cleaning-countdown =
    { $seconds ->
        [one] Екраном знову можна буде користуватися через { $seconds } секунду.
        [few] Екраном знову можна буде користуватися через { $seconds } секунди.
        [many] Екраном знову можна буде користуватися через { $seconds } секунд.
       *[other] Екраном знову можна буде користуватися через { $seconds } секунди.
    }
