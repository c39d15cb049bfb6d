### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Completa la scheda
more-lead = Non c’è fretta. Più la scheda è completa, più è facile per un’altra città prenderne spunto.
more-answered = { $count } risposte su { $most }
more-contents = In questa pagina
more-done = { $count ->
    [one] { NUM($count) } risposta
   *[other] { NUM($count) } risposte
}
more-back = Torna alla scheda
more-optional = In questa pagina nulla è obbligatorio, salvo dove è indicato.

## Tasks, and headings on the page of a record

part-people = Per chi e con chi
part-people-lead = A chi si rivolge, chi se ne occupa e chi decide.
part-method = Come funziona, nel dettaglio
part-method-lead = Che cosa deve restare com’è e che cosa può cambiare in un’altra città.
part-effort = Costi e mezzi
part-effort-lead = Bastano cifre approssimative. Lascia vuoto quello che non sai.
part-results = Risultati e prove di efficacia
part-results-lead = Ogni risultato a sé, con il suo grado di certezza. Quello che non ha funzionato è ciò che aiuta di più le altre città.
part-copying = Condizioni e aiuto
part-copying-lead = Che cosa deve esserci già e come può aiutare la tua città.
part-safeguards = Garanzie
part-safeguards-lead = Dodici domande sui diritti. «No» è una risposta onesta, e sarà pubblica.
part-training = Formazione
part-training-lead = Per moduli formativi e corsi.
part-law = Normativa
part-law-lead = Per i testi giuridici.
part-data = Dati
part-data-lead = Per gli insiemi di dati. Mai nulla su singole persone.
part-links = Link e parole chiave
part-links-lead = Altre schede collegate a questa, e parole che aiutano a trovarla.

## Rows

row-partners = Partner { $count }
row-creators = Organizzazione { $count }
row-key-dates = Data { $count }
row-outcomes = Risultato { $count }
row-evaluations = Valutazione { $count }
row-language-versions = Lingua { $count }
row-add-partners = Aggiungi un partner
row-add-creators = Aggiungi un’organizzazione
row-add-key-dates = Aggiungi una data
row-add-outcomes = Aggiungi un risultato
row-add-evaluations = Aggiungi una valutazione
row-add-language-versions = Aggiungi una lingua

## Fields: who takes part

field-practitioner = Chi se ne occupa
field-practitioner-hint = Al massimo otto risposte.
field-setting = Contesto
field-setting-hint = Dove si svolge. Al massimo quattro risposte.
field-target-age = Età delle persone a cui si rivolge
field-age-from = Da
field-age-to = Fino a
field-extremism-form = Forma di estremismo violento
field-extremism-form-hint = Solo se si tratta di una forma precisa. Al massimo tre risposte.
field-partners = Partner
field-organisation-name = Nome
field-organisation-kind = Settore
field-organisation-url = Sito web
field-governance = Chi decide
field-governance-hint = Chi condivide che cosa con chi, e in base a quale accordo. Uffici, mai singole persone.
field-contact-role = A chi può rivolgersi un’altra città
field-contact-role-hint = Un ufficio, per esempio «Ufficio prevenzione». Mai il nome di una persona.
field-initiative-contact = Pagina web dei contatti
field-audience = A chi è utile
field-audience-hint = Al massimo otto risposte.
field-creators = Chi l’ha realizzata
field-rights-holder = A chi appartengono i diritti
field-edition = Edizione
field-edition-hint = Per esempio 2024 o 2024-09.
field-identifiers = Codici identificativi
field-identifiers-hint = Uno per riga: DOI, ISBN, ISSN o un altro numero.
field-language-versions = Versioni nelle diverse lingue
field-language-version-language = Lingua
field-language-version-language-hint = Il suo codice breve: it, fr, de.
field-language-version-name = Titolo in quella lingua
field-language-version-url = Indirizzo web
field-language-version-status = Originale o traduzione
field-experience-kind = Tipo di esperienza
field-adoption = Iniziativa adottata
field-adoption-hint = L’indirizzo web della sua scheda.
field-city-context = La città in quel momento
field-city-context-hint = Dimensioni, vicinanza a un confine, zona rurale o urbana, tensioni, che cosa c’era già.

## Fields: how it works

field-acronym = Sigla o nome abbreviato
field-objectives = Obiettivi
field-objectives-hint = Una frase per riga, al massimo cinque.
field-theory-of-change = Perché dovrebbe funzionare
field-theory-of-change-hint = Se facciamo questo, succede quello, perché…
field-core-elements = Che cosa non deve cambiare
field-core-elements-hint = Una frase per riga, al massimo otto. Senza questi elementi sarebbe un’altra cosa.
field-adaptable-elements = Che cosa può cambiare
field-adaptable-elements-hint = Una frase per riga, al massimo otto.

## Fields: what it costs

field-key-dates = Date importanti
field-key-date-date = Data
field-key-date-date-hint = Per esempio 2024, 2024-09 o 2024-09-15.
field-key-date-text = Che cosa è successo
field-scale = Estensione territoriale
field-reach = Persone raggiunte in un anno
field-reach-hint = Un numero intero. Se le persone sono da una a quattro, viene salvato «meno di cinque».
field-cost-band = Costo annuo
field-budget = Spesa prevista
field-cost-actual = Costo effettivo
field-money-amount = Importo
field-money-currency = Valuta
field-money-year = Anno
field-funding = Chi finanzia
field-funding-hint = Al massimo quattro risposte.
field-staff = Personale, in posti a tempo pieno
field-staff-hint = Per esempio 1,5.
field-staff-actual = Personale effettivamente impiegato, in posti a tempo pieno
field-staff-profiles = Profilo del personale
field-staff-profiles-hint = Professioni e formazione.
field-setup-months = Mesi necessari per l’avvio
field-months-actual = Mesi effettivamente impiegati
field-equipment = Spazi e attrezzature

## Fields: results

field-evidence-level = Grado di certezza dei risultati
field-evidence-level-hint = Lo stima la tua città. A partire da «Valutata rispetto a un termine di confronto» serve un rapporto: indicalo più sotto.
field-outcomes = Risultati
field-outcomes-hint = Ognuno a sé. Altre città possono aggiungere la loro valutazione di ciascuno; nessun voto le riassume.
field-outcome-indicator = Che cosa è stato osservato
field-outcome-definition = Come si conta
field-outcome-unit = Unità di misura
field-outcome-baseline = Prima
field-outcome-value = Dopo
field-outcome-persons = Numero di persone considerate
field-outcome-persons-hint = Se le persone sono da una a quattro, viene salvato «meno di cinque».
field-outcome-period = Periodo
field-outcome-direction = Andamento
field-outcome-evidence-level = Grado di certezza
field-outcome-basis = Chi lo dice
field-outcome-method = Come è stato misurato
field-outcome-source = Indirizzo web del rapporto
field-evaluations = Valutazioni
field-evaluation-type = Tipo
field-evaluation-by = Chi ha valutato
field-evaluation-method = Metodo
field-evaluation-report = Indirizzo web del rapporto
field-evaluation-date = Data
field-evaluation-date-hint = Per esempio 2024 o 2024-09.
field-what-worked = Che cosa ha funzionato
field-what-did-not = Che cosa non ha funzionato
field-what-did-not-hint = È la prima cosa che le altre città leggono. «Niente» non aiuta nessuno; va bene anche «non ancora noto».
field-side-effects = Effetti collaterali
field-lessons-learned = Insegnamenti
field-lessons-learned-hint = Una frase per riga, al massimo sette.
field-result-direction = Com’è andata, in poche parole
field-unexpected = Che cosa nessuno si aspettava
field-feedback = Che cosa dicono le persone interessate
field-feedback-hint = In sintesi, senza citazioni da cui si possa riconoscere qualcuno.

## Fields: before you copy this

field-conditions = Che cosa serve perché riesca
field-prerequisites = Requisiti di partenza
field-prerequisites-hint = Una frase per riga, al massimo otto: norme, partner, personale, dimensioni della città.
field-offers = Come può aiutare la città
field-adaptations = Che cosa è stato modificato
field-adaptations-hint = Una frase per riga, al massimo otto: che cosa, e perché.
field-advice = Consigli a una città che comincia domani
field-lessons-for = A chi sono utili gli insegnamenti

## Fields: safeguards

field-safeguards = Le dodici domande
field-safeguard-answer = Risposta
field-safeguard-note = In poche parole
safeguard-answer-yes = Sì
safeguard-answer-no = No
safeguard-answer-na = Non pertinente
field-legal-basis = Base giuridica
field-rights-incidents = Effetti sui diritti
field-rights-incidents-hint = Reclami, fiducia persa, errori corretti. «Nessun effetto noto» è una risposta.

## Fields: training, law, data

field-level = Livello
field-time-required = Durata in ore
field-teaches = Che cosa si impara
field-teaches-hint = Una frase per riga, al massimo otto.
field-resource-prerequisites-hint = Una frase per riga, al massimo cinque.
field-has-assessment = Si conclude con un test
field-certificate = Attestato
field-interactivity = Modalità
field-platform = Indirizzo web del corso
field-access-features = Accessibilità
field-jurisdiction = Paese in cui si applica
field-in-force = È in vigore
field-eli = Identificatore europeo della legislazione (ELI)
field-period-covered = Periodo considerato
field-frequency = Frequenza di aggiornamento
field-aggregate-only = Contiene solo totali, nulla su singole persone

## Fields: links and words

field-based-on = Adattamento di
field-based-on-hint = Indirizzi web di schede, uno per riga, al massimo cinque.
field-resources = Risorse collegate
field-resources-hint = Indirizzi web, uno per riga, al massimo venti.
field-see-also = Vedi anche
field-see-also-hint = Indirizzi web di schede, uno per riga, al massimo venti.
field-duplicate-of = Stesso contenuto di
field-duplicate-of-hint = L’indirizzo web della scheda che dice la stessa cosa. Questa scheda rimanderà a quella.
field-used-in = Usata in
field-used-in-hint = Indirizzi web di schede, uno per riga, al massimo venti.
field-replaces = Sostituisce
field-replaces-hint = Indirizzi web di schede, uno per riga, al massimo cinque.
field-keywords = Parole chiave
field-keywords-hint = Una per riga, al massimo dieci.
field-sensitivity = Avvertenza prima del testo
field-sensitivity-hint = Una frase per chi potrebbe preferire non leggere oltre: «Descrive un attentato».
field-review-by = Informazioni valide fino a
field-review-by-hint = Per esempio 2027-03. A quella data ti verrà chiesto se sono ancora valide.

## What is wrong

mistake-too-large = Nel campo «{ $label }» il massimo è { $limit }
mistake-stopped-needs = La scheda di un’iniziativa interrotta deve dire che cosa non ha funzionato e che cosa si è imparato: compila il campo «{ $label }»
mistake-safeguards-needed = Per questo tema serve una risposta a ognuna delle dodici domande sulle garanzie
mistake-adoption-needs = Se l’iniziativa viene da un’altra città, indica che cosa è stato modificato: compila il campo «{ $label }»
mistake-rights-needed = Per questo tema serve qualche parola sugli effetti sui diritti. «Nessun effetto noto» è una risposta.
mistake-aggregate-needed = Un insieme di dati può contenere solo totali. Conferma che è così, o rinuncia a pubblicarlo.
mistake-legal-basis-needed = Hai risposto che c’è una base giuridica: scrivi quale
mistake-source-needed = A partire da questo livello serve un rapporto: aggiungi il suo indirizzo web

## On the page

persons-few = meno di cinque
