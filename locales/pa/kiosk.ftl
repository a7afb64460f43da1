# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = ਭਾਸ਼ਾ
display-button = ਦਿੱਖ
finish-button = ਖ਼ਤਮ ਕਰੋ
# Read out after "Finish" by a screen reader.
finish-hint = ਕੋਈ ਨਵਾਂ ਵਿਅਕਤੀ ਹੈ? ਮੁੜ ਸ਼ੁਰੂ ਕਰੋ
listen-button = ਸੁਣੋ
# Short. Opens the cards under "Show at reception", below.
reception-button = ਰਿਸੈਪਸ਼ਨ
back-button = ਪਿੱਛੇ
next-button = ਅੱਗੇ
scroll-up-button = ਉੱਪਰ ਜਾਓ
scroll-down-button = ਹੇਠਾਂ ਜਾਓ

### Welcome

choose-language = ਆਪਣੀ ਭਾਸ਼ਾ ਚੁਣੋ

### Choice of guidance, shown where a practice has more than one

choose-guidance = ਤੁਸੀਂ ਕੀ ਪੜ੍ਹਨਾ ਹੈ?

### Contents

read-button = ਸ਼ੁਰੂ ਤੋਂ ਪੜ੍ਹੋ
review-button = ਰਿਵਿਊ ਦਿਓ
complaint-button = ਸ਼ਿਕਾਇਤ ਕਰੋ
guidance-version = ਸੰਸਕਰਨ { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = ਇਸ ਅਨੁਵਾਦ ਦੀ ਅਜੇ ਜਾਂਚ ਨਹੀਂ ਹੋਈ ਹੈ। ਅੰਗਰੇਜ਼ੀ ਲਿਖਤ ਹੀ ਲਾਗੂ ਹੈ।
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = ਇਸ ਦੇ ਕੁਝ ਹਿੱਸੇ ਅੰਗਰੇਜ਼ੀ ਵਿੱਚ ਦਿਖਾਏ ਜਾ ਰਹੇ ਹਨ, ਕਿਉਂਕਿ ਉਨ੍ਹਾਂ ਦਾ ਅਨੁਵਾਦ ਅੱਪਡੇਟ ਨਹੀਂ ਹੋਇਆ ਹੈ।

### Reading

# For example: 3 of 10
reading-progress = { $total } ਵਿੱਚੋਂ { $number }

### Listen: the page is read aloud

pause-button = ਥੋੜ੍ਹੀ ਦੇਰ ਰੋਕੋ
resume-button = ਜਾਰੀ ਰੱਖੋ
again-button = ਸ਼ੁਰੂ ਤੋਂ ਸੁਣੋ
stop-button = ਬੰਦ ਕਰੋ
listening = ਇਹ ਪੇਜ ਪੜ੍ਹ ਕੇ ਸੁਣਾਇਆ ਜਾ ਰਿਹਾ ਹੈ।
listening-paused = ਪੜ੍ਹ ਕੇ ਸੁਣਾਉਣਾ ਫ਼ਿਲਹਾਲ ਰੁਕਿਆ ਹੋਇਆ ਹੈ।
listening-ended = ਇਹ ਪੇਜ ਅਖ਼ੀਰ ਤੱਕ ਪੜ੍ਹ ਕੇ ਸੁਣਾ ਦਿੱਤਾ ਗਿਆ ਹੈ।
listening-failed = ਇਹ ਪੇਜ ਇਸ ਵੇਲੇ ਪੜ੍ਹ ਕੇ ਸੁਣਾਇਆ ਨਹੀਂ ਜਾ ਸਕਦਾ।

### QR codes

scan-code = ਇਸ ਕੋਡ ਨੂੰ ਆਪਣੇ ਫ਼ੋਨ ਦੇ ਕੈਮਰੇ ਨਾਲ ਸਕੈਨ ਕਰੋ
code-address = ਜਾਂ ਇਹ ਵੈੱਬ ਪਤਾ ਵਰਤੋ
# Shown in place of a code that could not be drawn.
code-missing = ਕੋਡ ਦਿਖਾਇਆ ਨਹੀਂ ਜਾ ਸਕਦਾ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵੈੱਬ ਪਤਾ ਵਰਤੋ
# Read out by a screen reader in place of the picture.
code-description = { $address } ਲਈ QR ਕੋਡ

### "I have read this guidance"

acknowledge-title = ਕੀ ਤੁਸੀਂ ਇਹ ਹਿਦਾਇਤਾਂ ਪੜ੍ਹ ਲਈਆਂ ਹਨ?
acknowledge-button = ਮੈਂ ਇਹ ਹਿਦਾਇਤਾਂ ਪੜ੍ਹ ਲਈਆਂ ਹਨ
acknowledge-skip-button = ਇਹ ਕਹੇ ਬਿਨਾਂ ਖ਼ਤਮ ਕਰੋ
acknowledge-kept = ਜਦੋਂ ਵੀ ਇਹ ਹਿਦਾਇਤਾਂ ਖੋਲ੍ਹੀਆਂ ਜਾਂ ਅਖੀਰ ਤੱਕ ਪੜ੍ਹੀਆਂ ਜਾਂਦੀਆਂ ਹਨ, ਅਸੀਂ ਇਹ ਗਿਣਤੀ ਵਿੱਚ ਦਰਜ ਕਰਦੇ ਹਾਂ। ਜੇ ਤੁਸੀਂ “ਮੈਂ ਇਹ ਹਿਦਾਇਤਾਂ ਪੜ੍ਹ ਲਈਆਂ ਹਨ” ਦਬਾਓ, ਤਾਂ ਅਸੀਂ ਉਹ ਵੀ ਦਰਜ ਕਰਦੇ ਹਾਂ। ਅਸੀਂ ਭਾਸ਼ਾ, ਤਾਰੀਖ਼, ਸਵੇਰ ਜਾਂ ਬਾਅਦ ਦੁਪਹਿਰ, ਅਤੇ ਪੜ੍ਹਨ ਵਿੱਚ ਲੱਗਾ ਅੰਦਾਜ਼ਨ ਸਮਾਂ ਰੱਖਦੇ ਹਾਂ। ਅਸੀਂ ਇਹ ਨਹੀਂ ਪੁੱਛਦੇ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।

### Thank you

thanks-title = ਤੁਹਾਡਾ ਧੰਨਵਾਦ
thanks-body = ਅਸੀਂ ਗਿਣਤੀ ਵਿੱਚ ਇਹ ਦਰਜ ਕਰ ਲਿਆ ਹੈ ਕਿ ਕਿਸੇ ਨੇ ਇਹ ਹਿਦਾਇਤਾਂ ਪੜ੍ਹ ਲਈਆਂ ਹਨ, ਪਰ ਇਹ ਨਹੀਂ ਕਿ ਕਿਸ ਨੇ।
contents-button = ਹਿਦਾਇਤਾਂ ਵੱਲ ਵਾਪਸ ਜਾਓ

### When counting did not work

save-failed-title = ਇਹ ਸੇਵ ਨਹੀਂ ਹੋ ਸਕਿਆ
save-failed-body = ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਨੂੰ ਦੱਸੋ। ਇਹ ਸਕਰੀਨ ਅੱਗੇ ਵੀ ਵਰਤੀ ਜਾ ਸਕਦੀ ਹੈ।
try-again-button = ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ

### Leave a review

review-title = ਰਿਵਿਊ ਦਿਓ
review-opens = { $practice } ਬਾਰੇ ਰਿਵਿਊ NHS ਦੀ ਵੈੱਬਸਾਈਟ ਉੱਤੇ ਦਿੱਤਾ ਜਾ ਸਕਦਾ ਹੈ।
review-is-not = ਰਿਵਿਊ ਸ਼ਿਕਾਇਤ ਨਹੀਂ ਹੈ। ਜੇ ਤੁਸੀਂ ਸ਼ਿਕਾਇਤ ਕਰਨੀ ਹੈ, ਤਾਂ “ਸ਼ਿਕਾਇਤ ਕਰੋ” ਚੁਣੋ।
ask-reception = ਫ਼ੋਨ ਨਹੀਂ ਹੈ? ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਪੁੱਛੋ।

### Show at reception: cards for those who cannot or do not want to say it

reception-title = ਇਹ ਰਿਸੈਪਸ਼ਨ ਨੂੰ ਦਿਖਾਓ
reception-body = ਤੁਸੀਂ ਜੋ ਕਹਿਣਾ ਹੈ, ਉਹ ਦਬਾਓ ਅਤੇ ਸਟਾਫ਼ ਵਿੱਚੋਂ ਕਿਸੇ ਨੂੰ ਦਿਖਾਓ।
need-interpreter = ਮੈਨੂੰ ਦੁਭਾਸ਼ੀਏ ਦੀ ਲੋੜ ਹੈ
want-complaint = ਮੈਂ ਸ਼ਿਕਾਇਤ ਕਰਨੀ ਹੈ
read-to-me = ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਇਹ ਪੜ੍ਹ ਕੇ ਸੁਣਾਓ
need-large-print = ਮੈਨੂੰ ਇਹ ਵੱਡੇ ਅੱਖਰਾਂ ਵਿੱਚ ਚਾਹੀਦਾ ਹੈ

### Make a complaint

complaint-title = ਸ਼ਿਕਾਇਤ ਕਰੋ
complaint-opens = ਇਸ ਵੈੱਬ ਪੇਜ ਉੱਤੇ ਦੱਸਿਆ ਗਿਆ ਹੈ ਕਿ ਸ਼ਿਕਾਇਤ ਕਿਵੇਂ ਕਰਨੀ ਹੈ।
complaint-is-not = ਸ਼ਿਕਾਇਤ ਰਿਵਿਊ ਨਹੀਂ ਹੈ। ਸ਼ਿਕਾਇਤ ਕਰਨ ਲਈ ਪ੍ਰੈਕਟਿਸ ਦਾ ਇੱਕ ਵੱਖਰਾ ਤਰੀਕਾ ਹੈ।

### Still there?

idle-title = ਕੀ ਤੁਸੀਂ ਅਜੇ ਵੀ ਇੱਥੇ ਹੋ?
idle-countdown =
    { $seconds ->
        [one] ਇਹ ਸਕਰੀਨ { $seconds } ਸਕਿੰਟ ਵਿੱਚ ਮੁੜ ਸ਼ੁਰੂ ਹੋ ਜਾਵੇਗੀ।
       *[other] ਇਹ ਸਕਰੀਨ { $seconds } ਸਕਿੰਟਾਂ ਵਿੱਚ ਮੁੜ ਸ਼ੁਰੂ ਹੋ ਜਾਵੇਗੀ।
    }
more-time-button = ਮੈਨੂੰ ਹੋਰ ਸਮਾਂ ਚਾਹੀਦਾ ਹੈ

### Out of service

out-of-service-title = ਇਹ ਸਕਰੀਨ ਕੰਮ ਨਹੀਂ ਕਰ ਰਹੀ
out-of-service-body = ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਪੁੱਛੋ

### Display

display-title = ਦਿੱਖ
text-size = ਅੱਖਰਾਂ ਦਾ ਆਕਾਰ
text-size-1 = ਆਮ
text-size-2 = ਵੱਡਾ
text-size-3 = ਹੋਰ ਵੱਡਾ
text-size-4 = ਸਭ ਤੋਂ ਵੱਡਾ
colours = ਰੰਗ
colours-standard = ਮਿਆਰੀ
colours-black-on-white = ਚਿੱਟੇ ਉੱਤੇ ਕਾਲਾ
colours-white-on-black = ਕਾਲੇ ਉੱਤੇ ਚਿੱਟਾ
colours-yellow-on-black = ਕਾਲੇ ਉੱਤੇ ਪੀਲਾ
controls = ਬਟਨ ਕਿੱਥੇ ਹੋਣ
controls-high = ਉੱਪਰ ਅਤੇ ਹੇਠਾਂ
controls-low = ਸਾਰੇ ਹੇਠਾਂ
volume = ਆਵਾਜ਼ ਕਿੰਨੀ ਉੱਚੀ ਹੋਵੇ
volume-1 = ਨੀਵੀਂ
volume-2 = ਆਮ
volume-3 = ਉੱਚੀ
speed = ਬੋਲਣ ਦੀ ਰਫ਼ਤਾਰ
speed-1 = ਹੌਲੀ
speed-2 = ਆਮ
speed-3 = ਤੇਜ਼
# Text size, colours and everything else here go back to how they were.
reset-button = ਸਭ ਪਹਿਲਾਂ ਵਰਗਾ ਕਰੋ
done-button = ਹੋ ਗਿਆ

### While the screen is wiped

cleaning-title = ਇਹ ਸਕਰੀਨ ਸਾਫ਼ ਕੀਤੀ ਜਾ ਰਹੀ ਹੈ
cleaning-countdown =
    { $seconds ->
        [one] { $seconds } ਸਕਿੰਟ ਬਾਅਦ ਇਹ ਦੁਬਾਰਾ ਵਰਤੀ ਜਾ ਸਕੇਗੀ।
       *[other] { $seconds } ਸਕਿੰਟਾਂ ਬਾਅਦ ਇਹ ਦੁਬਾਰਾ ਵਰਤੀ ਜਾ ਸਕੇਗੀ।
    }
