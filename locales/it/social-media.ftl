# This is a translation made for the screen. It has not yet been checked by a
# qualified translator. The English text applies.
#
# Patient Social Media Guidance 2024. Lines marked "Signpost" translate short headings
# that were added for the screen; they are not part of the practice's text.

title = Social media: linee guida 2024 per i pazienti

# Signpost.
introduction-title = Introduzione
introduction-body =
    All’ambulatorio { $practice } abbiamo una pagina Facebook e Twitter che offre varie informazioni utili ai nostri pazienti.

    Questa struttura ha il dovere di mantenere la riservatezza delle informazioni sui pazienti e di tutelare i pazienti vulnerabili. Lei può aiutarci in questo rispettando il codice di condotta descritto in queste linee guida.

    Ci si aspetta che i pazienti dell’ambulatorio { $practice } rispettino sempre il seguente codice di condotta:

# Signpost.
code-of-conduct-title = Codice di condotta

# Signpost.
portable-devices-title = Telefoni e altri dispositivi
portable-devices-body = La struttura richiede che tutte le persone che usano dispositivi portatili lo facciano con cortesia e riguardo, rispettando gli altri pazienti. I dispositivi portatili non vanno usati durante le visite, salvo quando ciò sia stato concordato con il professionista sanitario che effettua la visita.

# Signpost.
other-patients-title = Informazioni su altri pazienti
other-patients-body = Ai pazienti non è consentito divulgare alcuna informazione su altri pazienti che permetta di identificarli, a meno che non abbiano il consenso esplicito del paziente interessato.

# Signpost.
recording-title = Registrazioni della Sua visita
recording-body = Pur non essendo incoraggiati a farlo, i pazienti possono fare una registrazione della propria visita, ma ciò dovrebbe essere concordato con il professionista sanitario che effettua la visita. Questa registrazione sarà destinata esclusivamente al Suo uso personale.

# Signpost.
posts-title = I Suoi post
posts-body = I pazienti non devono pubblicare alcun contenuto che sia inesatto o fraudolento, che costituisca molestie o che sia imbarazzante, osceno, diffamatorio o illegale. Qualsiasi post di questo tipo sulla pagina Facebook e Twitter della struttura sarà cancellato e segnalato.

# Signpost.
photographs-title = Fotografie
photographs-body = Ai pazienti non è consentito scattare fotografie nella sala d’attesa o nelle aree in cui sono presenti altri pazienti, né è consentito fotografare il personale.

# Signpost.
naming-staff-title = Commenti sul personale
naming-staff-body = I pazienti non devono pubblicare sui social media commenti che identifichino un qualsiasi membro del personale.

# Signpost.
reviews-title = Lasciare una recensione
reviews-body = I pazienti possono lasciare una recensione sull’ambulatorio e il seguente link, Ratings and reviews - { $practice } - NHS (www.nhs.uk), può permettere al responsabile della gestione dell’ambulatorio di rispondere in modo adeguato.

# Signpost.
defamation-title = Commenti diffamatori
defamation-body = I commenti diffamatori sul nostro team non vanno condivisi su nessuna piattaforma di social media. Potrà essere richiesta una consulenza legale e potranno essere presi i provvedimenti appropriati contro qualsiasi paziente che pubblichi commenti diffamatori.

complaints-title = Reclami dei pazienti sui social media
complaints-body =
    Abbiamo una procedura separata per i reclami, che va seguita se i pazienti desiderano presentare un reclamo. Risponderemo soltanto ai reclami presentati alla struttura in conformità alla procedura della struttura.

    Se un reclamo viene presentato sulla pagina Facebook o Twitter della struttura, sarà cancellato.
