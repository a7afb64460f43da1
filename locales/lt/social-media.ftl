# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Socialinių tinklų gairės pacientams (2024 m.)

# Signpost.
introduction-title = Įvadas
introduction-body =
    Klinikoje „{ $practice }“ turime „Facebook“ ir „Twitter“ puslapį, kuriame pateikiama įvairios naudingos informacijos mūsų pacientams.

    Šios įstaigos pareiga – užtikrinti informacijos apie pacientus konfidencialumą ir apsaugoti pažeidžiamus pacientus. Galite mums padėti tai įgyvendinti, jei laikysitės šiose gairėse išdėstyto elgesio kodekso.

    Tikimasi, kad klinikos „{ $practice }“ pacientai visada laikysis toliau pateikto elgesio kodekso:

# Signpost.
code-of-conduct-title = Elgesio kodeksas

# Signpost.
portable-devices-title = Telefonai ir kiti įrenginiai
portable-devices-body = Įstaiga reikalauja, kad visi nešiojamųjų įrenginių naudotojai jais naudotųsi mandagiai ir taktiškai, gerbdami kitus pacientus. Per konsultacijas nešiojamaisiais įrenginiais naudotis negalima, išskyrus atvejus, kai dėl to susitarta su jus konsultuojančiu sveikatos priežiūros specialistu.

# Signpost.
other-patients-title = Informacija apie kitus pacientus
other-patients-body = Pacientams neleidžiama atskleisti jokios informacijos apie kitus pacientus, iš kurios galima nustatyti jų tapatybę, nebent gautas aiškiai išreikštas to paciento sutikimas.

# Signpost.
recording-title = Konsultacijos įrašymas
recording-body = Nors tai neskatinama, pacientai gali įrašyti savo konsultaciją, tačiau dėl to reikėtų susitarti su jus konsultuojančiu sveikatos priežiūros specialistu. Šis konsultacijos įrašas bus skirtas išimtinai jūsų asmeninėms reikmėms.

# Signpost.
posts-title = Ką skelbiate
posts-body = Pacientams draudžiama skelbti bet kokią medžiagą, kuri yra netiksli, sukčiavimo ar priekabiavimo pobūdžio, gėdinanti, nešvanki, šmeižikiška ar neteisėta. Visi tokie įrašai įstaigos „Facebook“ ir „Twitter“ puslapyje bus ištrinti ir apie juos bus pranešta.

# Signpost.
photographs-title = Fotografavimas
photographs-body = Pacientams neleidžiama fotografuoti laukiamajame ar vietose, kuriose yra kitų pacientų, taip pat neleidžiama fotografuoti darbuotojų.

# Signpost.
naming-staff-title = Komentarai apie darbuotojus
naming-staff-body = Pacientams draudžiama socialiniuose tinkluose skelbti komentarus, iš kurių galima nustatyti kurio nors darbuotojo tapatybę.

# Signpost.
reviews-title = Kaip palikti atsiliepimą
reviews-body = Pacientai gali palikti atsiliepimą apie kliniką, o ši nuoroda Ratings and reviews - { $practice } - NHS (www.nhs.uk) gali suteikti klinikos vadovui galimybę tinkamai atsakyti.

# Signpost.
defamation-title = Šmeižikiški komentarai
defamation-body = Šmeižikiškais komentarais apie mūsų komandą negalima dalytis jokioje socialinių tinklų platformoje. Gali būti kreipiamasi teisinio patarimo ir imamasi atitinkamų veiksmų prieš bet kurį pacientą, kuris skelbia šmeižikiškus komentarus.

complaints-title = Pacientų skundai socialiniuose tinkluose
complaints-body =
    Turime atskirą skundų pateikimo ir nagrinėjimo tvarką, kuria pacientai turi vadovautis, jei nori pateikti skundą. Atsakysime tik į tuos skundus, kurie įstaigai pateikti laikantis jos nustatytos tvarkos.

    Jei skundas pateikiamas įstaigos „Facebook“ ar „Twitter“ puslapyje, toks skundas bus ištrintas.
