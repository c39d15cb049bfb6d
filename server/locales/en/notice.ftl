# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Notifications
notice-unread = { $count ->
    [one] { NUM($count) } unread
   *[other] { NUM($count) } unread
}
notice-lead = { $count ->
    [0] Nothing unread.
    [one] { NUM($count) } unread.
   *[other] { NUM($count) } unread.
}
notice-read-all = { $count ->
    [one] Mark as read
   *[other] Mark all { NUM($count) } as read
}
notice-read-group = { $count ->
    [one] Mark as read
   *[other] Mark { NUM($count) } as read
}
notice-filter = By reason
notice-all = All
notice-count = { $reason } ({ NUM($count) })
notice-none = Nothing here
notice-none-text = When somebody replies to your records or answers you, it stands here.
notice-new = New
notice-open = Open
notice-gone = A record that does not stand any more
notice-letters = E-mail
notice-somebody = Somebody

# Reasons: as the filter and the head of a letter name them
notice-reply = A reply to your record
notice-answer = An answer to your reply
notice-thread = A reply in a discussion of yours
notice-follow-request = A city asks to follow
notice-follow-accepted = A city accepts our following
notice-silent = A city does not answer
notice-quarantine = The log of a city is held back
notice-mail = E-mails were given up
notice-review = A record of yours to be confirmed

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor } replied to your record
notice-by-answer = { $actor } answered your reply
notice-by-thread = { $actor } wrote in a discussion in which you wrote
notice-by-follow-request = { $actor } asks to follow this city and waits for an answer
notice-by-follow-accepted = { $actor } accepts that this city follows
notice-by-silent = { $actor } has not answered for seven days; what you publish waits
notice-by-quarantine = { $actor }: the log of this city contradicts itself and is held back
notice-by-mail = E-mails could not be sent and were given up
notice-by-review = The day is over until which you took this for true. Is it still?
done-notices-read = Marked as read.

# Which letters an account wants
letters-to-you = E-mails to you
letters-to-you-text = On Monday the weekly letter tells you, in seven lines at most, what is new from cities of your size, your country or your themes, and which replies wait for you.
letters-next = The next one:
letters-no-mail = No mail server is configured here, so no e-mails are sent. This page tells you what happens.
letters-rhythm-weekly = Once a week, on Monday
letters-rhythm-never = Never
letters-replies-once = At once, an e-mail for each
letters-replies-weekly = In the weekly letter
letters-replies-never = Never by e-mail
field-letters-rhythm = Weekly letter
field-letters-always = Also in a week without anything new
field-letters-replies = Replies to you
field-letters-themes = Your themes
field-letters-themes-hint = As many as you like.
done-letters-chosen = Your choice of e-mails is saved.

# The weekly letter without an account
digest-title = Weekly letter
digest-lead = What cities like yours have tried this week, in seven lines at most, on Monday.
digest-promise = You need no account. Nobody counts whether you open it. One click in every letter ends it, and your address is then deleted.
digest-do = Receive the letter
digest-sent = Check your e-mail
digest-sent-text = We have written to this address. The weekly letter begins when you say yes there.
digest-no-mail = Not available here
digest-no-mail-text = This site sends no e-mails. You can follow what is new with a feed reader:
field-digest-email-hint = Used for this letter alone.
field-digest-language = Language of the letter
field-digest-language-hint = Records in other languages are named with their language.
field-digest-band = From cities of this size
field-band = Size of the city
field-digest-country = From this country
field-digest-themes = On these themes
field-digest-themes-hint = As many as you like.
field-digest-always = Also in a week without anything new
mistake-themes-nothing-chosen = Please choose a size, a country or a theme: otherwise there is nothing to write about

digest-link-confirm = Receive the weekly letter?
digest-link-confirm-text = It comes on Monday, in seven lines at most. One click in every letter ends it.
digest-link-confirm-do = Yes, I want to receive it
digest-link-confirmed = You receive the weekly letter
digest-link-confirmed-text = The next one comes on Monday. One click in every letter ends it.
digest-link-stop = Stop the weekly letter?
digest-link-stop-text = It ends at once.
digest-link-stop-do = Stop the weekly letter
digest-link-stop-replies = Stop e-mails about replies?
digest-link-stop-replies-text = They end at once. On the page of notifications you are still told.
digest-link-stop-replies-do = Stop e-mails about replies
digest-link-stopped = You will no longer receive the weekly letter
digest-link-stopped-text = The weekly letter has ended, and your address is deleted here.
digest-link-stopped-account = You will no longer receive these e-mails
digest-link-stopped-account-text = They have ended. You can choose them again on the page of notifications.
digest-link-dead = This link does not work any more
digest-link-dead-text = It is out of date, or the letter was ended already; perhaps it was not copied whole. Nothing needs to be done.
