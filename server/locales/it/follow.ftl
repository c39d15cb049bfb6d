# Chi segue la città, e chi la città segue.

follows-lead = Quello che pubblica una città seguita compare nella tua bacheca. Seguire vale in una sola direzione: ogni città decide per sé.
follows-waiting = Città che chiedono di seguire la tua
follows-waiting-text = Se accetti, ricevono quello che la tua città pubblica.
follow-ask = Segui una città
follow-do = Chiedi di seguirla
follow-accept = Accetta
follow-reject = Rifiuta
follow-end = Smetti di seguire
follower-end = Togli
confirm-unfollow = Vuoi smettere di seguire questa città?
confirm-unfollow-text = Quello che ha pubblicato esce subito dalla tua bacheca, e dopo 30 giorni dal tuo sito. La città riceve un avviso.
confirm-unfollow-do = Smetti di seguire
confirm-remove-follower = Vuoi togliere questa città da quelle che ti seguono?
confirm-remove-follower-text = Non riceve più quello che la tua città pubblica, e ne è avvisata. Quello che ha già ricevuto le resta; le correzioni e i ritiri le arrivano ancora.
confirm-remove-follower-do = Togli la città
following = Città che segui
following-none = Nessuna per ora
following-none-text = Chiedi a una città il suo indirizzo. È simile a @nome@citta.example.
followers = Città che seguono la tua
followers-text = Dai loro questo indirizzo:
followers-none = Nessuna per ora
field-target = Indirizzo della città
field-target-hint = Per esempio @citta@citta.example, oppure l’indirizzo web della sua pagina.
field-one-witness = Conosco questa città e mi fido della città che ne conserva i dati
field-one-witness-hint = Quello che la città ha pubblicato arriva da quell’altra città; lo stato della bacheca ne indica il nome.
