# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = زمان
display-button = شێوەی پیشاندان
finish-button = کۆتایی
# Read out after "Finish" by a screen reader.
finish-hint = کەسێکی نوێ؟ لە سەرەتاوە دەست پێ بکەنەوە
listen-button = گوێگرتن
# Short. Opens the cards under "Show at reception", below.
reception-button = پرسگە
back-button = گەڕانەوە
next-button = دواتر
scroll-up-button = بۆ سەرەوە
scroll-down-button = بۆ خوارەوە

### Welcome

choose-language = زمانی خۆتان ھەڵبژێرن

### Choice of guidance, shown where a practice has more than one

choose-guidance = دەتانەوێت چی بخوێننەوە؟

### Contents

read-button = خوێندنەوە لە سەرەتاوە
review-button = نووسینی ھەڵسەنگاندن
complaint-button = پێشکەشکردنی سکاڵا
guidance-version = وەشانی { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = ئەم وەرگێڕانە ھێشتا پێداچوونەوەی بۆ نەکراوە. دەقە ئینگلیزییەکە کاری پێ دەکرێت.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = ھەندێک لە بەشەکانی ئەمە بە ئینگلیزی پیشان دەدرێن، چونکە وەرگێڕانەکەیان نوێ نەکراوەتەوە.

### Reading

# For example: 3 of 10
reading-progress = { $number } لە { $total }

### Listen: the page is read aloud

pause-button = ڕاگرتنی کاتی
resume-button = بەردەوامبوون
again-button = لە سەرەتاوە
stop-button = وەستاندن
listening = ئێستا ئەم پەڕەیە بە دەنگی بەرز دەخوێندرێتەوە.
listening-paused = خوێندنەوە بە دەنگی بەرز بە شێوەیەکی کاتی ڕاگیراوە.
listening-ended = ئەم پەڕەیە تا کۆتایی خوێندرایەوە.
listening-failed = لە ئێستادا ناتوانرێت ئەم پەڕەیە بە دەنگی بەرز بخوێندرێتەوە.

### QR codes

scan-code = ئەم کۆدە بە کامێرای تەلەفۆنەکەتان سکان بکەن
code-address = یان ئەم ناونیشانەی ئینتەرنێت بەکار بھێنن
# Shown in place of a code that could not be drawn.
code-missing = ناتوانرێت کۆدەکە پیشان بدرێت. تکایە ئەم ناونیشانەی ئینتەرنێت بەکار بھێنن
# Read out by a screen reader in place of the picture.
code-description = کۆدی QR بۆ { $address }

### "I have read this guidance"

acknowledge-title = ئایا ئەم ڕێنماییانەتان خوێندووەتەوە؟
acknowledge-button = ئەم ڕێنماییانەم خوێندووەتەوە
acknowledge-skip-button = کۆتایی بەبێ وتنی ئەمە
acknowledge-kept = ھەر جارێک ئەم ڕێنماییانە بکرێنەوە یان تا کۆتایی بخوێنرێنەوە، لە ئامارەکەماندا تۆماری دەکەین. ئەگەر «ئەم ڕێنماییانەم خوێندووەتەوە» دابگرن، ئەوەش تۆمار دەکەین. زمان، ڕێکەوت، بەیانی یان دوانیوەڕۆ، و ماوەی نزیکەیی خوێندنەوەکە ھەڵدەگرین. ناپرسین ئێوە کێن.

### Thank you

thanks-title = سوپاستان دەکەین
thanks-body = لە ئامارەکەماندا تۆمارمان کرد کە کەسێک ئەم ڕێنماییانەی خوێندووەتەوە، بەڵام تۆمارمان نەکرد کە کێ بوو.
contents-button = گەڕانەوە بۆ ڕێنماییەکان

### When counting did not work

save-failed-title = نەتوانرا ئەمە پاشەکەوت بکرێت
save-failed-body = تکایە بە پرسگە بڵێن. دەتوانن بەردەوام بن لە بەکارھێنانی ئەم شاشەیە.
try-again-button = ھەوڵدانەوە

### Leave a review

review-title = نووسینی ھەڵسەنگاندن
review-opens = دەتوانن لە ماڵپەڕی NHS ھەڵسەنگاندنێک دەربارەی نۆرینگەی { $practice } بنووسن.
review-is-not = ھەڵسەنگاندن سکاڵا نییە. ئەگەر دەتانەوێت سکاڵا بکەن، «پێشکەشکردنی سکاڵا» ھەڵبژێرن.
ask-reception = تەلەفۆنتان پێ نییە؟ تکایە لە پرسگە بپرسن.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = ئەمە لە پرسگە پیشان بدەن
reception-body = ئەو ڕستەیە دابگرن کە دەتانەوێت بیڵێن، و ڕستەکە پیشانی کارمەندێک بدەن.
need-interpreter = پێویستم بە وەرگێڕە
want-complaint = دەمەوێت سکاڵا پێشکەش بکەم
read-to-me = تکایە ئەمەم بۆ بخوێننەوە
need-large-print = ئەمەم بە نووسینی گەورە پێویستە

### Make a complaint

complaint-title = پێشکەشکردنی سکاڵا
complaint-opens = ئەم پەڕەیەی ئینتەرنێت چۆنیەتیی پێشکەشکردنی سکاڵا ڕوون دەکاتەوە.
complaint-is-not = سکاڵا ھەڵسەنگاندن نییە. نۆرینگەکە ڕێگەیەکی جیای بۆ پێشکەشکردنی سکاڵا ھەیە.

### Still there?

idle-title = ئایا ئێوە ھێشتا لێرەن؟
idle-countdown =
    { $seconds ->
        [one] ئەم شاشەیە دوای { $seconds } چرکە لە سەرەتاوە دەست پێ دەکاتەوە.
       *[other] ئەم شاشەیە دوای { $seconds } چرکە لە سەرەتاوە دەست پێ دەکاتەوە.
    }
more-time-button = کاتی زیاترم پێویستە

### Out of service

out-of-service-title = ئەم شاشەیە کار ناکات
out-of-service-body = تکایە لە پرسگە بپرسن

### Display

display-title = شێوەی پیشاندان
text-size = قەبارەی نووسین
text-size-1 = ئاسایی
text-size-2 = گەورە
text-size-3 = گەورەتر
text-size-4 = گەورەترین
colours = ڕەنگەکان
colours-standard = ستاندارد
colours-black-on-white = ڕەش لەسەر سپی
colours-white-on-black = سپی لەسەر ڕەش
colours-yellow-on-black = زەرد لەسەر ڕەش
controls = شوێنی دوگمەکان
controls-high = لە سەرەوە و لە خوارەوە
controls-low = ھەموویان لە خوارەوە
volume = بەرزیی دەنگ
volume-1 = نزم
volume-2 = ئاسایی
volume-3 = بەرز
speed = خێرایی خوێندنەوە
speed-1 = ھێواش
speed-2 = ئاسایی
speed-3 = خێرا
# Text size, colours and everything else here go back to how they were.
reset-button = ھەمووی وەک پێشوو
done-button = تەواو

### While the screen is wiped

cleaning-title = ئێستا ئەم شاشەیە پاک دەکرێتەوە
cleaning-countdown =
    { $seconds ->
        [one] دوای { $seconds } چرکە دەتوانرێت دووبارە بەکار بھێنرێت.
       *[other] دوای { $seconds } چرکە دەتوانرێت دووبارە بەکار بھێنرێت.
    }
