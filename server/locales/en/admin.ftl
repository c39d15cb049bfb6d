# What administrators see and do.

admin-room-overview = Overview
admin-room-accounts = Accounts
admin-room-profile = City
admin-room-legal = Legal details
admin-room-domains = Domains
admin-room-hidden = Hidden records
admin-room-peers = Other sites
admin-room-health = Health
admin-room-audit = Record of acts
admin-second = Your city has one administrator
admin-second-text = If that person is away, nobody can let others in. Invite a second one.
admin-second-do = Invite an administrator
admin-state = State
admin-accounts-count = { $count ->
    [one] { NUM($count) } account
   *[other] { NUM($count) } accounts
}
admin-peers-count = { $count ->
    [0] none yet
    [one] { NUM($count) } site
   *[other] { NUM($count) } sites
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } does not answer
   *[other] { NUM($count) } do not answer
}
admin-rules-count = { $count ->
    [0] no rules
    [one] { NUM($count) } rule
   *[other] { NUM($count) } rules
}
admin-latest = Latest acts
admin-all-acts = All acts

invite-title = Invite somebody
invite-text = You receive a link to hand over yourself. It works once, for seven days.
invite-do = Make the link
field-invite-role = Role
link-invite = The invitation
link-reset = The link to a new password
link-text = Hand it over yourself, and to nobody else. It is shown this once, works once, and ends on
accounts-title = All accounts
accounts-caption = Who may sign in here
account-name = Name
account-role = Role
account-last = Last signed in
account-suspended = suspended
account-self = This is you
account-reset = New password
account-suspend = Suspend
account-reinstate = Let in again
make-role-officer = Make officer
make-role-administrator = Make administrator
invitations-title = Open links
invitations-caption = Links that were handed over and not used yet
invitation-purpose = For
purpose-invite = A new account
purpose-reset = A new password
invitation-cancel = Cancel
confirm-suspend = Suspend this account?
confirm-suspend-text = The person is signed out everywhere at once, tokens for programs end, and nobody can sign in with this account until you let it in again.
confirm-suspend-reach = What they published and replied stays. Their drafts stay with your city.
confirm-suspend-do = Suspend the account
confirm-role-administrator = Make this officer an administrator?
confirm-role-administrator-text = Administrators invite and suspend accounts, decide whom the city follows and who follows it, block domains, hide records and read the record of acts.
confirm-role-administrator-reach = They can also take this role from you.
confirm-role-administrator-do = Make administrator
confirm-role-officer = Make this administrator an officer?
confirm-role-officer-text = They go on writing, publishing and replying. They can no longer manage accounts, follows, domains or hidden records.
confirm-role-officer-do = Make officer
confirm-block = Block a city that is connected with yours?
confirm-block-text = What these cities have published leaves your feed at once, and so do their replies. Nothing is received from them or sent to them any more.
confirm-block-reach = Their officers are not told. If you remove the rule later, what your site still holds is shown again; what they published meanwhile is not fetched.
confirm-block-do = Block the domain
confirm-clear-block = Remove this block?
confirm-clear-block-text = The site is heard again, and what this city publishes may go there again. What is still held of it is shown at once.
confirm-clear-block-do = Remove the block
confirm-clear-allow = Remove this permission?
confirm-clear-allow-text = Where only allowed domains are heard, the site is no longer heard, and what it has published leaves your feed at once.
confirm-clear-allow-do = Remove the permission

hidden-title = Hidden records
hidden-lead = Records that an administrator took out of sight on this site. At their cities and elsewhere they stand unchanged.
hidden-none = Nothing is hidden
hidden-none-text = On the page of a record, administrators can hide it on this site.
hidden-since = hidden on

domains-lead = With whom this site speaks. A block beats everything else and covers all that lies below the domain.
policy-title = Who may follow this city
field-policy = Policy
policy-open = Every site that is not blocked
policy-ask = Every site that is not blocked, once you have accepted it
policy-allow-list = Allowed domains only; nothing is received or read from others
rules-title = Rules for single domains
rules-none = There are no rules.
rules-caption = Rules, by domain
rule-domain = Domain
rule-rule = Rule
rule-reason = Reason
rule-since = Since
rule-clear = Remove
rule-new = Make a rule
rule-do = Set the rule
rule-block = Blocked
rule-allow = Allowed
field-domain = Domain
field-domain-hint = Such as city.example. Everything below it is covered.
field-rule = Rule
field-reason = Reason
field-reason-hint = For the other administrators; it is not published.

peers-lead = Sites that receive what this city publishes, and how far each has been served. A site that does not answer is tried again and never given up.
peers-none = No other site yet
peers-none-text = As soon as a city follows yours, or yours follows one, it stands here.
peers-caption = Other sites, by domain
peer-state = State
peer-since = since
peer-letters = Refused
peer-letters-none = none
peer-behind = Still to deliver
peer-success = Last delivered
peer-failure = Last failed
peer-active = Answers
peer-waits = Does not answer
peer-refuses = Refuses us
peer-rests = Asked for a pause
peer-paused = Paused
peer-gone = Gone for good
peer-pause = Pause deliveries
peer-resume = Deliver now
peer-delivery = What this city sends there
peer-kind = What it is
peer-kind-member = A city with a log
peer-kind-member-text = This site keeps a log. What stands here of it can be proved to be complete.
peer-kind-plain = A plain server
peer-kind-plain-text = This is a plain server. Nobody can prove that what stands here of it is complete.
peer-circuit = Deliveries
peer-circuit-closed = Under way
peer-circuit-open = Waiting
peer-circuit-half-open = One is tried next; the others follow if it arrives
peer-next = Next try on
peer-failures = Failures in a row
peer-skipped = Deliveries dropped
peer-skipped-text = It did not answer for 30 days. What was waiting then is not sent any more; send it again below if it is wanted.
peer-refetch = Read its profile again
peer-resend-title = Send again
peer-resend-text = Everything that this city has published since a day is delivered there once more. What the other site has, it recognises and leaves aside.
peer-resend = Send again
field-peer-since = Since which day
field-peer-since-hint = Such as 2026-11-22.
mistake-since-not-a-date = “{ $label }” should be a day such as 2026-11-22
mistake-since-nothing-since = Nothing was published since then
letters-title = Refused deliveries
letters-text = The other site answered that it does not want these. They are not sent again by themselves.
letters-caption = Refused deliveries, the newest first
letters-none = It has refused nothing.
letters-retry = Send all again
letter-inbox = Inbox
letter-error = Answer
letter-retry = Send again
readings-title = What is read from it
readings-text = A plain server sends what is new, and what it forgets to send is looked for every quarter of an hour.
readings-caption = Accounts that your city follows there
reading-actor = Account
reading-last = Last read
reading-next = Next
reading-new = Not read yet
reading-read = Read
reading-bounded = Read in part: it is too long
reading-failed = Could not be read
jobs-title = What could not be fetched
jobs-text = Replies and records that other sites had named. They were asked for again and again; now nothing more happens by itself, and after 30 days the lines disappear.
jobs-caption = What could not be fetched, the newest first
job-what = Address
job-error = Why not
job-retry = Try again
job-drop = Give up

audit-title = Record of acts
audit-lead = Who did what here, and when. Nobody can change these lines.
audit-caption = Acts, the newest first
audit-when = When
audit-what = What
audit-subject = On what
audit-who = Who
audit-program = The program
audit-account-invite = Account invited
audit-account-cancel = Link cancelled
audit-subject-gone = a record that was withdrawn
audit-subject-policy = Who may follow this city
audit-account-password = Password changed
audit-account-reset = Link to a new password made
audit-account-role = Role changed
audit-account-suspend = Account suspended
audit-account-reinstate = Account let in again
audit-session-revoke = Browser signed out
audit-token-create = Token made
audit-token-revoke = Token revoked
audit-city-setup = City set up
audit-city-update = City profile changed
audit-domain-block = Domain blocked
audit-domain-allow = Domain allowed
audit-domain-clear = Rule removed
audit-policy-set = Policy changed
audit-follow-request = Asked to follow
audit-follow-undo = Stopped following
audit-follow-accept = Follower accepted
audit-follow-reject = Follower refused
audit-record-publish = Record published
audit-record-update = Record changed
audit-record-withdraw = Record withdrawn
audit-record-hide = Record hidden here
audit-record-show = Record shown again
audit-reply-publish = Reply sent
audit-reply-withdraw = Reply withdrawn
audit-reply-hide = Reply hidden here
audit-reply-show = Reply shown again
audit-peer-pause = Deliveries paused
audit-peer-resume = Deliveries resumed
audit-peer-resend = Sent again
audit-peer-refetch = Profile read again
audit-peer-retry = Refused deliveries sent again
audit-peer-skip = Silent for 30 days: what was waiting is not sent any more
audit-follow-lost = No longer followed: the other side does not know of it
audit-follow-unfollow = The other side was told that it is not followed
audit-inbox-retry = Received activity tried again
audit-job-retry = Fetching tried again
audit-job-drop = Fetching given up
audit-key-rotate = Key replaced
audit-other = { $action }

legal-lead = Who answers for the site, and whom people write to. The public legal pages show it. Name offices, never private persons.
field-legal-body = Public body that answers for the site
field-legal-body-hint = Such as “City of Lindhavn”.
field-legal-address = Postal address
field-legal-email = E-mail address of the office
field-legal-email-hint = Of an office, never of a person. A form in its place is fine.
field-legal-form = Web page with a contact form
field-data-protection = Contact for data protection
field-data-protection-hint = An e-mail address or a web page of the data protection office.
field-accessibility = Contact for accessibility
field-accessibility-hint = An e-mail address or a web page, for people who cannot use a page.
field-enforcement = Body that enforces accessibility
field-enforcement-hint = The national or regional body to which people can turn when the city does not answer.
field-enforcement-page = Its web page
mistake-not-a-contact = “{ $label }” should be an e-mail address or a web address that starts with https://
done-legal-saved = Saved. The legal pages show it from now on.
audit-legal-set = Legal details changed
audit-subject-legal = Legal pages
health-lead = What was looked at just now, what was found, and how to mend it. The command hansa doctor says the same in the terminal.
health-report = Report
health-good = All is in order
health-failed = { $count ->
    [one] { NUM($count) } thing to mend
   *[other] { NUM($count) } things to mend
}
health-warned = { $count ->
    [one] { NUM($count) } thing to look at
   *[other] { NUM($count) } things to look at
}
