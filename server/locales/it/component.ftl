# Parts that several pages are made of.

# What a list is narrowed down by
chips = Condizioni scelte
facets-target = Per chi
facets-setting = Contesto
facets-evidence = Prove di efficacia
facets-citysize = Abitanti della città
facets-years = Anni
facets-since = Dall’anno
facets-until = Fino all’anno
facets-backwards = L’ultimo anno viene prima del primo. Sono mostrati tutti gli anni.
facets-chosen = Scelte: { NUM($count) } su { NUM($limit) }
facets-show = Mostra le schede
facets-clear = Azzera il filtro
nothing-without-one = Senza una di queste condizioni ci sarebbero:
nothing-without = { $count ->
    [one] { NUM($count) } scheda senza la condizione «{ $condition }»
   *[other] { NUM($count) } schede senza la condizione «{ $condition }»
}

# Records side by side
compare-caption = Quello che ogni città dice di sé. Nulla è sommato e non c’è nessuna classifica.
compare-remove = Togli
compare-none = Non indicato
compare-one = Per un confronto servono due schede
compare-one-text = Scegline un’altra da mettere accanto.
compare-choose = Scegli tra le schede
compare-city = La città
compare-done = Che cosa si fa
compare-takes = Che cosa serve
compare-known = Che cosa se ne sa
compare-staff = Personale
compare-cost = Costo annuo
compare-adopted = Adottata da
compare-adoptions = { $count ->
    [0] Ancora nessun’altra città
    [one] { NUM($count) } città
   *[other] { NUM($count) } città
}

# The languages of a text
tabs-writing = Lingua in cui scrivi
tabs-old = Nel frattempo l’originale è cambiato
tabs-missing = Non tradotta
tabs-mistakes = { $count ->
    [one] { NUM($count) } errore
   *[other] { NUM($count) } errori
}
tabs-add = Aggiungi una lingua

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Effetti: { NUM($count) }. Valutazioni: { NUM($limit) }. Possono divergere; nessun voto le riassume.
evidence-result = Risultato
evidence-direction = Andamento
evidence-grade = Grado di certezza
evidence-basis = Chi lo dice
evidence-unmeasured = Non ancora misurato
evidence-none = Non è stato ancora misurato nulla
evidence-none-text = È la città stessa a dirlo. Un’altra città che ha provato può aggiungere quello che ha constatato.
evidence-add = Aggiungi una valutazione

# The twelve questions about rights
safeguards-question = Domanda
safeguards-answer = Risposta
safeguards-words = Con le parole della città
safeguards-yes = Sì
safeguards-no = No
safeguards-beside = Non pertinente
safeguards-unanswered = Senza risposta
safeguards-nothing = Nessuna aggiunta
safeguards-caption = Chi ha risposto: { $city }, { $day }
safeguards-draft = Bozza: { $city }
safeguards-sum = Domande: { NUM($count) }. Sì: { $yes }. No: { $no }. Non pertinente: { $beside }.
safeguards-open = Domande ancora senza risposta: { NUM($count) } su { NUM($limit) }.

# Who took up what from whom
graph-label = Adozioni di questa scheda
graph-origin = Origine
graph-known = Che cosa se ne sa
graph-changed = Che cosa è stato modificato
graph-result = Risultato
graph-why = Perché è stata abbandonata
graph-sum = { $count ->
    [one] Adottata da { NUM($count) } altra città.
   *[other] Adottata da altre { NUM($count) } città.
}
graph-more = { $count ->
    [one] Ancora { NUM($count) } adozione a partire da questa città: { $city }
   *[other] Ancora { NUM($count) } adozioni a partire da questa città: { $city }
}
graph-none = Nessun’altra città l’ha ancora adottata
graph-none-text = Se alla tua città interessa, fallo sapere: la città da cui viene riceve un avviso.
graph-adopt = Ci interessa

# How far a long work has come
progress-history = Caricamento della cronologia: { $city }
progress-complete = Cronologia: { $city }
progress-figures = Schede: { NUM($count) } su { NUM($limit) }
progress-unknown = Non si sa ancora quante siano
progress-waits = Prima { $city }, poi questa città.
progress-minutes = { $count ->
    [one] Ancora { NUM($count) } minuto circa. Puoi lasciare questa pagina.
   *[other] Ancora { NUM($count) } minuti circa. Puoi lasciare questa pagina.
}
progress-since = Completa da questa data: { $time }.
progress-read = Leggi che cosa ha pubblicato questa città: { $city }
progress-stopped = Caricamento interrotto: { $time }. La città non risponde: { $city }. Riprende da solo appena la città torna raggiungibile.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Fatto
task-begun = Iniziato
task-open = Da fare
task-wrong = Da sistemare
task-later = Può aspettare
task-locked = Dopo gli altri

# Answers to check
answers-change = Modifica
answers-give = Rispondi
answers-none = Senza risposta

# Parts of a whole
stack-whole = In tutto
stack-entries = Voci
stack-standing = Quanto sono complete
stack-standing-of = Tutte le voci conservate qui, secondo lo stato della loro città
stack-standing-what = Stato della città
share = { NUM($count) }%
share-under = meno dell’1%
