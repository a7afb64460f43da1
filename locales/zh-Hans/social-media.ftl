# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = 患者社交媒体指南（2024 年）

# Signpost.
introduction-title = 引言
introduction-body =
    在 { $practice }，我们设有脸书和推特页面，为我们的患者提供各类有用信息。

    本机构有责任为患者保密，并保护易受伤害的患者。您可以通过遵守本指南所列的行为守则，帮助我们做到这一点。

    我们期望 { $practice } 的患者始终遵守以下行为守则：

# Signpost.
code-of-conduct-title = 行为守则

# Signpost.
portable-devices-title = 手机和其他设备
portable-devices-body = 本机构要求所有使用便携式设备的人在使用时有礼貌、体谅他人，并尊重其他患者。看诊期间不可使用便携式设备，除非已和为您看诊的医护人员商定可以使用。

# Signpost.
other-patients-title = 其他患者的信息
other-patients-body = 不允许患者透露任何可识别其他患者身份的信息，除非已获得该患者的明确同意。

# Signpost.
recording-title = 录制您的看诊过程
recording-body = 虽然不鼓励这样做，但患者可以录制自己的看诊过程，不过这一点应和为您看诊的医护人员商定。录制的内容将仅供您本人使用。

# Signpost.
posts-title = 您发布的内容
posts-body = 患者不得发布任何不准确、欺诈性、骚扰性、令人难堪、淫秽、诽谤性或违法的内容。本机构的脸书和推特页面上的任何此类帖子都将被删除，并会被举报。

# Signpost.
photographs-title = 拍照
photographs-body = 不允许患者在候诊室或有其他患者在场的区域拍照，也不允许拍摄工作人员的照片。

# Signpost.
naming-staff-title = 关于工作人员的评论
naming-staff-body = 患者不得在社交媒体上发布可识别出任何工作人员身份的评论。

# Signpost.
reviews-title = 发表评价
reviews-body = 患者可以发表对诊所的评价，以下链接 Ratings and reviews - { $practice } - NHS (www.nhs.uk) 可以让诊所经理作出适当回应。

# Signpost.
defamation-title = 诽谤性评论
defamation-body = 不可在任何社交媒体平台上分享关于我们团队的诽谤性评论。我们可能会征询法律意见，并对任何发布诽谤性评论的患者采取适当行动。

complaints-title = 患者在社交媒体上的投诉
complaints-body =
    我们另有一套投诉政策，患者如果想要投诉，须按照该政策提出。我们只会回应按照本机构的政策向本机构提出的投诉。

    如果投诉是在本机构的脸书或推特页面上提出的，该投诉将被删除。
