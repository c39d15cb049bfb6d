# What stands around every page.

product = Hansa
shell-skip = Skip to the content
shell-example = Example city
nav-main = Main
nav-feed = Feed
nav-cities = Cities
nav-drafts = Drafts
nav-follows = Following
nav-admin = Administration
nav-about = About this site
nav-atom = Atom feed
nav-waiting = { $count ->
    [0] no city waits for your answer
    [one] { NUM($count) } city waits for your answer
   *[other] { NUM($count) } cities wait for your answer
}
footer-languages = Language
footer-source = Source code
footer-version = Hansa { $version }, free software under the AGPL 3.0
sign-in = Sign in
sign-out = Sign out
labelled = { $label }:
confirm-not = Leave it as it is
back = Back
save = Save
copy = Copy
copied = Copied
never = never
acts = Actions

# Kinds of record: one, and several
kind-initiative = Initiative
kind-experience = Experience
kind-resource = Resource
kind-plain = Post
kinds-initiative = Initiatives
kinds-experience = Experiences
kinds-resource = Resources
kinds-plain = Posts

# Roles
role-officer = Officer
role-administrator = Administrator

# Distances in time, in the largest unit that fits
ago-now = just now
ago-minutes = { $count ->
    [one] { NUM($count) } minute ago
   *[other] { NUM($count) } minutes ago
}
ago-hours = { $count ->
    [one] { NUM($count) } hour ago
   *[other] { NUM($count) } hours ago
}
ago-days = { $count ->
    [one] { NUM($count) } day ago
   *[other] { NUM($count) } days ago
}
ago-months = { $count ->
    [one] { NUM($count) } month ago
   *[other] { NUM($count) } months ago
}
ago-years = { $count ->
    [one] { NUM($count) } year ago
   *[other] { NUM($count) } years ago
}
in-now = in less than a minute
in-minutes = { $count ->
    [one] in { NUM($count) } minute
   *[other] in { NUM($count) } minutes
}
in-hours = { $count ->
    [one] in { NUM($count) } hour
   *[other] in { NUM($count) } hours
}
in-days = { $count ->
    [one] in { NUM($count) } day
   *[other] in { NUM($count) } days
}
in-months = { $count ->
    [one] in { NUM($count) } month
   *[other] in { NUM($count) } months
}
in-years = { $count ->
    [one] in { NUM($count) } year
   *[other] in { NUM($count) } years
}

# About this site
about-lead = Here cities tell one another what they do to prevent violent extremism: what they tried, what it took, what worked and what did not.
about-example = This city is invented. Its records are examples and say nothing about any real place.
about-who = Who runs it
about-who-text = This site is run by
about-contact = You can reach the city at
about-how = How it works
about-how-text = Every city runs a site of its own and keeps its own records. The sites speak with one another directly, without a centre: what a city publishes stands in the feed of every city that follows it. Changes and withdrawals follow the same way.
about-handle = Other cities follow this one as
about-rules = What holds here
about-no-persons = Records are about public work. They hold no data about persons: no names of private persons, no cases, no lists.
about-policy-open = Every site that is not blocked may follow this city.
about-policy-ask = Sites that ask to follow this city wait for its answer.
about-policy-allow-list = This city speaks with chosen sites only.
about-undo = { $count ->
    [one] A publication can be undone for { NUM($count) } minute before it leaves this site.
   *[other] A publication can be undone for { NUM($count) } minutes before it leaves this site.
}
about-cookies = This site sets cookies only for what you ask of it: to keep you signed in, and to remember your language and how you want to read. It loads nothing from other sites.
about-program = The program
about-program-text = Hansa is free software under the GNU Affero General Public License 3.0.
about-licences = Licences of the parts it is made with
