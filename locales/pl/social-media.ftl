# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Media społecznościowe: wytyczne dla pacjentów, 2024 r.

# Signpost.
introduction-title = Wprowadzenie
introduction-body =
    W przychodni { $practice } prowadzimy strony w serwisach Facebook i Twitter, które zawierają szereg przydatnych informacji dla naszych pacjentów.

    Nasza placówka ma obowiązek zachowywać poufność informacji o pacjentach i zapewniać bezpieczeństwo pacjentom wymagającym szczególnej ochrony. Mogą nam Państwo w tym pomóc, przestrzegając kodeksu postępowania przedstawionego w tych wytycznych.

    Od pacjentów przychodni { $practice } oczekuje się, że zawsze będą przestrzegać następującego kodeksu postępowania:

# Signpost.
code-of-conduct-title = Kodeks postępowania

# Signpost.
portable-devices-title = Telefony i inne urządzenia
portable-devices-body = Placówka wymaga, aby wszystkie osoby korzystające z urządzeń przenośnych robiły to w sposób uprzejmy i taktowny, szanując innych pacjentów. Podczas konsultacji nie można korzystać z urządzeń przenośnych, chyba że zostało to uzgodnione z pracownikiem medycznym prowadzącym konsultację.

# Signpost.
other-patients-title = Informacje o innych pacjentach
other-patients-body = Pacjentom nie zezwala się na ujawnianie jakichkolwiek informacji o innych pacjentach, które umożliwiają ich identyfikację, chyba że dany pacjent udzielił na to wyraźnej zgody.

# Signpost.
recording-title = Nagrywanie konsultacji
recording-body = Choć do tego nie zachęcamy, pacjenci mogą nagrać swoją konsultację, ale powinni to uzgodnić z prowadzącym ją pracownikiem medycznym. Nagranie to będzie przeznaczone wyłącznie na Państwa własny użytek.

# Signpost.
posts-title = Państwa wpisy
posts-body = Pacjentom nie wolno zamieszczać żadnych treści nieścisłych, oszukańczych, stanowiących nękanie, zawstydzających, obscenicznych, zniesławiających lub niezgodnych z prawem. Każdy taki wpis na stronach placówki w serwisach Facebook i Twitter zostanie usunięty i zgłoszony.

# Signpost.
photographs-title = Zdjęcia
photographs-body = Pacjentom nie zezwala się na robienie zdjęć w poczekalni ani w miejscach, w których przebywają inni pacjenci. Nie zezwala się również na robienie zdjęć personelowi.

# Signpost.
naming-staff-title = Komentarze o personelu
naming-staff-body = Pacjentom nie wolno zamieszczać w mediach społecznościowych komentarzy, które pozwalają zidentyfikować kogokolwiek z personelu.

# Signpost.
reviews-title = Wystawianie opinii
reviews-body = Pacjenci mogą wystawić opinię o przychodni, a następujący link – Ratings and reviews - { $practice } - NHS (www.nhs.uk) – może umożliwić kierownikowi przychodni udzielenie stosownej odpowiedzi.

# Signpost.
defamation-title = Zniesławiające komentarze
defamation-body = Zniesławiających komentarzy o naszym zespole nie można udostępniać na żadnej platformie społecznościowej. Możemy zasięgnąć porady prawnej i podjąć stosowne działania przeciwko każdemu pacjentowi, który zamieszcza zniesławiające komentarze.

complaints-title = Skargi pacjentów w mediach społecznościowych
complaints-body =
    Mamy odrębną procedurę składania i rozpatrywania skarg, z której pacjenci mają korzystać, jeśli chcą złożyć skargę. Będziemy odpowiadać wyłącznie na skargi skierowane do placówki zgodnie z jej procedurą.

    Skarga złożona na stronie placówki w serwisie Facebook lub Twitter zostanie usunięta.
