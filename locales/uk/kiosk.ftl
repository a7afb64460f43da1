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
acknowledge-skip-button = Завершити без підтвердження
acknowledge-kept = Якщо ви натиснете «Підтверджую: цю пам’ятку прочитано», ми врахуємо в статистиці, що хтось натиснув цю кнопку, якою мовою, якого дня (до чи після полудня) і скільки приблизно тривало читання. Жодних відомостей про вас ми не зберігаємо.

### Thank you

thanks-title = Дякуємо
thanks-body = Ми врахували в статистиці, що хтось прочитав цю пам’ятку. Жодних відомостей про вас ми не зберігаємо.
contents-button = Повернутися до пам’ятки

### When counting did not work

save-failed-title = Це не вдалося зберегти
save-failed-body = Будь ласка, повідомте про це реєстратуру. Ви можете й далі користуватися цим екраном.
try-again-button = Спробувати ще раз

### Leave a review

review-title = Залишити відгук
review-opens = Код відкриває сторінку на вебсайті NHS. Там ви можете залишити відгук про клініку { $practice }.
review-is-not = Відгук — це не скарга. Якщо ви хочете поскаржитися, виберіть «Подати скаргу».
ask-reception = Не маєте телефона? Будь ласка, зверніться до реєстратури.

### Make a complaint

complaint-title = Подати скаргу
complaint-opens = Код відкриває сторінку про те, як подати скаргу.
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
done-button = Готово
