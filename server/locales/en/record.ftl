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
