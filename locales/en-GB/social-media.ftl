# Patient Social Media Guidance 2024: the practice's own words.
#
# Every "-body", the title, and the heading of the section on complaints are the
# practice's text, word for word. The other "-title" lines are short signposts that
# were added for the screen; they are not part of the practice's text.

title = Patient Social Media Guidance 2024

# Signpost.
introduction-title = Introduction
introduction-body =
    At { $practice }, we have a Facebook and Twitter page which provides a range of useful information for our patient population.

    This organisation has a duty to maintain patient confidentiality and to safeguard vulnerable patients. You can help us to achieve this by adhering to the code of conduct outlined in this guidance.

    Patients at { $practice } are expected to always adhere to the following code of conduct:

# Signpost.
code-of-conduct-title = Code of conduct

# Signpost.
portable-devices-title = Phones and other devices
portable-devices-body = The organisation requires all users of portable devices to use them in a courteous and considerate manner, respecting their fellow patients. Portable devices are not to be used during consultations, except when agreed with your clinician.

# Signpost.
other-patients-title = Information about other patients
other-patients-body = Patients are not permitted to disclose any patient-identifiable information about other patients unless they have the express consent of that patient.

# Signpost.
recording-title = Recording your consultation
recording-body = Whilst not encouraged, patients may record their consultation but this should be agreed with your clinician. This recording will solely be for your own purpose.

# Signpost.
posts-title = What you post
posts-body = Patients must not post any material that is inaccurate, fraudulent, harassing, embarrassing, obscene, defamatory or unlawful. Any such posts on the organisation Facebook and Twitter page will be deleted and the post reported.

# Signpost.
photographs-title = Photographs
photographs-body = Patients are not permitted to take photographs in the waiting room or areas where other patients are present, nor are photographs of staff permitted to be taken.

# Signpost.
naming-staff-title = Comments about staff
naming-staff-body = Patients must not post comments on social media that identify any staff.

# Signpost.
reviews-title = Leaving a review
reviews-body = Patients can leave a review about the practice and the following link Ratings and reviews - { $practice } - NHS (www.nhs.uk) can enable the practice manager to respond appropriately.

# Signpost.
defamation-title = Defamatory comments
defamation-body = Defamatory comments about our team are not to be shared on any social media platform. Legal advice may be sought and the appropriate action taken against any patient who posts defamatory comments.

complaints-title = Patient complaints on social media
complaints-body =
    We have a separate complaints policy which patients are to use should they wish to make a complaint. We will only respond to complaints made to the organisation in accordance with the organisation's policy.

    If a complaint is made on the organisation's Facebook or Twitter page, it will be deleted.
