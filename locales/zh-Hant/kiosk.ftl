# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = 語言
display-button = 顯示設定
finish-button = 結束
# Read out after "Finish" by a screen reader.
finish-hint = 換人使用？請重新開始
listen-button = 朗讀
# Short. Opens the cards under "Show at reception", below.
reception-button = 接待處
back-button = 返回
next-button = 下一頁
scroll-up-button = 向上移動
scroll-down-button = 向下移動

### Welcome

choose-language = 請選擇語言

### Choice of guidance, shown where a practice has more than one

choose-guidance = 您想閱讀什麼內容？

### Contents

read-button = 從頭閱讀
review-button = 發表評價
complaint-button = 提出投訴
guidance-version = 版本 { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = 本譯文尚未經過核對。以英文原文為準。
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = 部分內容以英文顯示，因為其譯文並非最新版本。

### Reading

# For example: 3 of 10
reading-progress = 第 { $number } 頁，共 { $total } 頁

### Listen: the page is read aloud

pause-button = 暫停
resume-button = 繼續
again-button = 從頭朗讀
stop-button = 停止
listening = 正在朗讀本頁。
listening-paused = 朗讀已暫停。
listening-ended = 本頁已朗讀完畢。
listening-failed = 目前無法朗讀本頁。

### QR codes

scan-code = 請用手機相機掃描此 QR 碼
code-address = 或使用此網址
# Shown in place of a code that could not be drawn.
code-missing = 無法顯示 QR 碼。請使用此網址
# Read out by a screen reader in place of the picture.
code-description = { $address } 的 QR 碼

### "I have read this guidance"

acknowledge-title = 您是否已閱讀本指引？
acknowledge-button = 我已閱讀本指引
acknowledge-skip-button = 不作此確認，直接結束
acknowledge-kept = 本指引每次被開啟或讀完，我們都會在統計中記下。如果您按下「我已閱讀本指引」，我們也會記下。我們會保留語言、日期、上午或下午，以及大致的閱讀時長。我們不會詢問您是誰。

### Thank you

thanks-title = 謝謝
thanks-body = 我們已在統計中記下有人閱讀了本指引，但沒有記下是誰。
contents-button = 返回指引

### When counting did not work

save-failed-title = 未能成功儲存
save-failed-body = 請告知接待處。您可以繼續使用此螢幕。
try-again-button = 再試一次

### Leave a review

review-title = 發表評價
review-opens = 您可以在 NHS 網站上發表對 { $practice } 的評價。
review-is-not = 評價不是投訴。如果您想投訴，請選擇「提出投訴」。
ask-reception = 沒有手機？請到接待處詢問。

### Show at reception: cards for those who cannot or do not want to say it

reception-title = 請把這個給接待處看
reception-body = 請按下您想說的那句話，然後給工作人員看。
need-interpreter = 我需要一位口譯員
want-complaint = 我想提出投訴
read-to-me = 請把這個讀給我聽
need-large-print = 我需要這份內容的大字版

### Make a complaint

complaint-title = 提出投訴
complaint-opens = 此網頁介紹如何提出投訴。
complaint-is-not = 投訴不是評價。診所另有提出投訴的途徑。

### Still there?

idle-title = 您還在嗎？
idle-countdown = 此螢幕將在 { $seconds } 秒後重新開始。
more-time-button = 我需要更多時間

### Out of service

out-of-service-title = 此螢幕無法使用
out-of-service-body = 請到接待處詢問

### Display

display-title = 顯示設定
text-size = 文字大小
text-size-1 = 正常
text-size-2 = 大
text-size-3 = 更大
text-size-4 = 最大
colours = 顏色
colours-standard = 標準
colours-black-on-white = 白底黑字
colours-white-on-black = 黑底白字
colours-yellow-on-black = 黑底黃字
controls = 按鈕的位置
controls-high = 在頂部和底部
controls-low = 全部在底部
volume = 朗讀音量
volume-1 = 小聲
volume-2 = 正常
volume-3 = 大聲
speed = 朗讀速度
speed-1 = 慢
speed-2 = 正常
speed-3 = 快
# Text size, colours and everything else here go back to how they were.
reset-button = 全部恢復原狀
done-button = 完成

### While the screen is wiped

cleaning-title = 正在清潔此螢幕
cleaning-countdown = { $seconds } 秒後可再次使用。
