# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = மொழி
display-button = தோற்றம்
finish-button = முடிக்க
# Read out after "Finish" by a screen reader.
finish-hint = புதிய நபரா? மீண்டும் தொடங்கவும்
listen-button = படித்துக் காட்ட
# Short. Opens the cards under "Show at reception", below.
reception-button = வரவேற்பு
back-button = முந்தைய
next-button = அடுத்து
scroll-up-button = மேலே செல்ல
scroll-down-button = கீழே செல்ல

### Welcome

choose-language = உங்கள் மொழியைத் தேர்ந்தெடுக்கவும்

### Choice of guidance, shown where a practice has more than one

choose-guidance = நீங்கள் எதைப் படிக்க விரும்புகிறீர்கள்?

### Contents

read-button = தொடக்கத்திலிருந்து படிக்க
review-button = மதிப்புரை எழுத
complaint-button = புகார் செய்ய
guidance-version = பதிப்பு { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = இந்த மொழிபெயர்ப்பு இன்னும் சரிபார்க்கப்படவில்லை. ஆங்கில உரையே செல்லுபடியாகும்.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = இதன் சில பகுதிகள் ஆங்கிலத்தில் காட்டப்படுகின்றன; ஏனெனில் அவற்றின் மொழிபெயர்ப்பு புதுப்பிக்கப்படவில்லை.

### Reading

# For example: 3 of 10
reading-progress = { $total } இல் { $number }

### Listen: the page is read aloud

pause-button = சற்று நிறுத்த
resume-button = தொடர
again-button = முதலில் இருந்து
stop-button = போதும்
listening = இந்தப் பக்கம் படித்துக் காட்டப்படுகிறது.
listening-paused = படித்துக் காட்டுவது தற்காலிகமாக நிறுத்தப்பட்டுள்ளது.
listening-ended = இந்தப் பக்கம் இறுதிவரை படித்துக் காட்டப்பட்டது.
listening-failed = தற்போது இந்தப் பக்கத்தைப் படித்துக் காட்ட முடியவில்லை.

### QR codes

scan-code = இந்தக் குறியீட்டை உங்கள் தொலைபேசியின் கேமராவால் ஸ்கேன் செய்யவும்
code-address = அல்லது இந்த இணைய முகவரியைப் பயன்படுத்தவும்
# Shown in place of a code that could not be drawn.
code-missing = குறியீட்டைக் காட்ட முடியவில்லை. தயவுசெய்து இந்த இணைய முகவரியைப் பயன்படுத்தவும்
# Read out by a screen reader in place of the picture.
code-description = { $address } என்ற முகவரிக்கான QR குறியீடு

### "I have read this guidance"

acknowledge-title = இந்த வழிகாட்டுதலைப் படித்துவிட்டீர்களா?
acknowledge-button = இந்த வழிகாட்டுதலைப் படித்துவிட்டேன்
acknowledge-skip-button = இதைச் சொல்லாமல் முடிக்க
acknowledge-kept = இந்த வழிகாட்டுதல் திறக்கப்படும் அல்லது இறுதிவரை படிக்கப்படும் ஒவ்வொரு முறையும் அதை எங்கள் எண்ணிக்கையில் குறித்துக்கொள்கிறோம். “இந்த வழிகாட்டுதலைப் படித்துவிட்டேன்” என்பதை நீங்கள் அழுத்தினால், அதையும் குறித்துக்கொள்கிறோம். மொழி, தேதி, காலை அல்லது பிற்பகல், படிக்க ஏறத்தாழ ஆன நேரம் ஆகியவற்றைச் சேமிக்கிறோம். நீங்கள் யார் என்று கேட்பதில்லை.

### Thank you

thanks-title = நன்றி
thanks-body = ஒருவர் இந்த வழிகாட்டுதலைப் படித்துவிட்டார் என்பதை எங்கள் எண்ணிக்கையில் குறித்துக்கொண்டோம்; அவர் யார் என்பதைக் குறித்துக்கொள்ளவில்லை.
contents-button = வழிகாட்டுதலுக்குத் திரும்ப

### When counting did not work

save-failed-title = இதைச் சேமிக்க முடியவில்லை
save-failed-body = தயவுசெய்து வரவேற்பு மேசையில் தெரிவிக்கவும். இந்தத் திரையை நீங்கள் தொடர்ந்து பயன்படுத்தலாம்.
try-again-button = மீண்டும் முயற்சிக்க

### Leave a review

review-title = மதிப்புரை எழுத
review-opens = NHS இணையதளத்தில் நீங்கள் { $practice } மருத்துவ நிலையத்தைப் பற்றி மதிப்புரை எழுதலாம்.
review-is-not = மதிப்புரை என்பது புகார் அல்ல. நீங்கள் புகார் செய்ய விரும்பினால், “புகார் செய்ய” என்பதைத் தேர்ந்தெடுக்கவும்.
ask-reception = தொலைபேசி இல்லையா? தயவுசெய்து வரவேற்பு மேசையில் கேட்கவும்.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = இதை வரவேற்பு மேசையில் காட்டவும்
reception-body = நீங்கள் சொல்ல விரும்புவதை அழுத்தி, பணியாளர் ஒருவரிடம் காட்டவும்.
need-interpreter = எனக்கு மொழிபெயர்ப்பாளர் ஒருவர் தேவை
want-complaint = நான் புகார் செய்ய விரும்புகிறேன்
read-to-me = தயவுசெய்து இதை எனக்குப் படித்துக் காட்டுங்கள்
need-large-print = எனக்கு இது பெரிய எழுத்துகளில் தேவை

### Make a complaint

complaint-title = புகார் செய்ய
complaint-opens = எவ்வாறு புகார் செய்வது என்பதை இந்த இணையப் பக்கம் விளக்குகிறது.
complaint-is-not = புகார் என்பது மதிப்புரை அல்ல. புகார் செய்வதற்கு மருத்துவ நிலையத்தில் தனி வழிமுறை உள்ளது.

### Still there?

idle-title = நீங்கள் இன்னும் இங்கே இருக்கிறீர்களா?
idle-countdown =
    { $seconds ->
        [one] இந்தத் திரை { $seconds } வினாடியில் மீண்டும் தொடங்கும்.
       *[other] இந்தத் திரை { $seconds } வினாடிகளில் மீண்டும் தொடங்கும்.
    }
more-time-button = எனக்கு இன்னும் நேரம் வேண்டும்

### Out of service

out-of-service-title = இந்தத் திரை வேலை செய்யவில்லை
out-of-service-body = தயவுசெய்து வரவேற்பு மேசையில் கேட்கவும்

### Display

display-title = தோற்றம்
text-size = எழுத்து அளவு
text-size-1 = வழக்கமானது
text-size-2 = பெரியது
text-size-3 = இன்னும் பெரியது
text-size-4 = மிகப் பெரியது
colours = நிறங்கள்
colours-standard = இயல்பானவை
colours-black-on-white = வெள்ளையில் கருப்பு
colours-white-on-black = கருப்பில் வெள்ளை
colours-yellow-on-black = கருப்பில் மஞ்சள்
controls = பொத்தான்கள் இருக்கும் இடம்
controls-high = மேலேயும் கீழேயும்
controls-low = அனைத்தும் கீழே
volume = குரலின் சத்தம்
volume-1 = குறைவாக
volume-2 = வழக்கம்போல்
volume-3 = அதிகமாக
speed = குரலின் வேகம்
speed-1 = மெதுவாக
speed-2 = வழக்கம்போல்
speed-3 = வேகமாக
# Text size, colours and everything else here go back to how they were.
reset-button = எல்லாம் பழையபடி
done-button = முடிந்தது

### While the screen is wiped

cleaning-title = இந்தத் திரை சுத்தம் செய்யப்படுகிறது
cleaning-countdown =
    { $seconds ->
        [one] { $seconds } வினாடிக்குப் பிறகு இதை மீண்டும் பயன்படுத்தலாம்.
       *[other] { $seconds } வினாடிகளுக்குப் பிறகு இதை மீண்டும் பயன்படுத்தலாம்.
    }
