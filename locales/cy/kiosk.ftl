# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Iaith
display-button = Edrychiad
finish-button = Gorffen
# Read out after "Finish" by a screen reader.
finish-hint = Person newydd? Dechreuwch eto
listen-button = Gwrando
# Short. Opens the cards under "Show at reception", below.
reception-button = Derbynfa
back-button = Yn ôl
next-button = Nesaf
scroll-up-button = Symud i fyny
scroll-down-button = Symud i lawr

### Welcome

choose-language = Dewiswch eich iaith

### Choice of guidance, shown where a practice has more than one

choose-guidance = Beth hoffech chi ei ddarllen?

### Contents

read-button = Darllen o’r dechrau
review-button = Gadael adolygiad
complaint-button = Gwneud cwyn
guidance-version = Fersiwn { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Nid yw’r cyfieithiad hwn wedi’i wirio eto. Y testun Saesneg sydd mewn grym.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Mae rhannau o hyn yn cael eu dangos yn Saesneg am nad yw eu cyfieithiad yn gyfredol.

### Reading

# For example: 3 of 10
reading-progress = { $number } o { $total }

### Listen: the page is read aloud

pause-button = Oedi
resume-button = Parhau
again-button = O’r dechrau
stop-button = Stopio
listening = Mae’r dudalen hon yn cael ei darllen yn uchel.
listening-paused = Mae’r darllen yn uchel wedi’i oedi.
listening-ended = Mae’r dudalen hon wedi’i darllen hyd at y diwedd.
listening-failed = Nid oes modd darllen y dudalen hon yn uchel ar hyn o bryd.

### QR codes

scan-code = Sganiwch y cod hwn â chamera eich ffôn
code-address = Neu defnyddiwch y cyfeiriad hwn
# Shown in place of a code that could not be drawn.
code-missing = Nid oes modd dangos y cod. Defnyddiwch y cyfeiriad hwn, os gwelwch yn dda
# Read out by a screen reader in place of the picture.
code-description = Cod QR ar gyfer { $address }

### "I have read this guidance"

acknowledge-title = Ydych chi wedi darllen y canllawiau hyn?
acknowledge-button = Rwyf wedi darllen y canllawiau hyn
acknowledge-skip-button = Gorffen heb ddweud hyn
acknowledge-kept = Rydym yn cofnodi pob tro y caiff y canllawiau hyn eu hagor neu eu darllen i’r diwedd. Os pwyswch “Rwyf wedi darllen y canllawiau hyn”, cofnodir hynny hefyd. Rydym yn cadw’r iaith, y dyddiad, bore neu brynhawn, a hyd y darllen yn fras. Nid ydym yn gofyn pwy ydych chi.

### Thank you

thanks-title = Diolch
thanks-body = Rydym wedi cofnodi bod rhywun wedi darllen y canllawiau hyn, ond nid pwy oedd y person hwnnw.
contents-button = Yn ôl at y canllawiau

### When counting did not work

save-failed-title = Nid oedd modd cadw hyn
save-failed-body = Rhowch wybod i’r dderbynfa, os gwelwch yn dda. Gallwch barhau i ddefnyddio’r sgrin hon.
try-again-button = Ceisio eto

### Leave a review

review-title = Gadael adolygiad
review-opens = Gallwch adael adolygiad am bractis { $practice } ar wefan y GIG (NHS).
review-is-not = Nid cwyn yw adolygiad. Os ydych chi am gwyno, dewiswch “Gwneud cwyn”.
ask-reception = Dim ffôn? Gofynnwch yn y dderbynfa, os gwelwch yn dda.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Dangoswch hyn yn y dderbynfa
reception-body = Pwyswch yr hyn rydych chi am ei ddweud, a dangoswch hyn i aelod o’r staff.
need-interpreter = Mae angen cyfieithydd arnaf
want-complaint = Hoffwn wneud cwyn
read-to-me = A wnewch chi ddarllen hyn i mi?
need-large-print = Mae angen hyn arnaf mewn print bras

### Make a complaint

complaint-title = Gwneud cwyn
complaint-opens = Mae’r dudalen we hon yn egluro sut i wneud cwyn.
complaint-is-not = Nid adolygiad yw cwyn. Mae gan y practis ffordd ar wahân o wneud cwyn.

### Still there?

idle-title = Ydych chi yno o hyd?
idle-countdown =
    { $seconds ->
        [zero] Bydd y sgrin hon yn ailddechrau ymhen { $seconds } eiliad.
        [one] Bydd y sgrin hon yn ailddechrau ymhen { $seconds } eiliad.
        [two] Bydd y sgrin hon yn ailddechrau ymhen { $seconds } eiliad.
        [few] Bydd y sgrin hon yn ailddechrau ymhen { $seconds } eiliad.
        [many] Bydd y sgrin hon yn ailddechrau ymhen { $seconds } eiliad.
       *[other] Bydd y sgrin hon yn ailddechrau ymhen { $seconds } eiliad.
    }
more-time-button = Mae angen mwy o amser arnaf

### Out of service

out-of-service-title = Nid yw’r sgrin hon yn gweithio
out-of-service-body = Gofynnwch yn y dderbynfa, os gwelwch yn dda

### Display

display-title = Edrychiad
text-size = Maint y testun
text-size-1 = Arferol
text-size-2 = Mawr
text-size-3 = Mwy
text-size-4 = Mwyaf
colours = Lliwiau
colours-standard = Safonol
colours-black-on-white = Du ar wyn
colours-white-on-black = Gwyn ar ddu
colours-yellow-on-black = Melyn ar ddu
controls = Lleoliad y botymau
controls-high = Ar y brig ac ar y gwaelod
controls-low = Pob un ar y gwaelod
volume = Lefel sain y llais
volume-1 = Tawel
volume-2 = Arferol
volume-3 = Uchel
speed = Cyflymder y llais
speed-1 = Araf
speed-2 = Arferol
speed-3 = Cyflym
# Text size, colours and everything else here go back to how they were.
reset-button = Ailosod popeth
done-button = Iawn

### While the screen is wiped

cleaning-title = Mae’r sgrin hon yn cael ei glanhau
cleaning-countdown =
    { $seconds ->
        [zero] Bydd modd ei defnyddio eto ymhen { $seconds } eiliad.
        [one] Bydd modd ei defnyddio eto ymhen { $seconds } eiliad.
        [two] Bydd modd ei defnyddio eto ymhen { $seconds } eiliad.
        [few] Bydd modd ei defnyddio eto ymhen { $seconds } eiliad.
        [many] Bydd modd ei defnyddio eto ymhen { $seconds } eiliad.
       *[other] Bydd modd ei defnyddio eto ymhen { $seconds } eiliad.
    }
