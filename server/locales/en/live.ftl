# What script adds to pages: forms that save themselves, new records, lists that load in place, keys.

feed-arrivals = { $count ->
    [one] Show { NUM($count) } new record
   *[other] Show { NUM($count) } new records
}

feed-arrivals-many = Show more than { NUM($count) } new records

live-failed = This could not be loaded. What you see is what was here before.
live-retry = Try again

saved-at = Saved { $time }
saved-offline = Not saved yet: there is no connection. Your text is kept in this window and will be saved as soon as there is one.
saved-signed-out = Not saved: you are no longer signed in.
saved-sign-in = Sign in again in a new window
saved-stays = Your text stays in this window and will be saved once you are signed in.
saved-not = Not saved.
saved-yourself = What you typed is still here. Save it with the button to see how to go on.
saved-again = Not saved: the site did not answer as it should. Your text stays in this window, and saving is tried again.
saved-back = What you had typed before, and what was not saved yet, is in the form again.

counter-words = Words: { $count }
counter-near = Characters: { $count } of { $limit }
counter-over = Characters: { $count } of { $limit }, { $over } too many

shortcuts = Keyboard shortcuts
shortcuts-next = Next record
shortcuts-previous = Previous record
shortcuts-feed = To the feed
shortcuts-help = This overview
shortcuts-on = Use shortcuts of a single key
shortcuts-hint = They do nothing while you are in a field. On pages where you write, they are off until you switch them on here.
close = Close

about-kept = Your browser also keeps, for this site alone, what you have typed and what is not saved yet, until its window is closed, and whether you use keyboard shortcuts.
