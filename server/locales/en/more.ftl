### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Complete the record
more-lead = All of it can wait. The more of it stands there, the easier it is for another city to copy what you do.
more-answered = { $count } of { $most } answered
more-contents = On this page
more-done = { $count ->
    [one] { NUM($count) } answer
   *[other] { NUM($count) } answers
}
more-back = To the record
more-optional = Nothing on this page is required unless it says so.

## Tasks, and headings on the page of a record

part-people = Who takes part
part-people-lead = For whom it is, who does the work, and who decides.
part-method = How it works, in detail
part-method-lead = What must stay and what may change when another city copies it.
part-effort = What it costs
part-effort-lead = Rough figures help. Leave out what you do not know.
part-results = Results and evidence
part-results-lead = Each result on its own, with how sure you are of it. What did not work helps others most.
part-copying = Conditions and help
part-copying-lead = What has to be in place, and how you can help.
part-safeguards = Safeguards
part-safeguards-lead = Twelve questions about rights. “No” is an honest answer, and everybody sees it.
part-training = Training
part-training-lead = For training modules and courses.
part-law = Law
part-law-lead = For legal texts.
part-data = Data
part-data-lead = For datasets. Nothing about single persons, ever.
part-links = Links and words
part-links-lead = Other records that belong to this one, and words by which it is found.

## Rows

row-partners = Partner { $count }
row-creators = Organisation { $count }
row-key-dates = Date { $count }
row-outcomes = Result { $count }
row-evaluations = Evaluation { $count }
row-language-versions = Language { $count }
row-add-partners = Add a partner
row-add-creators = Add an organisation
row-add-key-dates = Add a date
row-add-outcomes = Add a result
row-add-evaluations = Add an evaluation
row-add-language-versions = Add a language

## Fields: who takes part

field-practitioner = Who does the work
field-practitioner-hint = Up to eight professions.
field-setting = Where it takes place
field-setting-hint = Up to four.
field-target-age = Age of those it is for
field-age-from = From
field-age-to = To
field-extremism-form = Kind of extremism
field-extremism-form-hint = Only where it is about one kind. Up to three.
field-partners = Partners
field-organisation-name = Name
field-organisation-kind = Field of work
field-organisation-url = Website
field-governance = Who decides
field-governance-hint = Who shares what with whom, and under which agreement. Offices, never persons.
field-contact-role = Whom another city can ask
field-contact-role-hint = An office: “Prevention office”. Never a person’s name.
field-initiative-contact = Web page through which they can be reached
field-audience = For whom it is useful
field-audience-hint = Up to eight professions.
field-creators = Who made it
field-rights-holder = Who holds the rights
field-edition = Edition
field-edition-hint = Such as 2024 or 2024-09.
field-identifiers = Identifiers
field-identifiers-hint = One a line: DOI, ISBN, ISSN or another number.
field-language-versions = In which languages it exists
field-language-version-language = Language
field-language-version-language-hint = Its short code: fr, nl, de.
field-language-version-name = Title in that language
field-language-version-url = Web address
field-language-version-status = Kind of text
field-experience-kind = What kind of experience it is
field-adoption = The adoption it tells of
field-adoption-hint = The web address of the record that was taken over.
field-city-context = The city at that time
field-city-context-hint = Size, border, rural or not, tensions, what was in place already.

## Fields: how it works

field-acronym = Short name
field-objectives = Objectives
field-objectives-hint = One sentence a line, at most five.
field-theory-of-change = Why it should work
field-theory-of-change-hint = Because we do this, that happens, since …
field-core-elements = What must not change
field-core-elements-hint = One sentence a line, at most eight. Without these it is something else.
field-adaptable-elements = What may change
field-adaptable-elements-hint = One sentence a line, at most eight.

## Fields: what it costs

field-key-dates = Important dates
field-key-date-date = Date
field-key-date-date-hint = Such as 2024, 2024-09 or 2024-09-15.
field-key-date-text = What happened
field-scale = How far it reaches
field-reach = Persons reached in a year
field-reach-hint = A whole number. One to four is kept as “fewer than five”.
field-cost-band = Cost in a year
field-budget = Budget
field-cost-actual = What it really cost
field-money-amount = Amount
field-money-currency = Currency
field-money-year = Year
field-funding = Who pays
field-funding-hint = Up to four.
field-staff = Staff, in full-time posts
field-staff-hint = Such as 1.5.
field-staff-actual = Staff it really took, in full-time posts
field-staff-profiles = Who they are
field-staff-profiles-hint = Professions and training.
field-setup-months = Months until it runs
field-months-actual = Months it really took
field-equipment = Rooms and equipment

## Fields: results

field-evidence-level = How sure are you of the results?
field-evidence-level-hint = Your own claim. From “Evaluated against a comparison” on, a report has to stand below.
field-outcomes = Results
field-outcomes-hint = Each on its own. Others can add their view of each; none is merged into a grade.
field-outcome-indicator = What was looked at
field-outcome-definition = How it is counted
field-outcome-unit = Unit
field-outcome-baseline = Before
field-outcome-value = After
field-outcome-persons = How many persons were looked at
field-outcome-persons-hint = One to four is kept as “fewer than five”.
field-outcome-period = Period
field-outcome-direction = Direction
field-outcome-evidence-level = How sure
field-outcome-basis = Who says so
field-outcome-method = How it was measured
field-outcome-source = Web address of the report
field-evaluations = Evaluations
field-evaluation-type = Kind
field-evaluation-by = By whom
field-evaluation-method = Method
field-evaluation-report = Web address of the report
field-evaluation-date = Date
field-evaluation-date-hint = Such as 2024 or 2024-09.
field-what-worked = What worked
field-what-did-not = What did not work
field-what-did-not-hint = Other cities read this first. “Nothing” helps nobody; “not known yet” is fine.
field-side-effects = Side effects
field-lessons-learned = Lessons
field-lessons-learned-hint = One sentence a line, at most seven.
field-result-direction = How it went, in one word
field-unexpected = What nobody expected
field-feedback = What those concerned say
field-feedback-hint = Summed up. No quotation by which somebody could be recognised.

## Fields: before you copy this

field-conditions = What it needs to succeed
field-prerequisites = What has to be in place
field-prerequisites-hint = One sentence a line, at most eight: law, partners, staff, size.
field-offers = How your city can help
field-adaptations = What you changed
field-adaptations-hint = One sentence a line, at most eight: what, and why.
field-advice = To a city that starts tomorrow
field-lessons-for = For whom the lessons are

## Fields: safeguards

field-safeguards = The twelve questions
field-safeguard-answer = Answer
field-safeguard-note = In a few words
safeguard-answer-yes = Yes
safeguard-answer-no = No
safeguard-answer-na = Does not apply
field-legal-basis = Legal basis
field-rights-incidents = Effects on rights
field-rights-incidents-hint = Complaints, lost trust, mistakes that were corrected. “None known” is an answer.

## Fields: training, law, data

field-level = Level
field-time-required = Hours it takes
field-teaches = What one learns
field-teaches-hint = One sentence a line, at most eight.
field-resource-prerequisites-hint = One sentence a line, at most five.
field-has-assessment = It ends with a test
field-certificate = Certificate
field-interactivity = How one learns
field-platform = Web address of the course
field-access-features = Accessibility
field-jurisdiction = Country whose law it is
field-in-force = It is in force
field-eli = European Legislation Identifier
field-period-covered = Period covered
field-frequency = How often it is renewed
field-aggregate-only = It holds sums only, nothing about single persons

## Fields: links and words

field-based-on = Adapted from
field-based-on-hint = Web addresses of records, one a line, at most five.
field-resources = Resources that belong to it
field-resources-hint = Web addresses, one a line, at most twenty.
field-see-also = See also
field-see-also-hint = Web addresses of records, one a line, at most twenty.
field-duplicate-of = The same as
field-duplicate-of-hint = The web address of the record that says the same. Readers are led there.
field-used-in = Used in
field-used-in-hint = Web addresses of records, one a line, at most twenty.
field-replaces = Replaces
field-replaces-hint = Web addresses of records, one a line, at most five.
field-keywords = Words by which it is found
field-keywords-hint = One a line, at most ten.
field-sensitivity = Shown before the text
field-sensitivity-hint = One sentence for readers who may not want to read on: “Describes an attack.”
field-review-by = Still true until
field-review-by-hint = Such as 2027-03. On that day you are asked whether it still holds.

## What is wrong

mistake-too-large = “{ $label }” can be at most { $limit }.
mistake-stopped-needs = A stopped initiative says what did not work and what you learned: please fill in “{ $label }”.
mistake-safeguards-needed = This theme needs an answer to each of the twelve questions about safeguards.
mistake-adoption-needs = What was taken over from another city says what you changed: please fill in “{ $label }”.
mistake-rights-needed = This theme needs a word on its effects on rights. “None known” is an answer.
mistake-aggregate-needed = A dataset may hold sums only. Please confirm it, or leave it out.
mistake-legal-basis-needed = You say that there is a legal basis: please name it.
mistake-source-needed = From this level on a report is needed: please add its web address.

## On the page

persons-few = fewer than five
