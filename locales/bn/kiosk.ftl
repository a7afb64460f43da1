# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = ভাষা
display-button = ডিসপ্লে
finish-button = শেষ করুন
# Read out after "Finish" by a screen reader.
finish-hint = নতুন কেউ এসেছেন? নতুন করে শুরু করুন
listen-button = শুনুন
# Short. Opens the cards under "Show at reception", below.
reception-button = রিসেপশন
back-button = ফিরে যান
next-button = পরবর্তী
scroll-up-button = উপরে যান
scroll-down-button = নিচে যান

### Welcome

choose-language = আপনার ভাষা বেছে নিন

### Choice of guidance, shown where a practice has more than one

choose-guidance = আপনি কী পড়তে চান?

### Contents

read-button = শুরু থেকে পড়ুন
review-button = রিভিউ দিন
complaint-button = অভিযোগ করুন
guidance-version = সংস্করণ { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = এই অনুবাদ এখনও যাচাই করা হয়নি। ইংরেজি লেখাটিই প্রযোজ্য।
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = এর কিছু অংশ ইংরেজিতে দেখানো হচ্ছে, কারণ সেগুলোর অনুবাদ হালনাগাদ করা হয়নি।

### Reading

# For example: 3 of 10
reading-progress = { $total }-এর মধ্যে { $number }

### Listen: the page is read aloud

pause-button = একটু থামান
resume-button = চালিয়ে যান
again-button = শুরু থেকে শুনুন
stop-button = বন্ধ করুন
listening = এই পেজটি পড়ে শোনানো হচ্ছে।
listening-paused = পড়ে শোনানো আপাতত থামানো আছে।
listening-ended = এই পেজটি পড়ে শোনানো শেষ হয়েছে।
listening-failed = এখন এই পেজটি পড়ে শোনানো যাচ্ছে না।

### QR codes

scan-code = আপনার ফোনের ক্যামেরা দিয়ে এই কোডটি স্ক্যান করুন
code-address = অথবা এই ওয়েব ঠিকানা ব্যবহার করুন
# Shown in place of a code that could not be drawn.
code-missing = কোডটি দেখানো যাচ্ছে না। অনুগ্রহ করে এই ওয়েব ঠিকানা ব্যবহার করুন
# Read out by a screen reader in place of the picture.
code-description = { $address } ঠিকানার QR কোড

### "I have read this guidance"

acknowledge-title = আপনি কি এই নির্দেশিকা পড়েছেন?
acknowledge-button = আমি এই নির্দেশিকা পড়েছি
acknowledge-skip-button = এ কথা না বলে শেষ করুন
acknowledge-kept = এই নির্দেশিকা যতবার খোলা বা শেষ পর্যন্ত পড়া হয়, ততবারই আমরা আমাদের হিসাবে তা লিখে রাখি। আপনি “আমি এই নির্দেশিকা পড়েছি” চাপলে তা-ও লিখে রাখি। আমরা ভাষা, তারিখ, দুপুরের আগে না পরে, এবং পড়তে মোটামুটি কত সময় লেগেছে তা রাখি। আপনি কে, তা আমরা জিজ্ঞাসা করি না।

### Thank you

thanks-title = ধন্যবাদ
thanks-body = আমরা আমাদের হিসাবে লিখে রেখেছি যে কেউ একজন এই নির্দেশিকা পড়েছেন, তবে কে পড়েছেন তা নয়।
contents-button = নির্দেশিকায় ফিরে যান

### When counting did not work

save-failed-title = এটি সংরক্ষণ করা যায়নি
save-failed-body = অনুগ্রহ করে রিসেপশনে জানান। আপনি এই স্ক্রিন ব্যবহার চালিয়ে যেতে পারেন।
try-again-button = আবার চেষ্টা করুন

### Leave a review

review-title = রিভিউ দিন
review-opens = আপনি NHS ওয়েবসাইটে { $practice } সম্পর্কে রিভিউ দিতে পারেন।
review-is-not = রিভিউ কোনো অভিযোগ নয়। অভিযোগ করতে চাইলে “অভিযোগ করুন” বেছে নিন।
ask-reception = ফোন নেই? অনুগ্রহ করে রিসেপশনে জিজ্ঞাসা করুন।

### Show at reception: cards for those who cannot or do not want to say it

reception-title = এটি রিসেপশনে দেখান
reception-body = আপনি যা বলতে চান তা চাপুন এবং কোনো কর্মীকে দেখান।
need-interpreter = আমার একজন দোভাষী দরকার
want-complaint = আমি অভিযোগ করতে চাই
read-to-me = অনুগ্রহ করে এটি আমাকে পড়ে শোনান
need-large-print = আমার এটি বড় অক্ষরে দরকার

### Make a complaint

complaint-title = অভিযোগ করুন
complaint-opens = কীভাবে অভিযোগ করতে হয় তা এই ওয়েব পেজে বলা আছে।
complaint-is-not = অভিযোগ কোনো রিভিউ নয়। অভিযোগ করার জন্য প্র্যাকটিসের একটি আলাদা পদ্ধতি আছে।

### Still there?

idle-title = আপনি কি এখনও এখানে আছেন?
idle-countdown =
    { $seconds ->
        [one] এই স্ক্রিন { $seconds } সেকেন্ড পরে আবার শুরু থেকে চালু হবে।
       *[other] এই স্ক্রিন { $seconds } সেকেন্ড পরে আবার শুরু থেকে চালু হবে।
    }
more-time-button = আমার আরও সময় দরকার

### Out of service

out-of-service-title = এই স্ক্রিন কাজ করছে না
out-of-service-body = অনুগ্রহ করে রিসেপশনে জিজ্ঞাসা করুন

### Display

display-title = ডিসপ্লে
text-size = লেখার আকার
text-size-1 = স্বাভাবিক
text-size-2 = বড়
text-size-3 = আরও বড়
text-size-4 = সবচেয়ে বড়
colours = রং
colours-standard = সাধারণ
colours-black-on-white = সাদার উপর কালো
colours-white-on-black = কালোর উপর সাদা
colours-yellow-on-black = কালোর উপর হলুদ
controls = বাটন কোথায় থাকবে
controls-high = উপরে ও নিচে
controls-low = সব নিচে
volume = পড়ে শোনানোর আওয়াজ
volume-1 = কম
volume-2 = স্বাভাবিক
volume-3 = বেশি
speed = পড়ে শোনানোর গতি
speed-1 = ধীর
speed-2 = স্বাভাবিক
speed-3 = দ্রুত
# Text size, colours and everything else here go back to how they were.
reset-button = সব আগের মতো করুন
done-button = হয়ে গেছে

### While the screen is wiped

cleaning-title = এই স্ক্রিন পরিষ্কার করা হচ্ছে
cleaning-countdown =
    { $seconds ->
        [one] { $seconds } সেকেন্ড পরে এটি আবার ব্যবহার করা যাবে।
       *[other] { $seconds } সেকেন্ড পরে এটি আবার ব্যবহার করা যাবে।
    }
