# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Language
display-button = Display
finish-button = Finish
# Read out after "Finish" by a screen reader.
finish-hint = New person? Start again
listen-button = Listen
# Short. Opens the cards under "Show at reception", below.
reception-button = Reception
back-button = Back
next-button = Next
scroll-up-button = Move up
scroll-down-button = Move down

### Welcome

choose-language = Choose your language

### Choice of guidance, shown where a practice has more than one

choose-guidance = What would you like to read?

### Contents

read-button = Read from the start
review-button = Leave a review
complaint-button = Make a complaint
guidance-version = Version { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = This translation has not been checked yet. The English text applies.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Parts of this are shown in English, because their translation is not up to date.

### Reading

# For example: 3 of 10
reading-progress = { $number } of { $total }

### Listen: the page is read aloud

pause-button = Pause
resume-button = Continue
again-button = From the start
stop-button = Stop
listening = This page is being read aloud.
listening-paused = Reading aloud is paused.
listening-ended = This page has been read to the end.
listening-failed = This page cannot be read aloud at the moment.

### QR codes

scan-code = Scan this code with your phone’s camera
code-address = Or use this address
# Shown in place of a code that could not be drawn.
code-missing = The code cannot be shown. Please use this address
# Read out by a screen reader in place of the picture.
code-description = QR code for { $address }

### "I have read this guidance"

acknowledge-title = Have you read this guidance?
acknowledge-button = I have read this guidance
acknowledge-skip-button = Finish without saying this
acknowledge-kept = We count each time this guidance is opened or read to the end. Pressing “I have read this guidance” is counted too. We keep the language, date, morning or afternoon, and about how long it took. We do not ask who you are.

### Thank you

thanks-title = Thank you
thanks-body = We have noted that someone has read this guidance, but not who it was.
contents-button = Back to the guidance

### When counting did not work

save-failed-title = This could not be saved
save-failed-body = Please tell reception. You can go on using this screen.
try-again-button = Try again

### Leave a review

review-title = Leave a review
review-opens = You can leave a review of { $practice } on the NHS website.
review-is-not = A review is not a complaint. If you want to complain, choose “Make a complaint”.
ask-reception = No phone? Please ask at reception.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Show this at reception
reception-body = Press what you want to say, and show it to a member of staff.
need-interpreter = I need an interpreter
want-complaint = I want to make a complaint
read-to-me = Please read this to me
need-large-print = I need this in large print

### Make a complaint

complaint-title = Make a complaint
complaint-opens = This web page explains how to make a complaint.
complaint-is-not = A complaint is not a review. The practice has a separate way to make a complaint.

### Still there?

idle-title = Are you still there?
idle-countdown =
    { $seconds ->
        [one] This screen will start again in { $seconds } second.
       *[other] This screen will start again in { $seconds } seconds.
    }
more-time-button = I need more time

### Out of service

out-of-service-title = This screen is not working
out-of-service-body = Please ask at reception

### Display

display-title = Display
text-size = Text size
text-size-1 = Normal
text-size-2 = Large
text-size-3 = Larger
text-size-4 = Largest
colours = Colours
colours-standard = Standard
colours-black-on-white = Black on white
colours-white-on-black = White on black
colours-yellow-on-black = Yellow on black
controls = Where the buttons are
controls-high = At the top and at the bottom
controls-low = All at the bottom
volume = Loudness of the voice
volume-1 = Quiet
volume-2 = Normal
volume-3 = Loud
speed = Speed of the voice
speed-1 = Slow
speed-2 = Normal
speed-3 = Fast
# Text size, colours and everything else here go back to how they were.
reset-button = Reset all
done-button = Done

### While the screen is wiped

cleaning-title = This screen is being cleaned
cleaning-countdown =
    { $seconds ->
        [one] It can be used again in { $seconds } second.
       *[other] It can be used again in { $seconds } seconds.
    }
