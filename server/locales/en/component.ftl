# Parts that several pages are made of.

# What a list is narrowed down by
chips = Chosen conditions
facets-target = Target groups
facets-setting = Setting
facets-evidence = Evidence
facets-citysize = Inhabitants of the city
facets-years = Years
facets-since = From
facets-until = Until
facets-backwards = The last year comes before the first. All years are shown.
facets-chosen = { NUM($count) } of { NUM($limit) } chosen
facets-show = Show the records
facets-clear = Clear the filter
nothing-without-one = Without one of them there would be:
nothing-without = { $count ->
    [one] { NUM($count) } record without the condition “{ $condition }”
   *[other] { NUM($count) } records without the condition “{ $condition }”
}

# Records side by side
compare-caption = What each city says of itself. Nothing is added up, and nothing is ranked.
compare-remove = Remove
compare-none = Not said
compare-one = A comparison needs two records
compare-one-text = Choose another one to stand beside it.
compare-choose = Choose from the records
compare-city = The city
compare-done = What is done
compare-takes = What it takes
compare-known = What is known
compare-staff = Staff
compare-cost = Cost a year
compare-adopted = Taken up by
compare-adoptions = { $count ->
    [0] No other city yet
    [one] { NUM($count) } city
   *[other] { NUM($count) } cities
}

# The languages of a text
tabs-writing = Language you write in
tabs-old = The original has changed since
tabs-missing = Not translated
tabs-mistakes = { $count ->
    [one] { NUM($count) } mistake
   *[other] { NUM($count) } mistakes
}
tabs-add = Add a language

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Outcomes: { NUM($count) }. Assessments: { NUM($limit) }. They may disagree; no overall score is made of them.
evidence-result = Result
evidence-direction = Direction
evidence-grade = How sure
evidence-basis = Who says so
evidence-unmeasured = Not measured yet
evidence-none = Nothing has been measured yet
evidence-none-text = The city says so itself. Another city that has tried this can add what it found.
evidence-add = Add an assessment

# The twelve questions about rights
safeguards-question = Question
safeguards-answer = Answer
safeguards-words = In the city’s words
safeguards-yes = Yes
safeguards-no = No
safeguards-beside = Does not apply
safeguards-unanswered = Not answered
safeguards-nothing = Nothing added
safeguards-caption = Answered by { $city }, { $day }
safeguards-draft = Draft of { $city }
safeguards-sum = Questions: { NUM($count) }. Yes: { $yes }. No: { $no }. Does not apply: { $beside }.
safeguards-open = Not answered yet: { NUM($count) } of { NUM($limit) } questions.

# Who took up what from whom
graph-label = Adoptions of this record
graph-origin = Origin
graph-known = What is known
graph-changed = What was changed
graph-result = Result
graph-why = Why it was given up
graph-sum = { $count ->
    [one] Taken up by { NUM($count) } other city.
   *[other] Taken up by { NUM($count) } other cities.
}
graph-more = { $count ->
    [one] { NUM($count) } more adoption, starting from { $city }
   *[other] { NUM($count) } more adoptions, starting from { $city }
}
graph-none = No other city has taken this up yet
graph-none-text = If your city is interested, say so: the city it comes from is told.
graph-adopt = We are interested

# How far a long work has come
progress-history = Loading the history of { $city }
progress-complete = History of { $city }
progress-figures = Records: { NUM($count) } of { NUM($limit) }
progress-unknown = How much there is, is not known yet
progress-waits = First comes { $city }, then this one.
progress-minutes = { $count ->
    [one] About { NUM($count) } minute more. You may leave this page.
   *[other] About { NUM($count) } minutes more. You may leave this page.
}
progress-since = Complete since { $time }.
progress-read = Read what { $city } has published
progress-stopped = Stopped at { $time }: { $city } does not answer. It goes on by itself as soon as the city is back.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Done
task-begun = Begun
task-open = To do
task-wrong = To mend
task-later = Optional
task-locked = Others come first

# Answers to check
answers-change = Change
answers-give = Answer
answers-none = Not answered

# Parts of a whole
stack-whole = All together
stack-entries = Entries
stack-standing = How complete they are
stack-standing-of = All entries that are kept here, by the state of their city
stack-standing-what = State of the city
share = { NUM($count) }%
share-under = under 1%
