# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Canllawiau Cyfryngau Cymdeithasol i Gleifion, 2024

# Signpost.
introduction-title = Cyflwyniad
introduction-body =
    Ym mhractis { $practice }, mae gennym dudalen Facebook a Twitter sy’n darparu amrywiaeth o wybodaeth ddefnyddiol i’n cleifion.

    Mae dyletswydd ar y sefydliad hwn i gynnal cyfrinachedd cleifion ac i ddiogelu cleifion sy’n agored i niwed. Gallwch ein helpu i gyflawni hyn drwy gadw at y cod ymddygiad a amlinellir yn y canllawiau hyn.

    Disgwylir i gleifion practis { $practice } gadw bob amser at y cod ymddygiad canlynol:

# Signpost.
code-of-conduct-title = Cod ymddygiad

# Signpost.
portable-devices-title = Ffonau a dyfeisiau eraill
portable-devices-body = Mae’r sefydliad yn ei gwneud yn ofynnol i bawb sy’n defnyddio dyfeisiau cludadwy eu defnyddio mewn modd cwrtais ac ystyriol, gan barchu eu cyd-gleifion. Nid yw dyfeisiau cludadwy i’w defnyddio yn ystod ymgynghoriadau, ac eithrio pan gytunwyd ar hynny gyda’ch clinigydd.

# Signpost.
other-patients-title = Gwybodaeth am gleifion eraill
other-patients-body = Ni chaniateir i gleifion ddatgelu unrhyw wybodaeth am gleifion eraill sy’n ei gwneud yn bosibl adnabod claf, oni bai bod ganddynt gydsyniad datganedig y claf hwnnw.

# Signpost.
recording-title = Recordio eich ymgynghoriad
recording-body = Er nad yw hynny’n cael ei annog, caiff cleifion recordio eu hymgynghoriad, ond dylid cytuno ar hynny gyda’ch clinigydd. Bydd y recordiad hwn at eich dibenion eich hun yn unig.

# Signpost.
posts-title = Yr hyn rydych chi’n ei bostio
posts-body = Rhaid i gleifion beidio â phostio unrhyw ddeunydd sy’n anghywir, yn dwyllodrus, yn aflonyddu ar eraill, yn peri embaras, yn anllad, yn ddifenwol neu’n anghyfreithlon. Bydd unrhyw bostiadau o’r fath ar dudalen Facebook a Twitter y sefydliad yn cael eu dileu a’u riportio.

# Signpost.
photographs-title = Ffotograffau
photographs-body = Ni chaniateir i gleifion dynnu ffotograffau yn yr ystafell aros nac mewn mannau lle mae cleifion eraill yn bresennol, ac ni chaniateir tynnu ffotograffau o staff ychwaith.

# Signpost.
naming-staff-title = Sylwadau am staff
naming-staff-body = Rhaid i gleifion beidio â phostio sylwadau ar y cyfryngau cymdeithasol sy’n datgelu pwy yw unrhyw aelod o staff.

# Signpost.
reviews-title = Gadael adolygiad
reviews-body = Gall cleifion adael adolygiad am y practis, a gall y ddolen ganlynol, Ratings and reviews - { $practice } - NHS (www.nhs.uk), alluogi rheolwr y practis i ymateb yn briodol.

# Signpost.
defamation-title = Sylwadau difenwol
defamation-body = Nid yw sylwadau difenwol am ein tîm i’w rhannu ar unrhyw blatfform cyfryngau cymdeithasol. Gellir ceisio cyngor cyfreithiol a chymryd y camau priodol yn erbyn unrhyw glaf sy’n postio sylwadau difenwol.

complaints-title = Cwynion cleifion ar y cyfryngau cymdeithasol
complaints-body =
    Mae gennym bolisi cwynion ar wahân y mae cleifion i’w ddefnyddio os ydynt am wneud cwyn. Dim ond i gwynion a wneir i’r sefydliad yn unol â pholisi’r sefydliad y byddwn yn ymateb.

    Os gwneir cwyn ar dudalen Facebook neu Twitter y sefydliad, bydd y gŵyn yn cael ei dileu.
