# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Hastalar İçin Sosyal Medya Kılavuzu 2024

# Signpost.
introduction-title = Giriş
introduction-body =
    { $practice } sağlık merkezinin, hastalarımıza çeşitli yararlı bilgiler sunan bir Facebook ve Twitter sayfası vardır.

    Kurumumuz, hasta bilgilerinin gizliliğini sağlamakla ve savunmasız hastaları korumakla yükümlüdür. Bu kılavuzda belirtilen davranış kurallarına uyarak bu konuda bize yardımcı olabilirsiniz.

    { $practice } sağlık merkezinin hastalarından aşağıdaki davranış kurallarına her zaman uymaları beklenmektedir:

# Signpost.
code-of-conduct-title = Davranış kuralları

# Signpost.
portable-devices-title = Telefonlar ve diğer cihazlar
portable-devices-body = Kurum, taşınabilir cihaz kullanan herkesin bu cihazları nazik ve düşünceli bir şekilde, diğer hastalara saygı göstererek kullanmasını şart koşar. Tıbbi görüşmeler sırasında, size bakan sağlık çalışanıyla kararlaştırılan durumlar dışında, taşınabilir cihazlar kullanılamaz.

# Signpost.
other-patients-title = Diğer hastalarla ilgili bilgiler
other-patients-body = Hastaların, ilgili hastanın açık rızası olmadıkça, diğer hastalar hakkında kimliklerini belli edebilecek herhangi bir bilgiyi açıklamasına izin verilmez.

# Signpost.
recording-title = Tıbbi görüşmenizi kaydetmeniz
recording-body = Teşvik edilmemekle birlikte, hastalar tıbbi görüşmelerini kaydedebilir; ancak bu, size bakan sağlık çalışanıyla kararlaştırılmalıdır. Bu kayıt yalnızca kendi amaçlarınız için olacaktır.

# Signpost.
posts-title = Gönderileriniz
posts-body = Hastaların; doğru olmayan, dolandırıcılık içeren, taciz edici, utandırıcı, müstehcen, karalayıcı veya yasa dışı herhangi bir içerik yayımlaması yasaktır. Kurumun Facebook ve Twitter sayfasındaki bu tür her gönderi silinecek ve bildirilecektir.

# Signpost.
photographs-title = Fotoğraflar
photographs-body = Hastaların bekleme odasında veya başka hastaların bulunduğu alanlarda fotoğraf çekmesine izin verilmez; personelin fotoğrafının çekilmesine de izin verilmez.

# Signpost.
naming-staff-title = Personel hakkında yorumlar
naming-staff-body = Hastaların, sosyal medyada personelden herhangi birinin kimliğini belli eden yorumlar yayımlaması yasaktır.

# Signpost.
reviews-title = Değerlendirme yazma
reviews-body = Hastalar sağlık merkezi hakkında değerlendirme yazabilir; şu bağlantı da sağlık merkezi yöneticisinin uygun şekilde yanıt vermesini sağlayabilir: Ratings and reviews - { $practice } - NHS (www.nhs.uk).

# Signpost.
defamation-title = Karalayıcı yorumlar
defamation-body = Ekibimiz hakkındaki karalayıcı yorumlar hiçbir sosyal medya platformunda paylaşılamaz. Hukuki danışmanlık alınabilir ve karalayıcı yorumlar yayımlayan her hasta hakkında uygun işlem yapılabilir.

complaints-title = Sosyal medyada hasta şikâyetleri
complaints-body =
    Şikâyette bulunmak isteyen hastaların kullanması gereken ayrı bir şikâyet prosedürümüz vardır. Yalnızca kurumun prosedürüne uygun olarak kuruma iletilen şikâyetlere yanıt vereceğiz.

    Kurumun Facebook veya Twitter sayfasında bir şikâyette bulunulursa bu şikâyet silinecektir.
