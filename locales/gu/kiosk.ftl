# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = ભાષા
display-button = ડિસ્પ્લે
finish-button = પૂરું કરો
# Read out after "Finish" by a screen reader.
finish-hint = નવી વ્યક્તિ છે? નવેસરથી શરૂ કરો
listen-button = સાંભળો
# Short. Opens the cards under "Show at reception", below.
reception-button = રિસેપ્શન
back-button = પાછળ
next-button = આગળ
scroll-up-button = ઉપર જાઓ
scroll-down-button = નીચે જાઓ

### Welcome

choose-language = તમારી ભાષા પસંદ કરો

### Choice of guidance, shown where a practice has more than one

choose-guidance = તમારે શું વાંચવું છે?

### Contents

read-button = શરૂઆતથી વાંચો
review-button = રિવ્યૂ આપો
complaint-button = ફરિયાદ કરો
guidance-version = આવૃત્તિ { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = આ અનુવાદની હજી ચકાસણી થઈ નથી. અંગ્રેજી લખાણ જ લાગુ પડે છે.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = આના કેટલાક ભાગ અંગ્રેજીમાં બતાવવામાં આવ્યા છે, કારણ કે તેમનો અનુવાદ અપડેટ થયેલો નથી.

### Reading

# For example: 3 of 10
reading-progress = { $total }માંથી { $number }

### Listen: the page is read aloud

pause-button = થોભાવો
resume-button = ચાલુ રાખો
again-button = શરૂઆતથી સાંભળો
stop-button = બંધ કરો
listening = આ પેજ વાંચી સંભળાવવામાં આવી રહ્યું છે.
listening-paused = વાંચી સંભળાવવાનું હાલ થોભાવેલું છે.
listening-ended = આ પેજ અંત સુધી વાંચી સંભળાવવામાં આવ્યું છે.
listening-failed = આ પેજ અત્યારે વાંચી સંભળાવી શકાતું નથી.

### QR codes

scan-code = તમારા ફોનના કેમેરાથી આ કોડ સ્કેન કરો
code-address = અથવા આ વેબ સરનામાનો ઉપયોગ કરો
# Shown in place of a code that could not be drawn.
code-missing = કોડ બતાવી શકાતો નથી. કૃપા કરીને આ વેબ સરનામાનો ઉપયોગ કરો
# Read out by a screen reader in place of the picture.
code-description = { $address } માટે QR કોડ

### "I have read this guidance"

acknowledge-title = શું તમે આ માર્ગદર્શિકા વાંચી છે?
acknowledge-button = મેં આ માર્ગદર્શિકા વાંચી છે
acknowledge-skip-button = આ કહ્યા વિના પૂરું કરો
acknowledge-kept = જ્યારે પણ આ માર્ગદર્શિકા ખોલવામાં આવે કે અંત સુધી વાંચવામાં આવે, ત્યારે અમે તે ગણતરીમાં નોંધીએ છીએ. જો તમે “મેં આ માર્ગદર્શિકા વાંચી છે” દબાવો, તો અમે તે પણ નોંધીએ છીએ. અમે ભાષા, તારીખ, બપોર પહેલાં કે પછીનો સમય, અને વાંચવામાં લાગેલો આશરે સમય રાખીએ છીએ. તમે કોણ છો તે અમે પૂછતા નથી.

### Thank you

thanks-title = આભાર
thanks-body = અમે ગણતરીમાં નોંધ્યું છે કે કોઈકે આ માર્ગદર્શિકા વાંચી છે, પણ કોણે વાંચી તે નહીં.
contents-button = માર્ગદર્શિકા પર પરત જાઓ

### When counting did not work

save-failed-title = આ સાચવી શકાયું નથી
save-failed-body = કૃપા કરીને રિસેપ્શન પર જણાવો. તમે આ સ્ક્રીનનો ઉપયોગ ચાલુ રાખી શકો છો.
try-again-button = ફરી પ્રયત્ન કરો

### Leave a review

review-title = રિવ્યૂ આપો
review-opens = તમે NHSની વેબસાઇટ પર { $practice } વિશે રિવ્યૂ આપી શકો છો.
review-is-not = રિવ્યૂ એ ફરિયાદ નથી. જો તમારે ફરિયાદ કરવી હોય, તો “ફરિયાદ કરો” પસંદ કરો.
ask-reception = ફોન નથી? કૃપા કરીને રિસેપ્શન પર પૂછો.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = આ રિસેપ્શન પર બતાવો
reception-body = તમારે જે કહેવું હોય તે દબાવો અને સ્ટાફમાંથી કોઈને બતાવો.
need-interpreter = મને દુભાષિયાની જરૂર છે
want-complaint = મારે ફરિયાદ કરવી છે
read-to-me = કૃપા કરીને મને આ વાંચી સંભળાવો
need-large-print = મારે આ મોટા અક્ષરોમાં જોઈએ છે

### Make a complaint

complaint-title = ફરિયાદ કરો
complaint-opens = આ વેબ પેજ પર ફરિયાદ કેવી રીતે કરવી તે જણાવ્યું છે.
complaint-is-not = ફરિયાદ એ રિવ્યૂ નથી. પ્રેક્ટિસમાં ફરિયાદ કરવાની એક અલગ રીત છે.

### Still there?

idle-title = શું તમે હજી અહીં છો?
idle-countdown =
    { $seconds ->
        [one] આ સ્ક્રીન { $seconds } સેકન્ડમાં નવેસરથી શરૂ થશે.
       *[other] આ સ્ક્રીન { $seconds } સેકન્ડમાં નવેસરથી શરૂ થશે.
    }
more-time-button = મારે વધુ સમય જોઈએ છે

### Out of service

out-of-service-title = આ સ્ક્રીન કામ કરતી નથી
out-of-service-body = કૃપા કરીને રિસેપ્શન પર પૂછો

### Display

display-title = ડિસ્પ્લે
text-size = અક્ષરોનું કદ
text-size-1 = સામાન્ય
text-size-2 = મોટું
text-size-3 = વધુ મોટું
text-size-4 = સૌથી મોટું
colours = રંગો
colours-standard = સાધારણ
colours-black-on-white = સફેદ પર કાળો
colours-white-on-black = કાળા પર સફેદ
colours-yellow-on-black = કાળા પર પીળો
controls = બટન ક્યાં રાખવાં
controls-high = ઉપર અને નીચે
controls-low = બધાં નીચે
volume = અવાજ કેટલો મોટો રાખવો
volume-1 = ધીમો
volume-2 = સામાન્ય
volume-3 = મોટો
speed = બોલવાની ઝડપ
speed-1 = ઓછી
speed-2 = સામાન્ય
speed-3 = વધુ
# Text size, colours and everything else here go back to how they were.
reset-button = બધું પહેલાં જેવું કરો
done-button = થઈ ગયું

### While the screen is wiped

cleaning-title = આ સ્ક્રીન સાફ કરવામાં આવી રહી છે
cleaning-countdown =
    { $seconds ->
        [one] { $seconds } સેકન્ડ પછી તેનો ફરી ઉપયોગ કરી શકાશે.
       *[other] { $seconds } સેકન્ડ પછી તેનો ફરી ઉપયોગ કરી શકાશે.
    }
