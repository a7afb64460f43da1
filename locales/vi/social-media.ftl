# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Hướng dẫn về mạng xã hội dành cho bệnh nhân (2024)

# Signpost.
introduction-title = Giới thiệu
introduction-body =
    Tại phòng khám { $practice }, chúng tôi có trang Facebook và Twitter cung cấp nhiều thông tin hữu ích cho bệnh nhân của chúng tôi.

    Cơ sở y tế này có nghĩa vụ giữ bảo mật thông tin bệnh nhân và bảo vệ những bệnh nhân dễ bị tổn thương. Quý vị có thể giúp chúng tôi làm được điều này bằng cách tuân thủ quy tắc ứng xử được nêu trong bản hướng dẫn này.

    Chúng tôi kỳ vọng bệnh nhân của phòng khám { $practice } luôn tuân thủ quy tắc ứng xử sau đây:

# Signpost.
code-of-conduct-title = Quy tắc ứng xử

# Signpost.
portable-devices-title = Điện thoại và các thiết bị khác
portable-devices-body = Cơ sở y tế yêu cầu tất cả những người dùng thiết bị di động sử dụng các thiết bị này một cách lịch sự, có ý tứ và tôn trọng các bệnh nhân khác. Không sử dụng thiết bị di động trong buổi khám bệnh, trừ khi đã thống nhất với nhân viên y tế khám chữa bệnh cho quý vị.

# Signpost.
other-patients-title = Thông tin về bệnh nhân khác
other-patients-body = Bệnh nhân không được phép tiết lộ bất kỳ thông tin nào về các bệnh nhân khác mà qua đó có thể nhận ra họ, trừ khi có sự đồng ý rõ ràng của chính bệnh nhân đó.

# Signpost.
recording-title = Ghi âm, ghi hình buổi khám bệnh
recording-body = Tuy chúng tôi không khuyến khích, bệnh nhân có thể ghi âm hoặc ghi hình buổi khám bệnh của mình, nhưng việc này nên được thống nhất với nhân viên y tế khám chữa bệnh cho quý vị. Bản ghi này sẽ chỉ dành cho mục đích riêng của quý vị.

# Signpost.
posts-title = Nội dung quý vị đăng
posts-body = Bệnh nhân không được đăng bất kỳ nội dung nào không chính xác, mang tính lừa đảo, quấy rối, gây xấu hổ, tục tĩu, phỉ báng hoặc trái pháp luật. Mọi bài đăng như vậy trên trang Facebook và Twitter của cơ sở y tế sẽ bị xóa và bị báo cáo.

# Signpost.
photographs-title = Chụp ảnh
photographs-body = Bệnh nhân không được phép chụp ảnh trong phòng chờ hoặc ở những khu vực có bệnh nhân khác, và cũng không được phép chụp ảnh nhân viên.

# Signpost.
naming-staff-title = Bình luận về nhân viên
naming-staff-body = Bệnh nhân không được đăng trên mạng xã hội những bình luận làm lộ danh tính của bất kỳ nhân viên nào.

# Signpost.
reviews-title = Viết đánh giá
reviews-body = Bệnh nhân có thể viết đánh giá về phòng khám, và đường dẫn sau đây có thể giúp người quản lý phòng khám phản hồi một cách thích hợp: Ratings and reviews - { $practice } - NHS (www.nhs.uk).

# Signpost.
defamation-title = Bình luận phỉ báng
defamation-body = Không chia sẻ bình luận phỉ báng về đội ngũ của chúng tôi trên bất kỳ nền tảng mạng xã hội nào. Chúng tôi có thể xin tư vấn pháp lý và áp dụng biện pháp thích hợp đối với bất kỳ bệnh nhân nào đăng bình luận phỉ báng.

complaints-title = Khiếu nại của bệnh nhân trên mạng xã hội
complaints-body =
    Chúng tôi có chính sách khiếu nại riêng mà bệnh nhân cần sử dụng nếu muốn khiếu nại. Chúng tôi sẽ chỉ trả lời những khiếu nại được gửi đến cơ sở y tế theo chính sách của cơ sở y tế.

    Nếu khiếu nại được đăng trên trang Facebook hoặc Twitter của cơ sở y tế, khiếu nại đó sẽ bị xóa.
