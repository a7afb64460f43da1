# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Réseaux sociaux : guide 2024 pour les patients

# Signpost.
introduction-title = Introduction
introduction-body =
    Au cabinet médical { $practice }, nous avons une page Facebook et Twitter qui propose diverses informations utiles à nos patients.

    Cet établissement a le devoir de préserver la confidentialité des informations relatives aux patients et de protéger les patients vulnérables. Vous pouvez nous y aider en respectant le code de conduite présenté dans ce guide.

    Il est attendu des patients du cabinet médical { $practice } qu’ils respectent toujours le code de conduite suivant :

# Signpost.
code-of-conduct-title = Code de conduite

# Signpost.
portable-devices-title = Téléphones et autres appareils
portable-devices-body = L’établissement exige que toutes les personnes qui utilisent des appareils portables le fassent avec courtoisie et considération, en respectant les autres patients. Les appareils portables ne peuvent pas être utilisés pendant les consultations, sauf lorsque cela a été convenu avec votre professionnel de santé.

# Signpost.
other-patients-title = Informations sur d’autres patients
other-patients-body = Il n’est pas permis aux patients de divulguer la moindre information sur d’autres patients permettant de les identifier, à moins d’avoir le consentement exprès du patient concerné.

# Signpost.
recording-title = Enregistrer votre consultation
recording-body = Bien que cela ne soit pas encouragé, les patients peuvent enregistrer leur consultation, mais cela devrait être convenu avec leur professionnel de santé. Cet enregistrement sera uniquement destiné à votre usage personnel.

# Signpost.
posts-title = Ce que vous publiez
posts-body = Les patients ne doivent publier aucun contenu inexact, frauduleux, relevant du harcèlement, embarrassant, obscène, diffamatoire ou illégal. Toute publication de ce type sur la page Facebook et Twitter de l’établissement sera supprimée et signalée.

# Signpost.
photographs-title = Photos
photographs-body = Il n’est pas permis aux patients de prendre des photos dans la salle d’attente ou dans les endroits où se trouvent d’autres patients, et il n’est pas non plus permis de prendre des photos du personnel.

# Signpost.
naming-staff-title = Commentaires sur le personnel
naming-staff-body = Les patients ne doivent pas publier sur les réseaux sociaux de commentaires qui identifient un membre du personnel, quel qu’il soit.

# Signpost.
reviews-title = Laisser un avis
reviews-body = Les patients peuvent laisser un avis sur le cabinet médical, et le lien suivant, Ratings and reviews - { $practice } - NHS (www.nhs.uk), peut permettre au gestionnaire du cabinet médical de répondre de manière appropriée.

# Signpost.
defamation-title = Commentaires diffamatoires
defamation-body = Les commentaires diffamatoires sur notre équipe ne peuvent être partagés sur aucune plateforme de réseau social. Des conseils juridiques pourront être demandés et les mesures appropriées pourront être prises contre tout patient qui publie des commentaires diffamatoires.

complaints-title = Réclamations de patients sur les réseaux sociaux
complaints-body =
    Nous avons une procédure de réclamation distincte, que les patients doivent suivre s’ils souhaitent faire une réclamation. Nous ne répondrons qu’aux réclamations adressées à l’établissement conformément à la procédure de l’établissement.

    Si une réclamation est faite sur la page Facebook ou Twitter de l’établissement, cette réclamation sera supprimée.
