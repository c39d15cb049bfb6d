# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Invitation: { $city }
mail-invitation-text = { $city } invites you to its site: officers of many cities share there what they try to prevent radicalisation, and what became of it.
mail-invitation-role = You join as: { $role }.
mail-invitation-do = Create your account
mail-link-until = The link works once, until { $when }.
mail-not-expected = You did not expect this? Then nothing needs to be done: without the link there is no account.

# The letter with the link to a new password
mail-reset-subject = New password: { $city }
mail-reset-administrator = An administrator of your city has made a link for you, with which you choose a new password.
mail-reset-somebody = Somebody, most likely you, has asked for a new password for this address.
mail-reset-do = Choose a new password
mail-reset-not = It was not you? Then nothing needs to be done: your password stays as it is.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = New reply: { $title }
mail-reply-by = Author: { $author }
mail-reply-by-city = Author: { $author } ({ $city })
mail-in-language = In this language: { $language }
mail-reply-do = Read and answer
mail-reply-why = You receive this e-mail because you asked to hear of replies at once.
mail-settings = Choose which e-mails you receive
mail-stop-replies = Stop e-mails about replies

# The weekly letter
mail-digest-subject = { $city }: the week until { $when }
mail-digest-title = What is new in the alliance
mail-digest-period = From { $since } to { $until }
mail-digest-empty = Nothing new this week from cities of your size, of your country or on your themes. It happens, and the next letter comes on Monday.
mail-digest-failure = What did not work, and is worth reading
mail-digest-waiting = { $count ->
    [one] { NUM($count) } reply waits for your answer
   *[other] { NUM($count) } replies wait for your answer
}
mail-digest-feed = Everything that is new
mail-digest-account = You receive this letter once a week, on Monday.
mail-digest-address = You receive this letter once a week because this address asked for it at: { $city }.
mail-stop-digest = Stop the weekly letter
mail-why-band = A city of the same size: { $band } inhabitants
mail-why-country = The same country: { $country }
mail-why-theme = One of your themes: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Please confirm: the weekly letter ({ $city })
mail-confirm-text = Somebody has typed this address to receive the weekly letter ({ $city }): seven lines at most, on Monday.
mail-confirm-do = Yes, I want to receive it
mail-confirm-not = It was not you? Then nothing needs to be done: without your yes there is no letter, and the address is forgotten in a week.

# The test letter
mail-test-subject = Test e-mail: { $city }
mail-test-text = The mail server has accepted this e-mail: invitations, links to a new password and weekly letters can be sent.

# A lost password
sign-in-no-account = No account? An administrator of your city can invite you.
forgot-link = Forgot your password?
forgot-title = Forgot your password?
forgot-lead = Give the e-mail address of your account. You will receive an e-mail with a link to choose a new password.
forgot-do = Send the link
forgot-sent = Check your e-mail
forgot-sent-text = If there is an account with this address, an e-mail is on its way. Its link works once, for one day.
forgot-sent-else = Nothing there after a few minutes? Look in your spam folder, or ask an administrator of your city for a link.

# Administration of mail
link-mailed = It is also on its way by e-mail. You may still hand it over yourself.
admin-room-mail = E-mail
mail-server = Mail server
mail-from = Sender
mail-last = Last letter sent
mail-waiting = Letters that wait
mail-given-up = Letters that were given up
mail-readers = Who receives the weekly letter
mail-readers-count = Accounts: { $accounts }. Without an account: { $others }.
mail-test-to = A test e-mail goes to your own address:
mail-test-do = Send me a test e-mail
mail-test-failed = The test e-mail was not sent
mail-none = No mail server is configured
mail-none-text = Everything else works: you hand over invitations and links to new passwords yourself, and what happens is told on the page of notifications. There is no weekly letter.
mail-none-how = To send letters, write these lines with your own values into the configuration file, and restart the program:
mail-letters = Letters that wait or were given up
mail-letters-caption = What was not sent yet, the newest first
mail-letter-kind = Letter
mail-letter-to = To
mail-letter-written = Written
mail-letter-state = State
mail-retry = Send again
mail-resend = Send everything that was given up again
mail-resend-count = Letters to send: { $count }
confirm-resend = Send all these letters again?
confirm-resend-text = Each letter is tried at once, and for three days more. Letters whose link is out of date stay given up.
confirm-resend-do = Send them again
mail-kind-invitation = Invitation
mail-kind-reset = New password
mail-kind-reply = Reply
mail-kind-digest = Weekly letter
mail-kind-confirm = Question about the weekly letter
mail-kind-test = Test
mail-state-ready = waits
mail-state-failed = given up
mail-trouble-unreachable = The mail server does not answer.
mail-trouble-tls = There was no protected connection to the mail server.
mail-trouble-login = The mail server does not know this program.
mail-trouble-barred = The mail server does not let this city send.
mail-trouble-busy = The mail server takes no letters at the moment.
mail-trouble-refused = The mail server refused this letter or this address.
mail-trouble-unusable = The letter could not be read any more.
mail-trouble-expired = Its link is out of date.
error-code-no-mail = No mail server is configured, so no letter can be sent.
error-code-mail-unreachable = The mail server does not answer. Look at mail.host, mail.port and the firewall.
error-code-mail-tls = There is no protected connection to the mail server, or it offers no way to sign in. Look at mail.tls and at the name in its certificate.
error-code-mail-login = The mail server does not know this program. Look at mail.username and mail.password.
error-code-mail-busy = The mail server takes no letters at the moment. Try again in some minutes.
error-code-mail-refused = The mail server refused the letter. Look whether this program may send from the address in mail.from.
audit-account-forgot = Link to a new password asked for
audit-mail-test = Test letter sent
audit-mail-retry = Letter sent again
audit-mail-resend = All letters that were given up sent again
done-mail-tested = The mail server has accepted the test e-mail.
done-letter-retried = The letter is tried again now.
done-letters-resent = Everything that was given up is tried again now.
