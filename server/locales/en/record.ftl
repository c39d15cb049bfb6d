# The page of a record.

record-published = Published
record-version = Version { NUM($version) }
record-change = What changed:
record-languages = Languages of this record
record-read-in = Read in
record-original = (original)
record-facts = At a glance
record-edit = Change
record-withdraw = Withdraw
record-hide = Hide here
record-show = Show again
record-origin = On the city’s own site
record-hidden = Hidden on this site
record-hidden-text = Only administrators of this site see this page. The record still stands at its city and elsewhere.

period-since = since { $start }
period-until = { $start } – { $end }

# What a section answers
question-problem = What is the problem?
question-how-it-works = How does it work?
question-for-whom = For whom?
question-what-it-takes = What does it take?
question-results = What are the results so far?
question-before-you-copy = Before you copy this
question-tried = What was tried?
question-worked = What worked?
question-failed = What failed?
question-lessons = What did we learn?
question-would-repeat = Would we do it again?
question-why-useful = Why is it useful?

fact-lead-organisation = Led by
fact-place = Place
fact-period = Period
fact-level = Prevention level
fact-target = For
fact-restype = Type
fact-organisation = Published by
fact-languages = Languages
fact-links = Where to find it
fact-licence = Licence
fact-about = About
fact-country = Country
fact-population = Inhabitants
fact-offered = Can help with
fact-sought = Looks for
fact-contact = Contact

versions-title = Versions
versions-lead = Every published version is kept, with what changed. Other cities received each of them.

confirm-withdraw = Withdraw this record?
confirm-withdraw-text = The page will say that a record stood here and was withdrawn. Its text is deleted on this site, in all its versions and languages. This cannot be undone.
confirm-withdraw-reach = Every city that received the record is told to delete it too. Replies stay with those who wrote them.
confirm-withdraw-do = Withdraw for good
confirm-withdraw-not = Keep the record

confirm-reply-withdraw = Withdraw this reply?
confirm-reply-withdraw-text = Its text is deleted on this site. This cannot be undone.
confirm-reply-withdraw-reach = The cities that received it are told to delete it too. Answers to it stay, below an empty place.
confirm-reply-withdraw-do = Withdraw for good
confirm-reply-withdraw-not = Keep the reply

# The thread
reply-answer = Answer
reply-withdraw = Withdraw
reply-hide = Hide here
reply-show = Show again
reply-gone = This reply was withdrawn.
reply-is-hidden = Hidden on this site
reply-write = Write a reply
reply-write-answer = Answer a reply
reply-see = Read the reply that you answer
reply-send = Send the reply
reply-officers = Officers of cities can reply after signing in to their own city’s site.

## Versions, freshness, and why a record was taken back.
versions-changes = What changed
version-of = This is version { $version } of { $newest }.
version-standing = Read the record as it stands
version-cite = How to cite this version
version-citation = { $city }: { $title }. Version { $version }, { $date }.
version-hash = SHA-256 of what was published:
version-object = the exact object
version-gone = This address keeps showing this version after later changes. If the city takes the record back, it says so here, with the reason.
changes-title = What changed from version { $from } to version { $to }
changes-none = Nothing that a reader sees
changes-none-text = Only the date or the order of a detail differs between these two versions.
changes-lead = Words that went are struck through; words that came are underlined.
because = Why do you withdraw it?
because-hint = Readers and the other cities see the reason; nothing else of the record is left.
because-outdated = It is no longer true
because-replaced = Another record takes its place
because-mistake = It was wrong, or published by mistake
because-persons = It said something about a person
because-rights = Somebody else has rights in it
because-order = An authority or a court ordered it
because-other = For another reason
fresh-note = Still true: nothing else has changed.
fresh-tag = To be confirmed
fresh-stale = To be confirmed
fresh-stale-text = The day is over on which the city wanted to look at this again. It may still be true; ask the city before you rely on it.
fresh-due = Is this still true?
fresh-due-text = With one button you say so for another twelve months. The other cities see it.
fresh-confirm = Still true
fact-confirmed = Last confirmed
fact-review = Still true until
fact-completeness = How complete
completeness-stub = The essentials
completeness-partial = Partly complete
completeness-complete = Complete
