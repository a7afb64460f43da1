# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = زبان
display-button = ڈسپلے
finish-button = ختم کریں
# Read out after "Finish" by a screen reader.
finish-hint = اب کوئی اور شخص ہے؟ نئے سرے سے شروع کریں
listen-button = سنیں
# Short. Opens the cards under "Show at reception", below.
reception-button = ریسپشن
back-button = واپس
next-button = آگے
scroll-up-button = اوپر جائیں
scroll-down-button = نیچے جائیں

### Welcome

choose-language = اپنی زبان منتخب کریں

### Choice of guidance, shown where a practice has more than one

choose-guidance = آپ کو کیا پڑھنا ہے؟

### Contents

read-button = شروع سے پڑھیں
review-button = ریویو دیں
complaint-button = شکایت کریں
guidance-version = ورژن { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = اس ترجمے کی جانچ ابھی نہیں ہوئی ہے۔ انگریزی متن ہی لاگو ہوگا۔
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = اس کے کچھ حصے انگریزی میں دکھائے جا رہے ہیں، کیونکہ ان کا ترجمہ تازہ ترین نہیں ہے۔

### Reading

# For example: 3 of 10
reading-progress = { $total } میں سے { $number }

### Listen: the page is read aloud

pause-button = وقفہ
resume-button = جاری رکھیں
again-button = شروع سے
stop-button = بند کریں
listening = یہ صفحہ پڑھ کر سنایا جا رہا ہے۔
listening-paused = پڑھ کر سنانے میں وقفہ ہے۔
listening-ended = یہ صفحہ آخر تک پڑھ کر سنا دیا گیا ہے۔
listening-failed = یہ صفحہ اس وقت پڑھ کر سنایا نہیں جا سکتا۔

### QR codes

scan-code = اس کوڈ کو اپنے فون کے کیمرے سے اسکین کریں
code-address = یا یہ ویب پتہ استعمال کریں
# Shown in place of a code that could not be drawn.
code-missing = کوڈ دکھایا نہیں جا سکتا۔ براہِ کرم یہ ویب پتہ استعمال کریں
# Read out by a screen reader in place of the picture.
code-description = QR کوڈ برائے { $address }

### "I have read this guidance"

acknowledge-title = کیا آپ نے یہ رہنما ہدایات پڑھ لی ہیں؟
acknowledge-button = میں نے یہ رہنما ہدایات پڑھ لی ہیں
acknowledge-skip-button = یہ کہے بغیر ختم کریں
acknowledge-kept = یہ رہنما ہدایات جب بھی کھولی یا آخر تک پڑھی جاتی ہیں، ہم اسے گنتی میں شامل کرتے ہیں۔ ”میں نے یہ رہنما ہدایات پڑھ لی ہیں“ کا بٹن دبانا بھی گنا جاتا ہے۔ ہم زبان، تاریخ، صبح یا دوپہر کے بعد، اور پڑھنے کا اندازاً وقت محفوظ کرتے ہیں۔ ہم یہ نہیں پوچھتے کہ آپ کون ہیں۔

### Thank you

thanks-title = شکریہ
thanks-body = ہم نے گنتی میں یہ شامل کر لیا ہے کہ کسی نے یہ رہنما ہدایات پڑھ لی ہیں، لیکن یہ نہیں کہ کس نے۔
contents-button = رہنما ہدایات پر واپس جائیں

### When counting did not work

save-failed-title = یہ محفوظ نہیں ہو سکا
save-failed-body = براہِ کرم ریسپشن کو بتائیں۔ اس اسکرین کا استعمال جاری رکھا جا سکتا ہے۔
try-again-button = دوبارہ کوشش کریں

### Leave a review

review-title = ریویو دیں
review-opens = اگر آپ { $practice } کے بارے میں ریویو دینا چاہیں تو وہ NHS کی ویب سائٹ پر دیا جا سکتا ہے۔
review-is-not = ریویو شکایت نہیں ہے۔ اگر آپ شکایت کرنا چاہیں تو ”شکایت کریں“ منتخب کریں۔
ask-reception = فون نہیں ہے؟ براہِ کرم ریسپشن پر پوچھیں۔

### Show at reception: cards for those who cannot or do not want to say it

reception-title = یہ ریسپشن پر دکھائیں
reception-body = آپ جو جملہ کہنا چاہیں، اسے دبائیں اور عملے کے کسی فرد کو دکھائیں۔
need-interpreter = مجھے ترجمان کی ضرورت ہے
want-complaint = مجھے شکایت کرنی ہے
read-to-me = براہِ کرم یہ مجھے پڑھ کر سنائیں
need-large-print = مجھے یہ بڑے حروف میں چاہیے

### Make a complaint

complaint-title = شکایت کریں
complaint-opens = اس ویب صفحے پر بتایا گیا ہے کہ شکایت کیسے کی جائے۔
complaint-is-not = شکایت ریویو نہیں ہے۔ پریکٹس میں شکایت کرنے کا ایک الگ طریقہ ہے۔

### Still there?

idle-title = کیا آپ اب بھی یہاں موجود ہیں؟
idle-countdown =
    { $seconds ->
        [one] یہ اسکرین { $seconds } سیکنڈ میں نئے سرے سے شروع ہو جائے گی۔
       *[other] یہ اسکرین { $seconds } سیکنڈ میں نئے سرے سے شروع ہو جائے گی۔
    }
more-time-button = مجھے مزید وقت چاہیے

### Out of service

out-of-service-title = یہ اسکرین کام نہیں کر رہی
out-of-service-body = براہِ کرم ریسپشن پر پوچھیں

### Display

display-title = ڈسپلے
text-size = متن کا سائز
text-size-1 = عام
text-size-2 = بڑا
text-size-3 = مزید بڑا
text-size-4 = سب سے بڑا
colours = رنگ
colours-standard = معیاری
colours-black-on-white = سفید پر سیاہ
colours-white-on-black = سیاہ پر سفید
colours-yellow-on-black = سیاہ پر پیلا
controls = بٹنوں کی جگہ
controls-high = اوپر اور نیچے
controls-low = سب نیچے
volume = آواز کی بلندی
volume-1 = ہلکی
volume-2 = عام
volume-3 = اونچی
speed = سنانے کی رفتار
speed-1 = آہستہ
speed-2 = عام
speed-3 = تیز
# Text size, colours and everything else here go back to how they were.
reset-button = سب پہلے جیسا کریں
done-button = ہو گیا

### While the screen is wiped

cleaning-title = یہ اسکرین صاف کی جا رہی ہے
cleaning-countdown =
    { $seconds ->
        [one] اسے { $seconds } سیکنڈ بعد دوبارہ استعمال کیا جا سکے گا۔
       *[other] اسے { $seconds } سیکنڈ بعد دوبارہ استعمال کیا جا سکے گا۔
    }
