# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = 语言
display-button = 显示设置
finish-button = 结束
# Read out after "Finish" by a screen reader.
finish-hint = 换人使用？请重新开始
listen-button = 朗读
# Short. Opens the cards under "Show at reception", below.
reception-button = 前台
back-button = 返回
next-button = 下一页
scroll-up-button = 向上移动
scroll-down-button = 向下移动

### Welcome

choose-language = 请选择语言

### Choice of guidance, shown where a practice has more than one

choose-guidance = 您想阅读什么内容？

### Contents

read-button = 从头阅读
review-button = 发表评价
complaint-button = 提出投诉
guidance-version = 版本 { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = 本译文尚未经过核对。以英文原文为准。
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = 部分内容以英文显示，因为其译文并非最新版本。

### Reading

# For example: 3 of 10
reading-progress = 第 { $number } 页，共 { $total } 页

### Listen: the page is read aloud

pause-button = 暂停
resume-button = 继续
again-button = 从头朗读
stop-button = 停止
listening = 正在朗读本页。
listening-paused = 朗读已暂停。
listening-ended = 本页已朗读完毕。
listening-failed = 目前无法朗读本页。

### QR codes

scan-code = 请用手机相机扫描此二维码
code-address = 或使用此网址
# Shown in place of a code that could not be drawn.
code-missing = 无法显示二维码。请使用此网址
# Read out by a screen reader in place of the picture.
code-description = { $address } 的 QR 二维码

### "I have read this guidance"

acknowledge-title = 您是否已阅读本指南？
acknowledge-button = 我已阅读本指南
acknowledge-skip-button = 不作此确认，直接结束
acknowledge-kept = 本指南每次被打开或读完，我们都会在统计中记下。如果您按下“我已阅读本指南”，我们也会记下。我们会保留语言、日期、上午或下午，以及大致的阅读时长。我们不会询问您是谁。

### Thank you

thanks-title = 谢谢
thanks-body = 我们已在统计中记下有人阅读了本指南，但没有记下是谁。
contents-button = 返回指南

### When counting did not work

save-failed-title = 未能成功保存
save-failed-body = 请告知前台。您可以继续使用此屏幕。
try-again-button = 再试一次

### Leave a review

review-title = 发表评价
review-opens = 您可以在 NHS 网站上发表对 { $practice } 的评价。
review-is-not = 评价不是投诉。如果您想投诉，请选择“提出投诉”。
ask-reception = 没有手机？请到前台询问。

### Show at reception: cards for those who cannot or do not want to say it

reception-title = 请把这个给前台看
reception-body = 请按下您想说的那句话，然后给工作人员看。
need-interpreter = 我需要一位口译员
want-complaint = 我想提出投诉
read-to-me = 请把这个读给我听
need-large-print = 我需要这份内容的大字版

### Make a complaint

complaint-title = 提出投诉
complaint-opens = 此网页介绍如何提出投诉。
complaint-is-not = 投诉不是评价。诊所另有提出投诉的途径。

### Still there?

idle-title = 您还在吗？
idle-countdown = 此屏幕将在 { $seconds } 秒后重新开始。
more-time-button = 我需要更多时间

### Out of service

out-of-service-title = 此屏幕无法使用
out-of-service-body = 请到前台询问

### Display

display-title = 显示设置
text-size = 文字大小
text-size-1 = 正常
text-size-2 = 大
text-size-3 = 更大
text-size-4 = 最大
colours = 颜色
colours-standard = 标准
colours-black-on-white = 白底黑字
colours-white-on-black = 黑底白字
colours-yellow-on-black = 黑底黄字
controls = 按钮的位置
controls-high = 在顶部和底部
controls-low = 全部在底部
volume = 朗读音量
volume-1 = 小声
volume-2 = 正常
volume-3 = 大声
speed = 朗读速度
speed-1 = 慢
speed-2 = 正常
speed-3 = 快
# Text size, colours and everything else here go back to how they were.
reset-button = 全部恢复原样
done-button = 完成

### While the screen is wiped

cleaning-title = 正在清洁此屏幕
cleaning-countdown = { $seconds } 秒后可再次使用。
