# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Dil
display-button = Görünüm
finish-button = Bitir
# Read out after "Finish" by a screen reader.
finish-hint = Ekrana yeni mi geldiniz? Baştan başlayın
listen-button = Dinle
# Short. Opens the cards under "Show at reception", below.
reception-button = Resepsiyon
back-button = Geri
next-button = İleri
scroll-up-button = Yukarı
scroll-down-button = Aşağı

### Welcome

choose-language = Dilinizi seçin

### Choice of guidance, shown where a practice has more than one

choose-guidance = Ne okumak istersiniz?

### Contents

read-button = Baştan oku
review-button = Değerlendirme yaz
complaint-button = Şikâyette bulun
guidance-version = Sürüm { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Bu çeviri henüz kontrol edilmedi. İngilizce metin geçerlidir.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Çevirileri güncel olmadığı için bazı bölümler İngilizce gösterilmektedir.

### Reading

# For example: 3 of 10
reading-progress = { $number } / { $total }

### Listen: the page is read aloud

pause-button = Ara ver
resume-button = Devam et
again-button = Baştan dinle
stop-button = Durdur
listening = Bu sayfa sesli olarak okunuyor.
listening-paused = Sesli okumaya ara verildi.
listening-ended = Bu sayfa sonuna kadar okundu.
listening-failed = Bu sayfa şu anda sesli olarak okunamıyor.

### QR codes

scan-code = Bu kodu telefonunuzun kamerasıyla tarayın
code-address = Veya bu adresi kullanın
# Shown in place of a code that could not be drawn.
code-missing = Kod gösterilemiyor. Lütfen bu adresi kullanın
# Read out by a screen reader in place of the picture.
code-description = { $address } adresinin QR kodu

### "I have read this guidance"

acknowledge-title = Bu kılavuzu okudunuz mu?
acknowledge-button = Bu kılavuzu okudum
acknowledge-skip-button = Bunu belirtmeden bitir
acknowledge-kept = Bu kılavuzun her açılışını ve sonuna kadar her okunuşunu istatistiklerimize ekleriz. “Bu kılavuzu okudum” düğmesine basarsanız bunu da ekleriz. Dili, tarihi, öğleden önce mi sonra mı olduğunu ve okumanın yaklaşık ne kadar sürdüğünü saklarız. Kim olduğunuzu sormayız.

### Thank you

thanks-title = Teşekkür ederiz
thanks-body = Birinin bu kılavuzu okuduğunu istatistiklerimize ekledik, ancak kim olduğunu eklemedik.
contents-button = Kılavuza dön

### When counting did not work

save-failed-title = Kaydedilemedi
save-failed-body = Lütfen resepsiyona bildirin. Bu ekranı kullanmaya devam edebilirsiniz.
try-again-button = Yeniden dene

### Leave a review

review-title = Değerlendirme yaz
review-opens = { $practice } sağlık merkezi hakkında NHS web sitesinde değerlendirme yazabilirsiniz.
review-is-not = Değerlendirme, şikâyet değildir. Şikâyette bulunmak istiyorsanız “Şikâyette bulun” düğmesini seçin.
ask-reception = Telefonunuz yok mu? Lütfen resepsiyona başvurun.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Bunu resepsiyona gösterin
reception-body = Söylemek istediğiniz cümleye basın ve bunu personelden birine gösterin.
need-interpreter = Tercümana ihtiyacım var
want-complaint = Şikâyette bulunmak istiyorum
read-to-me = Lütfen bunu bana okuyun
need-large-print = Bunun büyük puntolu hâline ihtiyacım var

### Make a complaint

complaint-title = Şikâyette bulun
complaint-opens = Bu web sayfası nasıl şikâyette bulunulacağını anlatır.
complaint-is-not = Şikâyet, değerlendirme değildir. Sağlık merkezinde şikâyette bulunmanın ayrı bir yolu vardır.

### Still there?

idle-title = Hâlâ orada mısınız?
idle-countdown =
    { $seconds ->
        [one] Bu ekran { $seconds } saniye sonra baştan başlayacak.
       *[other] Bu ekran { $seconds } saniye sonra baştan başlayacak.
    }
more-time-button = Ek süreye ihtiyacım var

### Out of service

out-of-service-title = Bu ekran çalışmıyor
out-of-service-body = Lütfen resepsiyona başvurun

### Display

display-title = Görünüm
text-size = Yazı boyutu
text-size-1 = Normal
text-size-2 = Büyük
text-size-3 = Daha büyük
text-size-4 = En büyük
colours = Renkler
colours-standard = Standart
colours-black-on-white = Beyaz üzerine siyah
colours-white-on-black = Siyah üzerine beyaz
colours-yellow-on-black = Siyah üzerine sarı
controls = Düğmelerin yeri
controls-high = Üstte ve altta
controls-low = Hepsi altta
volume = Ses düzeyi
volume-1 = Kısık
volume-2 = Normal
volume-3 = Yüksek
speed = Sesli okuma hızı
speed-1 = Yavaş
speed-2 = Normal
speed-3 = Hızlı
# Text size, colours and everything else here go back to how they were.
reset-button = Eski hâline getir
done-button = Tamam

### While the screen is wiped

cleaning-title = Bu ekran temizleniyor
cleaning-countdown =
    { $seconds ->
        [one] Ekran { $seconds } saniye sonra yeniden kullanılabilecek.
       *[other] Ekran { $seconds } saniye sonra yeniden kullanılabilecek.
    }
