# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Sociālo mediju vadlīnijas pacientiem, 2024. gads

# Signpost.
introduction-title = Ievads
introduction-body =
    Mums ārstu praksē „{ $practice }” ir „Facebook” un „Twitter” lapa, kurā mūsu pacientiem ir pieejama dažāda noderīga informācija.

    Šīs iestādes pienākums ir saglabāt pacientu informācijas konfidencialitāti un gādāt par mazaizsargātu pacientu drošību. Jūs varat mums palīdzēt to īstenot, ievērojot šajās vadlīnijās izklāstītos uzvedības noteikumus.

    Mēs gaidām, ka ārstu prakses „{ $practice }” pacienti vienmēr ievēros šādus uzvedības noteikumus:

# Signpost.
code-of-conduct-title = Uzvedības noteikumi

# Signpost.
portable-devices-title = Tālruņi un citas ierīces
portable-devices-body = Iestāde prasa, lai visi pārnēsājamo ierīču lietotāji tās lietotu pieklājīgi un iejūtīgi, izturoties ar cieņu pret citiem pacientiem. Konsultāciju laikā pārnēsājamas ierīces nav pieļaujams lietot, izņemot gadījumus, kad tas ir saskaņots ar ārstniecības personu, kas jūs konsultē.

# Signpost.
other-patients-title = Informācija par citiem pacientiem
other-patients-body = Pacientiem nav atļauts izpaust nekādu informāciju par citiem pacientiem, pēc kuras viņus var identificēt, ja vien nav saņemta attiecīgā pacienta nepārprotama piekrišana.

# Signpost.
recording-title = Savas konsultācijas ierakstīšana
recording-body = Lai gan mēs uz to nemudinām, pacienti drīkst ierakstīt savu konsultāciju, taču tas būtu jāsaskaņo ar ārstniecības personu, kas jūs konsultē. Šis konsultācijas ieraksts būs paredzēts vienīgi jūsu personiskajām vajadzībām.

# Signpost.
posts-title = Ko jūs publicējat
posts-body = Pacienti nedrīkst publicēt nekādus neprecīzus, krāpnieciskus, kauninošus, neķītrus, neslavu ceļošus vai nelikumīgus materiālus, kā arī materiālus, kas uzskatāmi par uzmākšanos. Visi šādi ieraksti iestādes „Facebook” un „Twitter” lapā tiks dzēsti, un par tiem tiks ziņots.

# Signpost.
photographs-title = Fotografēšana
photographs-body = Pacientiem nav atļauts fotografēt uzgaidāmajā telpā vai vietās, kur atrodas citi pacienti; tāpat nav atļauts fotografēt darbiniekus.

# Signpost.
naming-staff-title = Komentāri par darbiniekiem
naming-staff-body = Pacienti nedrīkst sociālajos medijos publicēt komentārus, pēc kuriem var identificēt kādu no darbiniekiem.

# Signpost.
reviews-title = Atsauksmes atstāšana
reviews-body = Pacienti var atstāt atsauksmi par ārstu praksi, un šī saite Ratings and reviews - { $practice } - NHS (www.nhs.uk) var dot ārstu prakses vadītājam iespēju pienācīgi atbildēt.

# Signpost.
defamation-title = Neslavu ceļoši komentāri
defamation-body = Neslavu ceļošus komentārus par mūsu komandu nav pieļaujams izplatīt nevienā sociālo mediju platformā. Var tikt lūgts juridisks padoms un veiktas atbilstošas darbības pret jebkuru pacientu, kas publicē neslavu ceļošus komentārus.

complaints-title = Pacientu sūdzības sociālajos medijos
complaints-body =
    Mums ir atsevišķa sūdzību iesniegšanas un izskatīšanas kārtība, kas pacientiem jāievēro, ja viņi vēlas iesniegt sūdzību. Mēs atbildēsim tikai uz tām sūdzībām, kas iestādei iesniegtas saskaņā ar iestādes noteikto kārtību.

    Ja sūdzība tiks iesniegta iestādes „Facebook” vai „Twitter” lapā, šī sūdzība tiks dzēsta.
