# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Tilmaamaha bukaannada ee isticmaalka baraha bulshada 2024

# Signpost.
introduction-title = Hordhac
introduction-body =
    Rugta caafimaadka { $practice } ahaan, waxaan leenahay bog Facebook iyo Twitter ah oo bixiya macluumaad kala duwan oo faa’iido u leh bukaannadayada.

    Hay’addan waxaa waajib ku ah in ay ilaaliso sirta bukaannada iyo in ay ilaaliso badbaadada bukaannada nugul. Waxaad naga caawin kartaa in aan taas gaarno adiga oo raacaya xeerka anshaxa ee lagu sharraxay tilmaamahan.

    Bukaannada rugta caafimaadka { $practice } waxaa laga filayaa in ay mar walba raacaan xeerka anshaxa ee soo socda:

# Signpost.
code-of-conduct-title = Xeerka anshaxa

# Signpost.
portable-devices-title = Taleefannada iyo qalabka kale
portable-devices-body = Hay’addu waxay dhammaan dadka isticmaala qalabka la qaadan karo ku waajibinaysaa in ay u isticmaalaan si edeb iyo tixgelin leh, iyaga oo ixtiraamaya bukaannada kale. Qalabka la qaadan karo lama isticmaali karo inta lagu jiro la-tashiga caafimaadka, aan ka ahayn marka arrintaas lagala heshiiyay xirfadlaha caafimaadka ee ku daaweynaya.

# Signpost.
other-patients-title = Macluumaadka bukaannada kale
other-patients-body = Bukaannada looma oggola in ay shaaciyaan wax macluumaad ah oo bukaannada kale ku saabsan oo lagu aqoonsan karo cidda ay yihiin, haddii aanay oggolaansho cad ka haysan bukaankaas.

# Signpost.
recording-title = Duubista la-tashigaaga caafimaadka
recording-body = Inkasta oo aan lagu dhiirrigelinayn, bukaannadu way duubi karaan la-tashigooda caafimaadka, laakiin waxaa habboon in arrintaas lagala heshiiyo xirfadlaha caafimaadka ee ku daaweynaya. Duubistan waxaa loo isticmaali doonaa ujeeddadaada gaarka ah oo keliya.

# Signpost.
posts-title = Waxa aad soo dhigto
posts-body = Waa in aanay bukaannadu soo dhigin wax aan sax ahayn, khiyaano ah, dhibaatayn ah, ceebayn ah, anshax-xumo ah, sumcad-dil ah ama sharci-darro ah. Wax kasta oo noocaas ah oo lagu soo dhigo bogga Facebook iyo Twitter ee hay’adda waa la tirtiri doonaa, waana laga warbixin doonaa.

# Signpost.
photographs-title = Sawirrada
photographs-body = Bukaannada looma oggola in ay sawirro ku qaadaan qolka sugitaanka ama meelaha ay joogaan bukaanno kale, sidoo kalena looma oggola in sawirro laga qaado shaqaalaha.

# Signpost.
naming-staff-title = Faallooyinka ku saabsan shaqaalaha
naming-staff-body = Waa in aanay bukaannadu baraha bulshada ku soo dhigin faallooyin lagu aqoonsan karo cid ka mid ah shaqaalaha.

# Signpost.
reviews-title = Dhiibashada ra’yiga
reviews-body = Bukaannadu waxay ra’yigooda ka dhiiban karaan rugta caafimaadka, iyada oo linkiga soo socda Ratings and reviews - { $practice } - NHS (www.nhs.uk) uu maamulaha rugta caafimaadka u suurtagelin karo in uu si habboon uga jawaabo.

# Signpost.
defamation-title = Faallooyinka sumcad-dilka ah
defamation-body = Baraha bulshada midkoodna laguma wadaagi karo faallooyin sumcad-dil ah oo ku saabsan kooxdayada. Waxaa laga yaabaa in la raadiyo talo sharci iyo in tallaabada habboon laga qaado bukaan kasta oo soo dhiga faallooyin sumcad-dil ah.

complaints-title = Cabashooyinka bukaannada ee baraha bulshada
complaints-body =
    Waxaan leenahay siyaasad cabashooyin oo gooni ah, taas oo ay tahay in ay bukaannadu isticmaalaan haddii ay doonayaan in ay cabasho gudbiyaan. Waxaan ka jawaabi doonnaa oo keliya cabashooyinka loo gudbiyo hay’adda si waafaqsan siyaasadda hay’adda.

    Haddii cabasho lagu gudbiyo bogga Facebook ama Twitter ee hay’adda, waa la tirtiri doonaa.
