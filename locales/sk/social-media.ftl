# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Sociálne siete: pokyny pre pacientov, 2024

# Signpost.
introduction-title = Úvod
introduction-body =
    V zdravotnom stredisku { $practice } máme stránku na Facebooku a Twitteri, ktorá poskytuje našim pacientom rôzne užitočné informácie.

    Táto organizácia má povinnosť zachovávať dôvernosť informácií o pacientoch a chrániť zraniteľných pacientov. Môžete nám v tom pomôcť dodržiavaním pravidiel správania uvedených v týchto pokynoch.

    Od pacientov zdravotného strediska { $practice } sa očakáva, že budú vždy dodržiavať tieto pravidlá správania:

# Signpost.
code-of-conduct-title = Pravidlá správania

# Signpost.
portable-devices-title = Telefóny a iné zariadenia
portable-devices-body = Organizácia od všetkých používateľov prenosných zariadení vyžaduje, aby ich používali zdvorilo a ohľaduplne a aby rešpektovali ostatných pacientov. Prenosné zariadenia nemožno používať počas konzultácií, okrem prípadov, keď je to dohodnuté s vaším ošetrujúcim zdravotníckym pracovníkom.

# Signpost.
other-patients-title = Informácie o iných pacientoch
other-patients-body = Pacientom nie je dovolené prezrádzať žiadne informácie o iných pacientoch, podľa ktorých ich možno identifikovať, pokiaľ na to nemajú výslovný súhlas daného pacienta.

# Signpost.
recording-title = Nahrávanie konzultácie
recording-body = Hoci k tomu pacientov nepovzbudzujeme, svoju konzultáciu si môžu nahrať, malo by to však byť dohodnuté s ich ošetrujúcim zdravotníckym pracovníkom. Táto nahrávka bude slúžiť výlučne na vaše vlastné účely.

# Signpost.
posts-title = Vaše príspevky
posts-body = Pacienti nesmú uverejňovať žiadny obsah, ktorý je nepresný, podvodný, obťažujúci, obscénny, ohováračský, nezákonný alebo uvádza iných do rozpakov. Každý takýto príspevok na stránke organizácie na Facebooku a Twitteri bude odstránený a nahlásený.

# Signpost.
photographs-title = Fotografovanie
photographs-body = Pacientom nie je dovolené fotografovať v čakárni ani v priestoroch, kde sú prítomní iní pacienti, a nie je dovolené ani fotografovať personál.

# Signpost.
naming-staff-title = Komentáre o personáli
naming-staff-body = Pacienti nesmú na sociálnych sieťach uverejňovať komentáre, podľa ktorých možno identifikovať kohokoľvek z personálu.

# Signpost.
reviews-title = Ako napísať hodnotenie
reviews-body = Pacienti môžu napísať hodnotenie zdravotného strediska a nasledujúci odkaz Ratings and reviews - { $practice } - NHS (www.nhs.uk) môže manažérovi zdravotného strediska umožniť primerane odpovedať.

# Signpost.
defamation-title = Ohováračské komentáre
defamation-body = Ohováračské komentáre o našom tíme nemožno zdieľať na žiadnej platforme sociálnych sietí. Môžeme požiadať o právnu radu a podniknúť náležité kroky proti každému pacientovi, ktorý uverejní ohováračské komentáre.

complaints-title = Sťažnosti pacientov na sociálnych sieťach
complaints-body =
    Máme osobitný postup podávania a vybavovania sťažností, ktorý majú pacienti použiť, ak chcú podať sťažnosť. Budeme odpovedať iba na sťažnosti podané organizácii v súlade s postupom organizácie.

    Sťažnosť podaná na stránke organizácie na Facebooku alebo Twitteri bude odstránená.
