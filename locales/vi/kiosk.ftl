# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Ngôn ngữ
display-button = Hiển thị
finish-button = Kết thúc
# Read out after "Finish" by a screen reader.
finish-hint = Người dùng mới? Xin bắt đầu lại từ đầu
listen-button = Nghe
# Short. Opens the cards under "Show at reception", below.
reception-button = Tiếp tân
back-button = Quay lại
next-button = Tiếp theo
scroll-up-button = Lên trên
scroll-down-button = Xuống dưới

### Welcome

choose-language = Xin chọn ngôn ngữ của quý vị

### Choice of guidance, shown where a practice has more than one

choose-guidance = Quý vị muốn đọc nội dung nào?

### Contents

read-button = Đọc từ đầu
review-button = Viết đánh giá
complaint-button = Gửi khiếu nại
guidance-version = Phiên bản { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Bản dịch này chưa được kiểm tra. Bản tiếng Anh là bản có hiệu lực.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Một số phần ở đây được hiển thị bằng tiếng Anh vì bản dịch của các phần đó chưa được cập nhật.

### Reading

# For example: 3 of 10
reading-progress = { $number } trên { $total }

### Listen: the page is read aloud

pause-button = Tạm dừng
resume-button = Nghe tiếp
again-button = Nghe lại từ đầu
stop-button = Dừng hẳn
listening = Trang này đang được đọc thành tiếng.
listening-paused = Đang tạm dừng đọc thành tiếng.
listening-ended = Trang này đã được đọc hết.
listening-failed = Hiện không thể đọc trang này thành tiếng.

### QR codes

scan-code = Quét mã này bằng camera điện thoại của quý vị
code-address = Hoặc dùng địa chỉ web này
# Shown in place of a code that could not be drawn.
code-missing = Không hiển thị được mã. Xin dùng địa chỉ web này
# Read out by a screen reader in place of the picture.
code-description = Mã QR cho { $address }

### "I have read this guidance"

acknowledge-title = Quý vị đã đọc bản hướng dẫn này chưa?
acknowledge-button = Tôi đã đọc bản hướng dẫn này
acknowledge-skip-button = Kết thúc mà không xác nhận điều này
acknowledge-kept = Chúng tôi ghi vào thống kê mỗi lần bản hướng dẫn này được mở hoặc được đọc đến hết. Nếu quý vị bấm “Tôi đã đọc bản hướng dẫn này”, chúng tôi cũng ghi lại việc đó. Chúng tôi lưu ngôn ngữ, ngày, buổi sáng hay buổi chiều, và đã đọc trong khoảng bao lâu. Chúng tôi không hỏi quý vị là ai.

### Thank you

thanks-title = Xin cảm ơn quý vị
thanks-body = Chúng tôi đã ghi vào thống kê rằng có người đã đọc bản hướng dẫn này, nhưng không ghi người đó là ai.
contents-button = Trở lại bản hướng dẫn

### When counting did not work

save-failed-title = Không lưu được mục này
save-failed-body = Xin báo cho quầy tiếp tân. Quý vị vẫn có thể tiếp tục dùng màn hình này.
try-again-button = Thử lại

### Leave a review

review-title = Viết đánh giá
review-opens = Quý vị có thể viết đánh giá về phòng khám { $practice } trên website của NHS.
review-is-not = Đánh giá không phải là khiếu nại. Nếu muốn khiếu nại, xin quý vị chọn “Gửi khiếu nại”.
ask-reception = Không có điện thoại? Xin hỏi quầy tiếp tân.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Xin cho quầy tiếp tân xem trang này
reception-body = Xin bấm vào câu quý vị muốn nói và cho nhân viên xem.
need-interpreter = Tôi cần thông dịch viên
want-complaint = Tôi muốn gửi khiếu nại
read-to-me = Xin đọc nội dung này cho tôi nghe
need-large-print = Tôi cần nội dung này in bằng chữ lớn

### Make a complaint

complaint-title = Gửi khiếu nại
complaint-opens = Trang web này giải thích cách gửi khiếu nại.
complaint-is-not = Khiếu nại không phải là đánh giá. Phòng khám có cách thức riêng để gửi khiếu nại.

### Still there?

idle-title = Quý vị còn ở đây không?
idle-countdown = Màn hình này sẽ bắt đầu lại sau { $seconds } giây.
more-time-button = Tôi cần thêm thời gian

### Out of service

out-of-service-title = Màn hình này không hoạt động
out-of-service-body = Xin hỏi quầy tiếp tân

### Display

display-title = Hiển thị
text-size = Cỡ chữ
text-size-1 = Bình thường
text-size-2 = Lớn
text-size-3 = Lớn hơn
text-size-4 = Lớn nhất
colours = Màu sắc
colours-standard = Tiêu chuẩn
colours-black-on-white = Chữ đen nền trắng
colours-white-on-black = Chữ trắng nền đen
colours-yellow-on-black = Chữ vàng nền đen
controls = Vị trí các nút
controls-high = Ở phía trên và phía dưới
controls-low = Tất cả ở phía dưới
volume = Âm lượng giọng đọc
volume-1 = Nhỏ
volume-2 = Bình thường
volume-3 = Lớn
speed = Tốc độ giọng đọc
speed-1 = Chậm
speed-2 = Bình thường
speed-3 = Nhanh
# Text size, colours and everything else here go back to how they were.
reset-button = Đổi lại hết như cũ
done-button = Xong

### While the screen is wiped

cleaning-title = Màn hình này đang được lau chùi
cleaning-countdown = Có thể dùng lại màn hình này sau { $seconds } giây.
