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
acknowledge-kept = ئەگەر «ئەم ڕێنماییانەم خوێندووەتەوە» دابگرن، لە ئامارەکەماندا تۆماری دەکەین کە کەسێک ئەم دوگمەیەی داگرتووە، بە چ زمانێک، لە بەیانی یان دوانیوەڕۆی چ ڕۆژێکدا، و خوێندنەوەکە نزیکەی چەندی خایاندووە. ھیچ زانیارییەک دەربارەی ئێوە ھەڵناگیرێت.

### Thank you

thanks-title = سوپاستان دەکەین
thanks-body = لە ئامارەکەماندا تۆمارمان کرد کە کەسێک ئەم ڕێنماییانەی خوێندووەتەوە. ھیچ زانیارییەک دەربارەی ئێوە ھەڵناگیرێت.
contents-button = گەڕانەوە بۆ ڕێنماییەکان

### When counting did not work

save-failed-title = نەتوانرا ئەمە پاشەکەوت بکرێت
save-failed-body = تکایە بە پرسگە بڵێن. دەتوانن بەردەوام بن لە بەکارھێنانی ئەم شاشەیە.
try-again-button = ھەوڵدانەوە

### Leave a review

review-title = نووسینی ھەڵسەنگاندن
review-opens = کۆدەکە پەڕەیەکی ماڵپەڕی NHS دەکاتەوە. لەوێ دەتوانن ھەڵسەنگاندنێک دەربارەی نۆرینگەی { $practice } بنووسن.
review-is-not = ھەڵسەنگاندن سکاڵا نییە. ئەگەر دەتانەوێت سکاڵا بکەن، «پێشکەشکردنی سکاڵا» ھەڵبژێرن.
ask-reception = تەلەفۆنتان پێ نییە؟ تکایە لە پرسگە بپرسن.

### Make a complaint

complaint-title = پێشکەشکردنی سکاڵا
complaint-opens = کۆدەکە پەڕەیەک دەکاتەوە دەربارەی چۆنیەتیی پێشکەشکردنی سکاڵا.
complaint-is-not = سکاڵا ھەڵسەنگاندن نییە. نۆرینگەکە سیاسەتێکی جیای بۆ سکاڵا ھەیە.

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
done-button = تەواو
