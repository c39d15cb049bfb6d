# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = On this page
legal-not-told = The city has not said this yet.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Accessibility
statement-lead = Everybody should be able to read, write and answer here. Where that is not so yet, it stands below.
statement-state = How far we are
statement-state-text = This site is built to meet the Web Content Accessibility Guidelines 2.2 at level AA. The European standard EN 301 549 asks for version 2.1. The site is partially compliant: the gaps below are known.
statement-tested = Every page of this version was tested by programs, in light and dark colours, in forced colours, at 320 pixels and at 400 % zoom, from right to left and without script; and by keyboard from signing in to publishing and answering.
statement-browsers = It needs a browser of 2024 or later: Chromium 123, Firefox 128 or Safari 17.5.
statement-languages = The pages speak { LIST($languages) }. What cities write stays in their languages, and each text says which one it is in.
statement-gaps = Known gaps
statement-gaps-caption = Known gaps of this version
statement-gap = What does not work
statement-whom = Whom it hinders
statement-rule = Rule
statement-instead = What to do instead
statement-gap-tests = No test with people who use a screen reader every day has been held yet
statement-gap-tests-whom = Those who listen to pages
statement-gap-tests-instead = Tell us what stops you; it goes before other work
statement-tell = Tell us
statement-tell-text = Say which page it is and what you use. You get an answer within ten working days.
statement-enforce = If nobody answers
statement-enforce-text = You can then turn to the body that oversees accessibility where the city lies:
statement-made = This statement was prepared on { $date } by self-assessment.
statement-version = This statement belongs to Hansa { $version } and is made anew with every version.

# Privacy
nav-privacy = Privacy
privacy-lead = What this site keeps about people, why, and for how long.
privacy-who = Who is responsible
privacy-who-text = Responsible for personal data on this site: { $body }.
privacy-readers = Readers
privacy-readers-text = Reading needs no account and leaves nothing behind: no statistics, no tracking, nothing loaded from other sites. Your network address is held in memory for minutes only, so that nobody can overrun the site.
privacy-cookies = Cookies are set only when you ask for something: the language you choose, your reading preferences, and your session when you sign in.
privacy-officers = Officers
privacy-officers-text = Of those who write for the city: name or role, e-mail address, role, language, the time of the last sign-in, and signed-in browsers. The record of acts says who published, changed or hid what.
privacy-kept = How long
privacy-kept-sessions = { $count ->
    [one] Signed-in browsers: { NUM($count) } day without use
   *[other] Signed-in browsers: { NUM($count) } days without use
}
privacy-kept-audit = { $count ->
    [one] The record of acts: { NUM($count) } day
   *[other] The record of acts: { NUM($count) } days
}
privacy-kept-invitations = { $count ->
    [one] Links to join that nobody used: { NUM($count) } day
   *[other] Links to join that nobody used: { NUM($count) } days
}
privacy-kept-notifications = { $count ->
    [one] What officers were told of: { NUM($count) } day
   *[other] What officers were told of: { NUM($count) } days
}
privacy-kept-inbox = { $count ->
    [one] What other cities have sent, as it came: { NUM($count) } day
   *[other] What other cities have sent, as it came: { NUM($count) } days
}
privacy-kept-orphans = { $count ->
    [one] Records of cities that are no longer followed: { NUM($count) } day
   *[other] Records of cities that are no longer followed: { NUM($count) } days
}
privacy-mail = Weekly letter
privacy-mail-text = If you ask for the weekly letter, this site keeps your e-mail address, a language and, if you wish, themes. All of it is deleted when you stop the letter; one click in any letter does that. Letters are not tracked.
privacy-others = What other cities hold
privacy-others-text = What officers publish, and the name beside it, goes to the cities that follow this one, and to everybody who reads there. When something is withdrawn here, every city that received it is told to delete it.
privacy-records = Records hold no data about persons
privacy-records-text = Records are about public work. Names of private persons, cases and lists do not belong here. If you find some, tell us: it is taken away.
privacy-rights = Your rights
privacy-rights-text = You may see what is kept about you, have it corrected or deleted, or receive a copy. No reason is needed.

# Imprint
nav-imprint = Imprint
imprint-lead = Who answers for this site.
imprint-contact = Contact
imprint-missing = This city has not written its imprint yet
imprint-missing-text = The page of the city says how it can be reached.
