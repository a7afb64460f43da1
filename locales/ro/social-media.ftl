# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Rețelele de socializare: ghid pentru pacienți, 2024

# Signpost.
introduction-title = Introducere
introduction-body =
    La centrul medical { $practice } avem o pagină de Facebook și Twitter care le oferă pacienților noștri diverse informații utile.

    Această organizație are datoria de a păstra confidențialitatea informațiilor despre pacienți și de a proteja pacienții vulnerabili. Ne puteți ajuta în acest sens dacă respectați codul de conduită prezentat în acest ghid.

    Se așteaptă ca pacienții centrului medical { $practice } să respecte întotdeauna următorul cod de conduită:

# Signpost.
code-of-conduct-title = Cod de conduită

# Signpost.
portable-devices-title = Telefoane și alte dispozitive
portable-devices-body = Organizația cere ca toate persoanele care folosesc dispozitive portabile să le folosească în mod politicos și cu considerație, respectându-i pe ceilalți pacienți. Dispozitivele portabile nu se folosesc în timpul consultațiilor, cu excepția cazului în care acest lucru a fost convenit cu cadrul medical care vă consultă.

# Signpost.
other-patients-title = Informații despre alți pacienți
other-patients-body = Pacienților nu le este permis să dezvăluie nicio informație despre alți pacienți pe baza căreia aceștia pot fi identificați, decât dacă au consimțământul expres al pacientului respectiv.

# Signpost.
recording-title = Înregistrarea consultației
recording-body = Deși nu încurajăm acest lucru, pacienții își pot înregistra consultația, însă înregistrarea ar trebui convenită cu cadrul medical care vă consultă. Această înregistrare va fi exclusiv pentru uzul dumneavoastră personal.

# Signpost.
posts-title = Ce postați
posts-body = Pacienților le este interzis să posteze orice material inexact, fraudulos, cu caracter de hărțuire, stânjenitor, obscen, defăimător sau ilegal. Orice astfel de postare de pe pagina de Facebook și Twitter a organizației va fi ștearsă și raportată.

# Signpost.
photographs-title = Fotografii
photographs-body = Pacienților nu le este permis să facă fotografii în sala de așteptare sau în locurile în care se află alți pacienți și nu este permisă nici fotografierea personalului.

# Signpost.
naming-staff-title = Comentarii despre personal
naming-staff-body = Pacienților le este interzis să posteze pe rețelele de socializare comentarii care identifică vreun membru al personalului.

# Signpost.
reviews-title = Cum puteți lăsa o recenzie
reviews-body = Pacienții pot lăsa o recenzie despre centrul medical, iar următorul link, Ratings and reviews - { $practice } - NHS (www.nhs.uk), îi poate da managerului centrului medical posibilitatea de a răspunde în mod corespunzător.

# Signpost.
defamation-title = Comentarii defăimătoare
defamation-body = Comentariile defăimătoare despre echipa noastră nu se distribuie pe nicio platformă de socializare. Se poate solicita consultanță juridică și se pot lua măsurile corespunzătoare împotriva oricărui pacient care postează comentarii defăimătoare.

complaints-title = Reclamațiile pacienților pe rețelele de socializare
complaints-body =
    Avem o procedură separată privind reclamațiile, pe care pacienții trebuie să o folosească dacă doresc să facă o reclamație. Vom răspunde numai la reclamațiile adresate organizației în conformitate cu procedura acesteia.

    Dacă se face o reclamație pe pagina de Facebook sau Twitter a organizației, reclamația va fi ștearsă.
