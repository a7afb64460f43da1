# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Redes sociais: orientações para utentes, 2024

# Signpost.
introduction-title = Introdução
introduction-body =
    No centro de saúde { $practice }, temos uma página no Facebook e no Twitter que disponibiliza várias informações úteis para os nossos utentes.

    Esta instituição tem o dever de manter a confidencialidade das informações dos utentes e de proteger os utentes vulneráveis. Pode ajudar-nos a cumprir este dever respeitando o código de conduta descrito nestas orientações.

    Espera-se que os utentes do centro de saúde { $practice } respeitem sempre o seguinte código de conduta:

# Signpost.
code-of-conduct-title = Código de conduta

# Signpost.
portable-devices-title = Telemóveis e outros dispositivos
portable-devices-body = A instituição exige que todas as pessoas que usam dispositivos portáteis o façam com cortesia e consideração, respeitando os outros utentes. Os dispositivos portáteis não podem ser utilizados durante as consultas, exceto quando isso tiver sido acordado com o seu profissional de saúde.

# Signpost.
other-patients-title = Informações sobre outros utentes
other-patients-body = Não é permitido aos utentes divulgar quaisquer informações sobre outros utentes que permitam identificá-los, a menos que tenham o consentimento expresso do utente em causa.

# Signpost.
recording-title = Gravar a sua consulta
recording-body = Embora isso não seja incentivado, os utentes podem gravar a sua consulta, mas a gravação deveria ser acordada com o seu profissional de saúde. Esta gravação será exclusivamente para seu uso pessoal.

# Signpost.
posts-title = As suas publicações
posts-body = Os utentes não podem publicar nenhum conteúdo que seja inexato ou fraudulento, que constitua assédio ou que seja embaraçoso, obsceno, difamatório ou ilegal. Qualquer publicação deste tipo na página da instituição no Facebook e no Twitter será eliminada e denunciada.

# Signpost.
photographs-title = Fotografias
photographs-body = Não é permitido aos utentes tirar fotografias na sala de espera ou em zonas onde estejam outros utentes, nem é permitido fotografar os elementos da equipa.

# Signpost.
naming-staff-title = Comentários sobre a equipa
naming-staff-body = Os utentes não podem publicar nas redes sociais comentários que identifiquem qualquer elemento da equipa.

# Signpost.
reviews-title = Deixar uma avaliação
reviews-body = Os utentes podem deixar uma avaliação do centro de saúde e o seguinte link, Ratings and reviews - { $practice } - NHS (www.nhs.uk), pode permitir que o gestor do centro de saúde responda de forma adequada.

# Signpost.
defamation-title = Comentários difamatórios
defamation-body = Os comentários difamatórios sobre a nossa equipa não podem ser partilhados em nenhuma plataforma de redes sociais. Pode ser pedido aconselhamento jurídico e podem ser tomadas as medidas adequadas contra qualquer utente que publique comentários difamatórios.

complaints-title = Reclamações de utentes nas redes sociais
complaints-body =
    Temos um procedimento de reclamações separado, que os utentes devem seguir caso queiram fazer uma reclamação. Só responderemos a reclamações feitas à instituição de acordo com o procedimento da instituição.

    Se for feita uma reclamação na página da instituição no Facebook ou no Twitter, essa reclamação será eliminada.
