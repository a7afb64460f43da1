# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = اللغة
display-button = العرض
finish-button = إنهاء
# Read out after "Finish" by a screen reader.
finish-hint = شخص جديد؟ يُرجى البدء من البداية
listen-button = استماع
# Short. Opens the cards under "Show at reception", below.
reception-button = الاستقبال
back-button = رجوع
next-button = التالي
scroll-up-button = التمرير للأعلى
scroll-down-button = التمرير للأسفل

### Welcome

choose-language = يُرجى اختيار لغتك

### Choice of guidance, shown where a practice has more than one

choose-guidance = ما الذي يهمك قراءته؟

### Contents

read-button = القراءة من البداية
review-button = كتابة تقييم
complaint-button = تقديم شكوى
guidance-version = الإصدار { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = لم يجرِ التحقق من هذه الترجمة بعد. النص الإنجليزي هو المعتمد.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = بعض الأجزاء معروضة بالإنجليزية لأن ترجمتها غير محدَّثة.

### Reading

# For example: 3 of 10
reading-progress = { $number } من { $total }

### Listen: the page is read aloud

pause-button = إيقاف مؤقت
resume-button = متابعة
again-button = من البداية
stop-button = إنهاء الاستماع
listening = تجري الآن قراءة هذه الصفحة بصوت مسموع.
listening-paused = القراءة بصوت مسموع متوقفة مؤقتًا.
listening-ended = تمت قراءة هذه الصفحة حتى نهايتها.
listening-failed = لا يمكن حاليًا قراءة هذه الصفحة بصوت مسموع.

### QR codes

scan-code = يُرجى مسح هذا الرمز بكاميرا هاتفك
code-address = أو يمكنك استخدام هذا العنوان
# Shown in place of a code that could not be drawn.
code-missing = لا يمكن عرض الرمز. يُرجى استخدام هذا العنوان
# Read out by a screen reader in place of the picture.
code-description = رمز QR للعنوان { $address }

### "I have read this guidance"

acknowledge-title = هل قرأت هذه الإرشادات؟
acknowledge-button = قرأتُ هذه الإرشادات
acknowledge-skip-button = إنهاء دون تأكيد ذلك
acknowledge-kept = نسجل في إحصائنا كل مرة تُفتح فيها هذه الإرشادات أو تُقرأ حتى نهايتها. وإذا ضغطت على «قرأتُ هذه الإرشادات»، فإننا نسجل ذلك أيضًا. ونحتفظ باللغة والتاريخ وفترة اليوم (صباحًا أو بعد الظهر) والمدة التقريبية للقراءة. ولا نسأل عن هويتك.

### Thank you

thanks-title = شكرًا لك
thanks-body = سجلنا في إحصائنا أن شخصًا ما قرأ هذه الإرشادات، لكننا لم نسجل من هو.
contents-button = العودة إلى الإرشادات

### When counting did not work

save-failed-title = تعذر حفظ ذلك
save-failed-body = يُرجى إبلاغ مكتب الاستقبال. يمكنك مواصلة استخدام هذه الشاشة.
try-again-button = إعادة المحاولة

### Leave a review

review-title = كتابة تقييم
review-opens = يمكنك كتابة تقييم عن { $practice } على موقع NHS الإلكتروني.
review-is-not = التقييم ليس شكوى. إذا أردت تقديم شكوى، فيُرجى اختيار «تقديم شكوى».
ask-reception = ليس لديك هاتف؟ يُرجى السؤال في مكتب الاستقبال.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = يُرجى إظهار هذا في مكتب الاستقبال
reception-body = يُرجى الضغط على الجملة التي تعبّر عن طلبك، ثم إظهارها لأحد العاملين.
need-interpreter = أحتاج إلى مترجم
want-complaint = أرغب في تقديم شكوى
read-to-me = أرجو قراءة هذا النص لي
need-large-print = أحتاج إلى هذا النص بخط كبير

### Make a complaint

complaint-title = تقديم شكوى
complaint-opens = توضح صفحة الإنترنت هذه كيفية تقديم شكوى.
complaint-is-not = الشكوى ليست تقييمًا. لدى العيادة طريقة منفصلة لتقديم الشكاوى.

### Still there?

idle-title = هل ما زلت هنا؟
idle-countdown =
    { $seconds ->
        [zero] ستبدأ هذه الشاشة من جديد بعد { $seconds } ثانية.
        [one] ستبدأ هذه الشاشة من جديد بعد ثانية واحدة.
        [two] ستبدأ هذه الشاشة من جديد بعد ثانيتين.
        [few] ستبدأ هذه الشاشة من جديد بعد { $seconds } ثوانٍ.
        [many] ستبدأ هذه الشاشة من جديد بعد { $seconds } ثانية.
       *[other] ستبدأ هذه الشاشة من جديد بعد { $seconds } ثانية.
    }
more-time-button = أحتاج إلى مزيد من الوقت

### Out of service

out-of-service-title = هذه الشاشة لا تعمل
out-of-service-body = يُرجى السؤال في مكتب الاستقبال

### Display

display-title = العرض
text-size = حجم النص
text-size-1 = عادي
text-size-2 = كبير
text-size-3 = أكبر
text-size-4 = الأكبر
colours = الألوان
colours-standard = قياسية
colours-black-on-white = أسود على أبيض
colours-white-on-black = أبيض على أسود
colours-yellow-on-black = أصفر على أسود
controls = مكان الأزرار
controls-high = في الأعلى وفي الأسفل
controls-low = كلها في الأسفل
volume = مستوى الصوت
volume-1 = منخفض
volume-2 = عادي
volume-3 = مرتفع
speed = سرعة القراءة
speed-1 = بطيئة
speed-2 = عادية
speed-3 = سريعة
# Text size, colours and everything else here go back to how they were.
reset-button = إلغاء التغييرات
done-button = تم

### While the screen is wiped

cleaning-title = يجري الآن تنظيف هذه الشاشة
cleaning-countdown =
    { $seconds ->
        [zero] يمكن استخدامها من جديد بعد { $seconds } ثانية.
        [one] يمكن استخدامها من جديد بعد ثانية واحدة.
        [two] يمكن استخدامها من جديد بعد ثانيتين.
        [few] يمكن استخدامها من جديد بعد { $seconds } ثوانٍ.
        [many] يمكن استخدامها من جديد بعد { $seconds } ثانية.
       *[other] يمكن استخدامها من جديد بعد { $seconds } ثانية.
    }
