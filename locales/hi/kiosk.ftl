# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = भाषा
display-button = डिस्प्ले
finish-button = समाप्त करें
# Read out after "Finish" by a screen reader.
finish-hint = अब कोई और व्यक्ति है? नए सिरे से शुरू करें
listen-button = सुनें
# Short. Opens the cards under "Show at reception", below.
reception-button = रिसेप्शन
back-button = पीछे
next-button = आगे
scroll-up-button = ऊपर जाएँ
scroll-down-button = नीचे जाएँ

### Welcome

choose-language = अपनी भाषा चुनें

### Choice of guidance, shown where a practice has more than one

choose-guidance = आपको क्या पढ़ना है?

### Contents

read-button = शुरू से पढ़ें
review-button = रिव्यू दें
complaint-button = शिकायत करें
guidance-version = संस्करण { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = इस अनुवाद की अभी तक जाँच नहीं हुई है। अंग्रेज़ी पाठ ही मान्य है।
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = इसके कुछ हिस्से अंग्रेज़ी में दिखाए गए हैं, क्योंकि उनका अनुवाद अप-टू-डेट नहीं है।

### Reading

# For example: 3 of 10
reading-progress = { $total } में से { $number }

### Listen: the page is read aloud

pause-button = थोड़ी देर रोकें
resume-button = जारी रखें
again-button = शुरू से सुनें
stop-button = बंद करें
listening = यह पेज पढ़कर सुनाया जा रहा है।
listening-paused = पढ़कर सुनाना फ़िलहाल रुका हुआ है।
listening-ended = यह पेज आखिर तक पढ़कर सुना दिया गया है।
listening-failed = यह पेज इस समय पढ़कर सुनाया नहीं जा सकता।

### QR codes

scan-code = इस कोड को अपने फ़ोन के कैमरे से स्कैन करें
code-address = या इस वेब पते का इस्तेमाल करें
# Shown in place of a code that could not be drawn.
code-missing = कोड दिखाया नहीं जा सकता। कृपया इस वेब पते का इस्तेमाल करें
# Read out by a screen reader in place of the picture.
code-description = { $address } के लिए QR कोड

### "I have read this guidance"

acknowledge-title = क्या आपने ये दिशा-निर्देश पढ़ लिए हैं?
acknowledge-button = मैंने ये दिशा-निर्देश पढ़ लिए हैं
acknowledge-skip-button = यह कहे बिना समाप्त करें
acknowledge-kept = जब भी ये दिशा-निर्देश खोले या अंत तक पढ़े जाते हैं, हम इसे गिनती में दर्ज करते हैं। अगर आप “मैंने ये दिशा-निर्देश पढ़ लिए हैं” दबाएँ, तो हम वह भी दर्ज करते हैं। हम भाषा, तारीख, दोपहर से पहले या बाद का समय, और पढ़ने में लगा अनुमानित समय रखते हैं। हम यह नहीं पूछते कि आप कौन हैं।

### Thank you

thanks-title = धन्यवाद
thanks-body = हमने गिनती में दर्ज कर लिया है कि किसी ने ये दिशा-निर्देश पढ़ लिए हैं, लेकिन यह नहीं कि किसने।
contents-button = दिशा-निर्देशों पर वापस जाएँ

### When counting did not work

save-failed-title = यह सेव नहीं हो सका
save-failed-body = कृपया रिसेप्शन पर बताएँ। इस स्क्रीन का इस्तेमाल जारी रखा जा सकता है।
try-again-button = फिर से कोशिश करें

### Leave a review

review-title = रिव्यू दें
review-opens = { $practice } के बारे में रिव्यू NHS की वेबसाइट पर दिया जा सकता है।
review-is-not = रिव्यू शिकायत नहीं है। अगर आपको शिकायत करनी हो, तो “शिकायत करें” चुनें।
ask-reception = फ़ोन नहीं है? कृपया रिसेप्शन पर पूछें।

### Show at reception: cards for those who cannot or do not want to say it

reception-title = इसे रिसेप्शन पर दिखाएँ
reception-body = आपको जो कहना है, उसे दबाएँ और किसी कर्मचारी को दिखाएँ।
need-interpreter = मुझे दुभाषिए की ज़रूरत है
want-complaint = मुझे शिकायत करनी है
read-to-me = कृपया मुझे यह पढ़कर सुनाएँ
need-large-print = मुझे यह बड़े अक्षरों में चाहिए

### Make a complaint

complaint-title = शिकायत करें
complaint-opens = इस वेब पेज पर बताया गया है कि शिकायत कैसे की जाए।
complaint-is-not = शिकायत रिव्यू नहीं है। प्रैक्टिस में शिकायत करने का एक अलग तरीका है।

### Still there?

idle-title = क्या आप अब भी यहाँ हैं?
idle-countdown =
    { $seconds ->
        [one] यह स्क्रीन { $seconds } सेकंड में नए सिरे से शुरू हो जाएगी।
       *[other] यह स्क्रीन { $seconds } सेकंड में नए सिरे से शुरू हो जाएगी।
    }
more-time-button = मुझे और समय चाहिए

### Out of service

out-of-service-title = यह स्क्रीन काम नहीं कर रही है
out-of-service-body = कृपया रिसेप्शन पर पूछें

### Display

display-title = डिस्प्ले
text-size = अक्षरों का आकार
text-size-1 = सामान्य
text-size-2 = बड़ा
text-size-3 = और बड़ा
text-size-4 = सबसे बड़ा
colours = रंग
colours-standard = साधारण
colours-black-on-white = सफ़ेद पर काला
colours-white-on-black = काले पर सफ़ेद
colours-yellow-on-black = काले पर पीला
controls = बटन कहाँ हों
controls-high = ऊपर और नीचे
controls-low = सभी नीचे
volume = आवाज़ कितनी ऊँची हो
volume-1 = कम
volume-2 = सामान्य
volume-3 = ज़्यादा
speed = बोलने की रफ़्तार
speed-1 = धीमी
speed-2 = सामान्य
speed-3 = तेज़
# Text size, colours and everything else here go back to how they were.
reset-button = सब पहले जैसा करें
done-button = हो गया

### While the screen is wiped

cleaning-title = यह स्क्रीन साफ़ की जा रही है
cleaning-countdown =
    { $seconds ->
        [one] { $seconds } सेकंड बाद इसका फिर से इस्तेमाल किया जा सकेगा।
       *[other] { $seconds } सेकंड बाद इसका फिर से इस्तेमाल किया जा सकेगा।
    }
