# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = 病人社交媒體指引（2024 年）

# Signpost.
introduction-title = 引言
introduction-body =
    在 { $practice }，我們設有 Facebook 和 Twitter 專頁，為我們的病人提供各類有用資訊。

    本機構有責任為病人保密，並保護易受傷害的病人。您可以透過遵守本指引所列的行為守則，幫助我們做到這一點。

    我們期望 { $practice } 的病人始終遵守以下行為守則：

# Signpost.
code-of-conduct-title = 行為守則

# Signpost.
portable-devices-title = 手機和其他裝置
portable-devices-body = 本機構要求所有使用可攜式裝置的人在使用時有禮貌、體諒他人，並尊重其他病人。看診期間不可使用可攜式裝置，除非已和為您看診的醫護人員商定可以使用。

# Signpost.
other-patients-title = 其他病人的資料
other-patients-body = 不允許病人透露任何可識別其他病人身份的資料，除非已獲得該病人的明確同意。

# Signpost.
recording-title = 錄製您的看診過程
recording-body = 雖然不鼓勵這樣做，但病人可以錄製自己的看診過程，不過這一點應和為您看診的醫護人員商定。錄製的內容將僅供您本人使用。

# Signpost.
posts-title = 您發布的內容
posts-body = 病人不得發布任何不準確、欺詐性、騷擾性、令人難堪、淫穢、誹謗性或違法的內容。本機構 Facebook 和 Twitter 專頁上的任何此類貼文都將被刪除，並會被舉報。

# Signpost.
photographs-title = 拍照
photographs-body = 不允許病人在候診室或有其他病人在場的地方拍照，也不允許拍攝工作人員的照片。

# Signpost.
naming-staff-title = 關於工作人員的評論
naming-staff-body = 病人不得在社交媒體上發布可識別出任何工作人員身份的評論。

# Signpost.
reviews-title = 發表評價
reviews-body = 病人可以發表對診所的評價，以下連結 Ratings and reviews - { $practice } - NHS (www.nhs.uk) 可以讓診所經理作出適當回應。

# Signpost.
defamation-title = 誹謗性評論
defamation-body = 不可在任何社交媒體平台上分享關於我們團隊的誹謗性評論。我們可能會徵詢法律意見，並對任何發布誹謗性評論的病人採取適當行動。

complaints-title = 病人在社交媒體上的投訴
complaints-body =
    我們另有一套投訴政策，病人如果想要投訴，須按照該政策提出。我們只會回應按照本機構的政策向本機構提出的投訴。

    如果投訴是在本機構的 Facebook 或 Twitter 專頁上提出的，該投訴將被刪除。
