# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Luqadda
display-button = Muuqaalka
finish-button = Dhammee
# Read out after "Finish" by a screen reader.
finish-hint = Qof cusub? Dib u bilow
listen-button = Dhegeyso
# Short. Opens the cards under "Show at reception", below.
reception-button = Soo-dhawaynta
back-button = Gadaal
next-button = Kan xiga
scroll-up-button = Kor u dhaqaaq
scroll-down-button = Hoos u dhaqaaq

### Welcome

choose-language = Dooro luqaddaada

### Choice of guidance, shown where a practice has more than one

choose-guidance = Maxaad jeclaan lahayd in aad akhrido?

### Contents

read-button = Ka akhri bilowga
review-button = Dhiibo ra’yigaaga
complaint-button = Gudbi cabasho
guidance-version = Nooca { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Turjumaaddan weli lama hubin. Qoraalka Ingiriisiga ah ayaa la raacayaa.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Qaybaha qaarkood waxaa lagu muujiyay Ingiriisi, sababta oo ah turjumaaddooda lama cusboonaysiin.

### Reading

# For example: 3 of 10
reading-progress = { $number } ka mid ah { $total }

### Listen: the page is read aloud

pause-button = Haki
resume-button = Sii wad
again-button = Ka dhegeyso bilowga
stop-button = Jooji
listening = Boggan kor ayaa loo akhrinayaa.
listening-paused = Kor u akhrinta waa la hakiyay.
listening-ended = Boggan waa la akhriyay ilaa dhammaadka.
listening-failed = Boggan hadda kor looma akhrin karo.

### QR codes

scan-code = Koodhkan ku iskaan garee kaamirada taleefankaaga
code-address = Ama isticmaal ciwaankan
# Shown in place of a code that could not be drawn.
code-missing = Koodhka lama muujin karo. Fadlan isticmaal ciwaankan
# Read out by a screen reader in place of the picture.
code-description = Koodhka QR ee { $address }

### "I have read this guidance"

acknowledge-title = Tilmaamahan ma akhriday?
acknowledge-button = Tilmaamahan waan akhriyay
acknowledge-skip-button = Dhammee adiga oo aan taas sheegin
acknowledge-kept = Mar kasta oo tilmaamahan la furo ama ilaa dhammaadka la akhriyo, waxaan taas ku darnaa tirakoobka. Haddii aad riixdo “Tilmaamahan waan akhriyay”, taasna waan ku darnaa. Waxaan kaydinnaa luqadda, taariikhda, subax ama galab, iyo qiyaas ahaan inta uu akhrisku qaatay. Ma weydiinno qofka aad tahay.

### Thank you

thanks-title = Mahadsanid
thanks-body = Waxaan tirakoobka ku darnay in cid akhriday tilmaamahan, laakiin kuma aannu darin cidda ay tahay.
contents-button = Ku noqo tilmaamaha

### When counting did not work

save-failed-title = Tan waa la kaydin waayay
save-failed-body = Fadlan u sheeg miiska soo-dhawaynta. Waad sii isticmaali kartaa shaashaddan.
try-again-button = Isku day mar kale

### Leave a review

review-title = Dhiibo ra’yigaaga
review-opens = Websaydhka NHS waxaad kaga dhiiban kartaa ra’yigaaga ku saabsan rugta caafimaadka { $practice }.
review-is-not = Ra’yi-dhiibashadu maaha cabasho. Haddii aad doonayso in aad cabasho gudbiso, dooro “Gudbi cabasho”.
ask-reception = Taleefan ma haysatid? Fadlan weydii miiska soo-dhawaynta.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Tan tus miiska soo-dhawaynta
reception-body = Riix waxa aad doonayso in aad sheegto, ka dibna tus cid ka mid ah shaqaalaha.
need-interpreter = Waxaan u baahanahay turjubaan
want-complaint = Waxaan doonayaa in aan cabasho gudbiyo
read-to-me = Fadlan tan ii akhri
need-large-print = Waxaan tan ugu baahanahay far waaweyn

### Make a complaint

complaint-title = Gudbi cabasho
complaint-opens = Boggan internetka ahi wuxuu sharxayaa sida cabasho loo gudbiyo.
complaint-is-not = Cabashadu maaha ra’yi-dhiibasho. Rugta caafimaadku waxay leedahay hab gooni ah oo cabashada loo gudbiyo.

### Still there?

idle-title = Weli ma joogtaa?
idle-countdown =
    { $seconds ->
        [one] Shaashaddani waxay dib u bilaabmaysaa { $seconds } ilbiriqsi ka dib.
       *[other] Shaashaddani waxay dib u bilaabmaysaa { $seconds } ilbiriqsi ka dib.
    }
more-time-button = Waqti dheeraad ah baan rabaa

### Out of service

out-of-service-title = Shaashaddani ma shaqaynayso
out-of-service-body = Fadlan weydii miiska soo-dhawaynta

### Display

display-title = Muuqaalka
text-size = Cabbirka qoraalka
text-size-1 = Caadi
text-size-2 = Weyn
text-size-3 = Ka sii weyn
text-size-4 = Ugu weyn
colours = Midabbada
colours-standard = Caadiga ah
colours-black-on-white = Madow ku dul qoran caddaan
colours-white-on-black = Caddaan ku dul qoran madow
colours-yellow-on-black = Jaalle ku dul qoran madow
controls = Meesha badhamada
controls-high = Kor iyo hoos
controls-low = Dhammaantood hoos
volume = Heerka codka
volume-1 = Hoose
volume-2 = Caadi
volume-3 = Sare
speed = Xawaaraha codka
speed-1 = Tartiib
speed-2 = Caadi
speed-3 = Dhakhso
# Text size, colours and everything else here go back to how they were.
reset-button = Ku celi sidii hore
done-button = Diyaar

### While the screen is wiped

cleaning-title = Shaashaddan waa la nadiifinayaa
cleaning-countdown =
    { $seconds ->
        [one] Shaashadda waxaa mar kale la isticmaali karaa { $seconds } ilbiriqsi ka dib.
       *[other] Shaashadda waxaa mar kale la isticmaali karaa { $seconds } ilbiriqsi ka dib.
    }
