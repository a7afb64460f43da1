# The words of the screen itself: buttons, headings, short explanations.
# The guidance is in the other files of this folder.
#
# A line is:   name = words
# Change only what stands after the "=". A second line of words starts with four spaces.
# { $practice } is the practice's name from content/practice.toml.

### On every page

language-button = Idioma
display-button = Aspeto
finish-button = Terminar
# Read out after "Finish" by a screen reader.
finish-hint = É outra pessoa? Comece de novo
listen-button = Ouvir
# Short. Opens the cards under "Show at reception", below.
reception-button = Receção
back-button = Voltar
next-button = Seguinte
scroll-up-button = Para cima
scroll-down-button = Para baixo

### Welcome

choose-language = Escolha o seu idioma

### Choice of guidance, shown where a practice has more than one

choose-guidance = O que gostaria de ler?

### Contents

read-button = Ler desde o início
review-button = Deixar uma avaliação
complaint-button = Fazer uma reclamação
guidance-version = Versão { $version }
# Shown while nobody has checked a translation. The first half is about the words on this page.
translation-unreviewed = Esta tradução ainda não foi verificada. O texto válido é o inglês.
# Shown where a translation is missing, or the English has changed since it was made.
parts-in-english = Algumas partes são apresentadas em inglês, porque a tradução dessas partes não está atualizada.

### Reading

# For example: 3 of 10
reading-progress = { $number } de { $total }

### Listen: the page is read aloud

pause-button = Pausa
resume-button = Continuar
again-button = Desde o início
stop-button = Parar
listening = Esta página está a ser lida em voz alta.
listening-paused = A leitura em voz alta está em pausa.
listening-ended = Esta página foi lida até ao fim.
listening-failed = De momento, não é possível ler esta página em voz alta.

### QR codes

scan-code = Leia este código com a câmara do seu telemóvel
code-address = Ou utilize este endereço
# Shown in place of a code that could not be drawn.
code-missing = Não é possível mostrar o código. Por favor, utilize este endereço
# Read out by a screen reader in place of the picture.
code-description = Código QR para { $address }

### "I have read this guidance"

acknowledge-title = Leu estas orientações?
acknowledge-button = Li estas orientações
acknowledge-skip-button = Terminar sem o confirmar
acknowledge-kept = Registamos cada vez que estas orientações são abertas ou lidas até ao fim. Se carregar em «Li estas orientações», também o registamos. Guardamos o idioma, a data, se foi de manhã ou à tarde, e quanto tempo demorou, mais ou menos, a leitura. Não perguntamos quem é.

### Thank you

thanks-title = Obrigado
thanks-body = Registámos que alguém leu estas orientações, mas não quem foi.
contents-button = Voltar às orientações

### When counting did not work

save-failed-title = Não foi possível guardar este registo
save-failed-body = Por favor, informe a receção. Pode continuar a utilizar este ecrã.
try-again-button = Tentar de novo

### Leave a review

review-title = Deixar uma avaliação
review-opens = Pode deixar uma avaliação do centro de saúde { $practice } no site do NHS.
review-is-not = Uma avaliação não é uma reclamação. Se quiser reclamar, escolha «Fazer uma reclamação».
ask-reception = Não tem telemóvel? Por favor, pergunte na receção.

### Show at reception: cards for those who cannot or do not want to say it

reception-title = Mostre isto na receção
reception-body = Carregue na frase que quer dizer e mostre-a a um funcionário.
need-interpreter = Preciso de intérprete
want-complaint = Quero fazer uma reclamação
read-to-me = Por favor, leia-me isto
need-large-print = Preciso disto em letra grande

### Make a complaint

complaint-title = Fazer uma reclamação
complaint-opens = Esta página web explica como fazer uma reclamação.
complaint-is-not = Uma reclamação não é uma avaliação. O centro de saúde tem um procedimento de reclamações separado.

### Still there?

idle-title = Ainda está aí?
idle-countdown =
    { $seconds ->
        [one] Este ecrã volta ao início dentro de { $seconds } segundo.
       *[other] Este ecrã volta ao início dentro de { $seconds } segundos.
    }
more-time-button = Preciso de mais tempo

### Out of service

out-of-service-title = Este ecrã não está a funcionar
out-of-service-body = Por favor, pergunte na receção

### Display

display-title = Aspeto
text-size = Tamanho do texto
text-size-1 = Normal
text-size-2 = Grande
text-size-3 = Maior
text-size-4 = Máximo
colours = Cores
colours-standard = Normais
colours-black-on-white = Preto sobre branco
colours-white-on-black = Branco sobre preto
colours-yellow-on-black = Amarelo sobre preto
controls = Posição dos botões
controls-high = Em cima e em baixo
controls-low = Todos em baixo
volume = Volume da voz
volume-1 = Baixo
volume-2 = Normal
volume-3 = Alto
speed = Velocidade da voz
speed-1 = Lenta
speed-2 = Normal
speed-3 = Rápida
# Text size, colours and everything else here go back to how they were.
reset-button = Repor tudo
done-button = Pronto

### While the screen is wiped

cleaning-title = Este ecrã está a ser limpo
cleaning-countdown =
    { $seconds ->
        [one] O ecrã poderá voltar a ser utilizado dentro de { $seconds } segundo.
       *[other] O ecrã poderá voltar a ser utilizado dentro de { $seconds } segundos.
    }
