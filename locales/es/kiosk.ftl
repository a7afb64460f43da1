# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Idioma
display-button = Aspecto
finish-button = Terminar
# Read out after "Finish" by a screen reader.
finish-hint = ¿Es otra persona? Empiece de nuevo
listen-button = Escuchar
# Short. Opens the cards under "Show at reception", below.
reception-button = Recepción
back-button = Atrás
next-button = Siguiente
scroll-up-button = Subir
scroll-down-button = Bajar

### Welcome

choose-language = Elija su idioma

### Choice of guidance, shown where a practice has more than one

choose-guidance = ¿Qué le gustaría leer?

### Contents

read-button = Leer desde el principio
review-button = Dejar una opinión
complaint-button = Poner una reclamación
guidance-version = Versión { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Esta traducción aún no se ha revisado. El texto válido es el inglés.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Algunas partes se muestran en inglés porque la traducción de esas partes no está actualizada.

### Reading

# For example: 3 of 10
reading-progress = { $number } de { $total }

### Listen: the page is read aloud

pause-button = Pausa
resume-button = Continuar
again-button = Desde el principio
stop-button = Parar
listening = Esta página se está leyendo en voz alta.
listening-paused = La lectura en voz alta está en pausa.
listening-ended = Esta página se ha leído hasta el final.
listening-failed = En este momento, la lectura en voz alta de esta página no está disponible.

### QR codes

scan-code = Escanee este código con la cámara de su móvil
code-address = O utilice esta dirección
# Shown in place of a code that could not be drawn.
code-missing = No se puede mostrar el código. Por favor, utilice esta dirección
# Read out by a screen reader in place of the picture.
code-description = Código QR para { $address }

### "I have read this guidance"

acknowledge-title = ¿Ha leído esta guía?
acknowledge-button = He leído esta guía
acknowledge-skip-button = Terminar sin confirmarlo
acknowledge-kept = Registramos cada vez que esta guía se abre o se lee hasta el final. Si pulsa «He leído esta guía», también lo registramos. Guardamos el idioma, la fecha, si fue por la mañana o por la tarde, y cuánto duró, más o menos, la lectura. No preguntamos quién es usted.

### Thank you

thanks-title = Gracias
thanks-body = Hemos registrado que alguien ha leído esta guía, pero no quién ha sido.
contents-button = Volver a la guía

### When counting did not work

save-failed-title = No se ha podido guardar
save-failed-body = Por favor, avise en recepción. Puede seguir usando esta pantalla.
try-again-button = Intentar de nuevo

### Leave a review

review-title = Dejar una opinión
review-opens = Puede dejar una opinión sobre el centro de salud { $practice } en el sitio web del NHS.
review-is-not = Una opinión no es una reclamación. Si quiere reclamar, elija «Poner una reclamación».
ask-reception = ¿No tiene móvil? Por favor, pregunte en recepción.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Muestre esto en recepción
reception-body = Pulse lo que quiera decir y muéstreselo a alguien del personal.
need-interpreter = Necesito intérprete
want-complaint = Quisiera poner una reclamación
read-to-me = Por favor, léame esto
need-large-print = Necesito esto en letra grande

### Make a complaint

complaint-title = Poner una reclamación
complaint-opens = Esta página web explica cómo poner una reclamación.
complaint-is-not = Una reclamación no es una opinión. El centro de salud tiene un procedimiento de reclamaciones aparte.

### Still there?

idle-title = ¿Sigue ahí?
idle-countdown =
    { $seconds ->
        [one] Esta pantalla volverá al inicio dentro de { $seconds } segundo.
       *[other] Esta pantalla volverá al inicio dentro de { $seconds } segundos.
    }
more-time-button = Necesito más tiempo

### Out of service

out-of-service-title = Esta pantalla no funciona
out-of-service-body = Por favor, pregunte en recepción

### Display

display-title = Aspecto
text-size = Tamaño del texto
text-size-1 = Normal
text-size-2 = Grande
text-size-3 = Más grande
text-size-4 = Máximo
colours = Colores
colours-standard = Estándar
colours-black-on-white = Negro sobre blanco
colours-white-on-black = Blanco sobre negro
colours-yellow-on-black = Amarillo sobre negro
controls = Posición de los botones
controls-high = Arriba y abajo
controls-low = Todos abajo
volume = Volumen de la voz
volume-1 = Bajo
volume-2 = Normal
volume-3 = Alto
speed = Velocidad de la voz
speed-1 = Lenta
speed-2 = Normal
speed-3 = Rápida
# Text size, colours and everything else here go back to how they were.
reset-button = Todo como antes
done-button = Listo

### While the screen is wiped

cleaning-title = Se está limpiando esta pantalla
cleaning-countdown =
    { $seconds ->
        [one] Se podrá volver a usar dentro de { $seconds } segundo.
       *[other] Se podrá volver a usar dentro de { $seconds } segundos.
    }
