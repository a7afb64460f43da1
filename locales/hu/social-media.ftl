# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Útmutató betegeknek a közösségi médiáról, 2024

# Signpost.
introduction-title = Bevezetés
introduction-body =
    Rendelőnknek ({ $practice }) van Facebook- és Twitter-oldala, amely sokféle hasznos információt nyújt a betegeinknek.

    Intézményünk köteles gondoskodni a betegek adatainak bizalmas kezeléséről és a fokozott védelemre szoruló betegek megóvásáról. Ebben Ön is segíthet nekünk, ha betartja az ebben az útmutatóban ismertetett magatartási szabályokat.

    Rendelőnk ({ $practice }) betegeitől elvárjuk, hogy mindig tartsák be az alábbi magatartási szabályokat:

# Signpost.
code-of-conduct-title = Magatartási szabályok

# Signpost.
portable-devices-title = Telefonok és más eszközök
portable-devices-body = Az intézmény megköveteli, hogy a hordozható eszközöket mindenki udvariasan, másokra tekintettel, a többi beteget tiszteletben tartva használja. Konzultáció közben hordozható eszközök nem használhatók, kivéve, ha erről megállapodott az Önt ellátó egészségügyi szakemberrel.

# Signpost.
other-patients-title = Információk más betegekről
other-patients-body = A betegek számára nem megengedett, hogy más betegekről bármilyen olyan információt felfedjenek, amelyből az érintett azonosítható, kivéve, ha ehhez rendelkeznek az érintett beteg kifejezett hozzájárulásával.

# Signpost.
recording-title = Felvétel a konzultációról
recording-body = Bár nem biztatjuk erre a betegeket, felvételt készíthetnek a saját konzultációjukról, de erről az őket ellátó egészségügyi szakemberrel meg kellene állapodni. Ez a felvétel kizárólag az Ön saját céljára szolgál.

# Signpost.
posts-title = Amit Ön közzétesz
posts-body = A betegeknek tilos közzétenniük bármilyen pontatlan, csalárd, zaklató, kínos helyzetbe hozó, obszcén, rágalmazó vagy jogellenes tartalmat. Az intézmény Facebook- és Twitter-oldalán minden ilyen bejegyzést törlünk és jelentünk.

# Signpost.
photographs-title = Fényképezés
photographs-body = A betegek számára nem megengedett a fényképezés a váróteremben vagy olyan helyeken, ahol más betegek is jelen vannak, és a személyzet fényképezése sem megengedett.

# Signpost.
naming-staff-title = Megjegyzések a személyzetről
naming-staff-body = A betegeknek tilos a közösségi médiában olyan megjegyzést közzétenniük, amelyből a személyzet bármely tagja azonosítható.

# Signpost.
reviews-title = Értékelés írása
reviews-body = A betegek értékelést írhatnak a rendelőről, és a következő link, Ratings and reviews - { $practice } - NHS (www.nhs.uk), lehetővé teheti, hogy a rendelő adminisztratív vezetője megfelelően válaszoljon.

# Signpost.
defamation-title = Rágalmazó megjegyzések
defamation-body = A csapatunkról szóló rágalmazó megjegyzések egyetlen közösségimédia-platformon sem oszthatók meg. Jogi tanácsot kérhetünk, és megfelelő lépéseket tehetünk minden olyan beteggel szemben, aki rágalmazó megjegyzést tesz közzé.

complaints-title = A betegek panaszai a közösségi médiában
complaints-body =
    Külön panaszkezelési szabályzatunk van, amely szerint a betegeknek el kell járniuk, ha panaszt kívánnak tenni. Csak azokra a panaszokra válaszolunk, amelyeket az intézmény szabályzatának megfelelően tesznek az intézménynél.

    Ha valaki az intézmény Facebook- vagy Twitter-oldalán tesz panaszt, a panaszt töröljük.
