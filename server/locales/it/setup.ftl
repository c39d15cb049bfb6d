# Il primo avvio.

setup-title = Configura la tua città
setup-lead = Due parti: la tua città e il primo account di amministrazione. Più tardi puoi cambiare tutto, tranne l’indirizzo e il nome breve.
setup-domain = L’indirizzo di questa città, per sempre
setup-domain-text = Le altre città conoscono la tua con questo nome. Se è sbagliato, fermati qui e cambia prima server.domain nella configurazione.
setup-code = Il codice di configurazione
field-code = Codice di configurazione
field-code-hint = È comparso dove il programma è stato avviato.
setup-city = La tua città
field-handle = Nome breve
field-handle-hint = Il nome prima della chiocciola, per esempio citta o comune. Poi non si può più cambiare.
setup-administrator = Il primo account di amministrazione
setup-administrator-text = Con questo account puoi invitare le altre persone. Invita presto una seconda persona ad amministrare il sito.
field-officer-name = Nome mostrato accanto alle tue risposte
field-officer-name-hint = Può essere una funzione: «Ufficio prevenzione».
setup-do = Apri il sito della città
