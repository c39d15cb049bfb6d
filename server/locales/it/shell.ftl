# Quello che sta intorno a ogni pagina.

product = Hansa
shell-skip = Vai al contenuto
shell-example = Città di esempio
nav-main = Menu principale
nav-feed = Bacheca
nav-cities = Città
nav-drafts = Bozze
nav-follows = Rete
nav-admin = Amministrazione
nav-about = Informazioni su questo sito
nav-atom = Feed Atom
nav-waiting = { $count ->
    [0] nessuna città aspetta la tua risposta
    [one] { NUM($count) } città aspetta la tua risposta
   *[other] { NUM($count) } città aspettano la tua risposta
}
footer-languages = Lingua
footer-source = Codice sorgente
footer-version = Hansa { $version }, software libero con licenza AGPL 3.0
sign-in = Accedi
sign-out = Esci
labelled = { $label }:
confirm-not = Lascia tutto com’è
back = Indietro
save = Salva
copy = Copia
copied = Copiato
never = mai
acts = Azioni

# Tipi di scheda: uno, e più d’uno
kind-initiative = Iniziativa
kind-experience = Esperienza
kind-resource = Risorsa
kind-plain = Messaggio
kinds-initiative = Iniziative
kinds-experience = Esperienze
kinds-resource = Risorse
kinds-plain = Messaggi

# Ruoli
role-officer = Referente
role-administrator = Amministrazione del sito

# Distanze nel tempo, nell’unità più grande che serve
ago-now = adesso
ago-minutes = { $count ->
    [one] { NUM($count) } minuto fa
   *[other] { NUM($count) } minuti fa
}
ago-hours = { $count ->
    [one] { NUM($count) } ora fa
   *[other] { NUM($count) } ore fa
}
ago-days = { $count ->
    [one] { NUM($count) } giorno fa
   *[other] { NUM($count) } giorni fa
}
ago-months = { $count ->
    [one] { NUM($count) } mese fa
   *[other] { NUM($count) } mesi fa
}
ago-years = { $count ->
    [one] { NUM($count) } anno fa
   *[other] { NUM($count) } anni fa
}
in-now = tra meno di un minuto
in-minutes = { $count ->
    [one] tra { NUM($count) } minuto
   *[other] tra { NUM($count) } minuti
}
in-hours = { $count ->
    [one] tra { NUM($count) } ora
   *[other] tra { NUM($count) } ore
}
in-days = { $count ->
    [one] tra { NUM($count) } giorno
   *[other] tra { NUM($count) } giorni
}
in-months = { $count ->
    [one] tra { NUM($count) } mese
   *[other] tra { NUM($count) } mesi
}
in-years = { $count ->
    [one] tra { NUM($count) } anno
   *[other] tra { NUM($count) } anni
}

# Informazioni su questo sito
about-lead = Qui le città si raccontano che cosa fanno per prevenire l’estremismo violento: che cosa hanno provato, che cosa è servito, che cosa ha funzionato e che cosa no.
about-example = Questa città è inventata. Le sue schede sono esempi e non riguardano nessun luogo reale.
about-who = Chi lo gestisce
about-who-text = Gestisce questo sito:
about-contact = Per contattare la città:
about-how = Come funziona
about-how-text = Ogni città gestisce un proprio sito e conserva le proprie schede. I siti comunicano tra loro direttamente, senza un centro: quello che una città pubblica compare nella bacheca di ogni città che la segue. Le modifiche e i ritiri fanno la stessa strada.
about-handle = Le altre città seguono questa con l’indirizzo
about-rules = Che regole valgono qui
about-no-persons = Le schede parlano di azioni pubbliche. Non contengono dati su singole persone: né nomi di privati, né casi, né elenchi.
about-policy-open = Ogni sito che non è bloccato può seguire questa città.
about-policy-ask = I siti che chiedono di seguire questa città aspettano la sua risposta.
about-policy-allow-list = Questa città comunica solo con siti scelti.
about-undo = { $count ->
    [one] Una pubblicazione si può annullare per { NUM($count) } minuto, prima che lasci questo sito.
   *[other] Una pubblicazione si può annullare per { NUM($count) } minuti, prima che lasci questo sito.
}
about-cookies = I cookie vengono usati solo se chiedi qualcosa: per la lingua che scegli, per le tue preferenze di lettura e, quando accedi, per la tua sessione. Il sito non carica nulla da altri siti.
about-program = Il programma
about-program-text = Hansa è software libero con licenza GNU Affero General Public License 3.0.
about-licences = Licenze delle parti che lo compongono
