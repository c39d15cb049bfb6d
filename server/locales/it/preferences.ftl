# How somebody wants to read.

nav-preferences = Preferenze di lettura
preferences-lead = Restano su questo dispositivo, in un cookie che nessun altro legge.
preferences-lead-signed = Le lingue sono conservate con il tuo account; i colori e i caratteri su questo dispositivo.
preferences-language = Lingua delle pagine
preferences-reads = Altre lingue che leggi
preferences-reads-hint = Una scheda che non c’è nella lingua delle pagine viene mostrata in una di queste lingue, se esiste; altrimenti nella lingua originale.
preferences-scheme = Colori
scheme-of-auto = Come su questo dispositivo
scheme-of-light = Chiari
scheme-of-dark = Scuri
preferences-face = Caratteri
preferences-face-hint = Hansa porta con sé i propri caratteri. Con quelli del dispositivo non c’è nulla da caricare.
face-own = I caratteri di Hansa
face-device = I caratteri di questo dispositivo
done-preferences-kept = Le preferenze sono salvate.
welcome-title = Ti diamo il benvenuto
welcome-lead = Scegli quello che fa per te, adesso o più tardi. Per ogni scelta basta un minuto, e puoi modificarla in qualsiasi momento.
welcome-languages = Lingue e aspetto
welcome-languages-hint = Le lingue che leggi, i colori e i caratteri
welcome-topics = Temi ed email
welcome-topics-hint = Che cosa ti interessa, e se vuoi trovarlo nella lettera settimanale
welcome-write = Una prima scheda
welcome-write-hint = Una risorsa che la tua città usa già: bastano cinque minuti
welcome-feed = Vai alla bacheca
