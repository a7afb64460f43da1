# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = زبان
display-button = نحوهٔ نمایش
finish-button = پایان
# Read out after "Finish" by a screen reader.
finish-hint = فرد جدید؟ از ابتدا شروع کنید
listen-button = شنیدن
# Short. Opens the cards under "Show at reception", below.
reception-button = پذیرش
back-button = بازگشت
next-button = بعدی
scroll-up-button = رفتن به بالا
scroll-down-button = رفتن به پایین

### Welcome

choose-language = زبان خود را انتخاب کنید

### Choice of guidance, shown where a practice has more than one

choose-guidance = مایلید چه چیزی بخوانید؟

### Contents

read-button = خواندن از ابتدا
review-button = ثبت نظر
complaint-button = ثبت شکایت
guidance-version = ویرایش { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = این ترجمه هنوز بررسی نشده است. ملاک، متن انگلیسی است.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = بخش‌هایی از این متن به انگلیسی نمایش داده می‌شود، زیرا ترجمهٔ آنها به‌روز نیست.

### Reading

# For example: 3 of 10
reading-progress = { $number } از { $total }

### Listen: the page is read aloud

pause-button = مکث
resume-button = ادامه
again-button = از ابتدا
stop-button = توقف
listening = این صفحه اکنون با صدای بلند خوانده می‌شود.
listening-paused = خواندن با صدای بلند موقتاً متوقف شده است.
listening-ended = این صفحه تا پایان خوانده شد.
listening-failed = در حال حاضر خواندن این صفحه با صدای بلند ممکن نیست.

### QR codes

scan-code = این کد را با دوربین تلفن همراه خود اسکن کنید
code-address = یا از این نشانی اینترنتی استفاده کنید
# Shown in place of a code that could not be drawn.
code-missing = نمایش کد ممکن نیست. لطفاً از این نشانی اینترنتی استفاده کنید
# Read out by a screen reader in place of the picture.
code-description = کد QR برای نشانی { $address }

### "I have read this guidance"

acknowledge-title = آیا این راهنما را خوانده‌اید؟
acknowledge-button = این راهنما را خوانده‌ام
acknowledge-skip-button = پایان بدون این تأیید
acknowledge-kept = هر بار که این راهنما باز یا تا پایان خوانده شود، آن را در آمار خود ثبت می‌کنیم. اگر «این راهنما را خوانده‌ام» را بزنید، آن را هم ثبت می‌کنیم. زبان، تاریخ، صبح یا بعدازظهر، و مدت تقریبی خواندن را نگه می‌داریم. نمی‌پرسیم شما چه کسی هستید.

### Thank you

thanks-title = متشکریم
thanks-body = در آمار خود ثبت کردیم که یک نفر این راهنما را خوانده است، اما ثبت نکردیم چه کسی بود.
contents-button = بازگشت به راهنما

### When counting did not work

save-failed-title = ذخیرهٔ این مورد ممکن نشد
save-failed-body = لطفاً به پذیرش اطلاع دهید. می‌توانید همچنان از این نمایشگر استفاده کنید.
try-again-button = تلاش دوباره

### Leave a review

review-title = ثبت نظر
review-opens = می‌توانید نظر خود را دربارهٔ مطب { $practice } در وب‌سایت NHS ثبت کنید.
review-is-not = ثبت نظر، شکایت نیست. اگر می‌خواهید شکایت کنید، «ثبت شکایت» را انتخاب کنید.
ask-reception = تلفن همراه ندارید؟ لطفاً از پذیرش بپرسید.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = این را در پذیرش نشان دهید
reception-body = روی جمله‌ای که می‌خواهید بگویید، بزنید و آن را به یکی از کارکنان نشان دهید.
need-interpreter = به مترجم نیاز دارم
want-complaint = می‌خواهم شکایتی ثبت کنم
read-to-me = لطفاً این را برایم بخوانید
need-large-print = این نوشته را با حروف درشت لازم دارم

### Make a complaint

complaint-title = ثبت شکایت
complaint-opens = این صفحهٔ وب نحوهٔ ثبت شکایت را توضیح می‌دهد.
complaint-is-not = شکایت، ثبت نظر نیست. مطب برای ثبت شکایت روش جداگانه‌ای دارد.

### Still there?

idle-title = آیا هنوز اینجا هستید؟
idle-countdown =
    { $seconds ->
        [one] این نمایشگر تا { $seconds } ثانیهٔ دیگر دوباره از ابتدا شروع می‌شود.
       *[other] این نمایشگر تا { $seconds } ثانیهٔ دیگر دوباره از ابتدا شروع می‌شود.
    }
more-time-button = وقت بیشتری لازم دارم

### Out of service

out-of-service-title = این نمایشگر کار نمی‌کند
out-of-service-body = لطفاً از پذیرش بپرسید

### Display

display-title = نحوهٔ نمایش
text-size = اندازهٔ نوشته
text-size-1 = معمولی
text-size-2 = بزرگ
text-size-3 = بزرگ‌تر
text-size-4 = بزرگ‌ترین
colours = رنگ‌ها
colours-standard = استاندارد
colours-black-on-white = سیاه روی سفید
colours-white-on-black = سفید روی سیاه
colours-yellow-on-black = زرد روی سیاه
controls = جای دکمه‌ها
controls-high = در بالا و پایین
controls-low = همه در پایین
volume = بلندی صدا
volume-1 = کم
volume-2 = معمولی
volume-3 = زیاد
speed = سرعت خواندن
speed-1 = آهسته
speed-2 = معمولی
speed-3 = سریع
# Text size, colours and everything else here go back to how they were.
reset-button = بازگشت همه به حالت اول
done-button = انجام شد

### While the screen is wiped

cleaning-title = این نمایشگر در حال تمیز شدن است
cleaning-countdown =
    { $seconds ->
        [one] پس از { $seconds } ثانیه می‌توان دوباره از آن استفاده کرد.
       *[other] پس از { $seconds } ثانیه می‌توان دوباره از آن استفاده کرد.
    }
