# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Guía sobre redes sociales para pacientes, 2024

# Signpost.
introduction-title = Introducción
introduction-body =
    En el centro de salud { $practice } tenemos una página en Facebook y Twitter que ofrece diversa información útil a nuestros pacientes.

    Esta organización tiene el deber de mantener la confidencialidad de la información de los pacientes y de proteger a los pacientes vulnerables. Usted puede ayudarnos a conseguirlo respetando el código de conducta que se describe en esta guía.

    Se espera que los pacientes del centro de salud { $practice } respeten siempre el siguiente código de conducta:

# Signpost.
code-of-conduct-title = Código de conducta

# Signpost.
portable-devices-title = Móviles y otros dispositivos
portable-devices-body = La organización exige que todas las personas que usen dispositivos portátiles lo hagan con educación y consideración, respetando a los demás pacientes. Los dispositivos portátiles no se pueden utilizar durante las consultas, salvo cuando se haya acordado con su profesional sanitario.

# Signpost.
other-patients-title = Información sobre otros pacientes
other-patients-body = No se permite a los pacientes revelar ninguna información sobre otros pacientes que permita identificarlos, a menos que tengan el consentimiento expreso del paciente en cuestión.

# Signpost.
recording-title = Grabar su consulta
recording-body = Aunque no se les anima a hacerlo, los pacientes pueden grabar su consulta, pero esto debería acordarse con su profesional sanitario. Esta grabación será exclusivamente para su uso personal.

# Signpost.
posts-title = Sus publicaciones
posts-body = Los pacientes no deben publicar ningún contenido que sea inexacto o fraudulento, que constituya acoso o que sea embarazoso, obsceno, difamatorio o ilegal. Cualquier publicación de este tipo en la página de Facebook y Twitter de la organización se eliminará y se denunciará.

# Signpost.
photographs-title = Fotografías
photographs-body = No se permite a los pacientes hacer fotografías en la sala de espera ni en las zonas donde haya otros pacientes, y tampoco se permite hacer fotografías al personal.

# Signpost.
naming-staff-title = Comentarios sobre el personal
naming-staff-body = Los pacientes no deben publicar en las redes sociales comentarios que identifiquen a ningún miembro del personal.

# Signpost.
reviews-title = Dejar una opinión
reviews-body = Los pacientes pueden dejar una opinión sobre el centro de salud, y el siguiente enlace, Ratings and reviews - { $practice } - NHS (www.nhs.uk), puede permitir que el gerente del centro de salud responda de forma adecuada.

# Signpost.
defamation-title = Comentarios difamatorios
defamation-body = Los comentarios difamatorios sobre nuestro equipo no se pueden compartir en ninguna plataforma de redes sociales. Se podrá pedir asesoramiento jurídico y se podrán tomar las medidas adecuadas contra cualquier paciente que publique comentarios difamatorios.

complaints-title = Reclamaciones de pacientes en las redes sociales
complaints-body =
    Tenemos un procedimiento de reclamaciones aparte, que los pacientes han de seguir si desean poner una reclamación. Solo responderemos a las reclamaciones presentadas a la organización de acuerdo con el procedimiento de la organización.

    Si se presenta una reclamación en la página de Facebook o Twitter de la organización, la reclamación se eliminará.
