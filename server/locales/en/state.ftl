# The state of the feed.

nav-state = State of the feed
state-title = State of the feed
state-lead = Is everything here that the cities have published? Each line below is worked out from what the cities themselves have signed.
state-summary = { $count ->
    [one] { $count } of { $all } cities is complete here: { $entries } entries,
   *[other] { $count } of { $all } cities are complete here: { $entries } entries,
}
standing-home = This city
standing-complete = Complete
standing-joining = Loading
standing-behind = Behind
standing-quarantined = Held back
standing-plain = Cannot be proved
standing-asked = Not answered yet
state-home = { $count ->
    [one] { $count } entry, kept here.
   *[other] { $count } entries, kept here.
}
state-complete = Complete: { $count } of { $total } entries, checked { $time }.
state-joining = The history is being loaded: { $count } of { $total } entries, each checked.
state-behind = { $count ->
    [one] One entry is missing. It is being fetched.
   *[other] { $count } entries are missing. They are being fetched.
}
state-last = Complete last on { $time }.
state-quarantined = What this city sends breaks the rules. Nothing new is taken from it until an administrator says so; what was here stays.
state-plain = This server keeps no numbered list of what it publishes. What it sends is shown; that nothing is missing cannot be proved.
state-asked = This city has not answered the request to follow it.
state-unreachable = The city has not answered since { $time }.
state-vouched = Its records were checked with a copy kept by { $host }.
state-withheld = { $count ->
    [one] One of the entries is not shown by the city at present.
   *[other] { $count } of the entries are not shown by the city at present.
}
state-fork = { $count ->
    [one] Under one number the city has signed two different entries. Both are kept as evidence.
   *[other] Under { $count } numbers the city has signed two different entries. All are kept as evidence.
}
state-reason = Reason: { $reason }
state-load = Load what others keep of it
state-release = Try again
state-unknown = Cities that this one does not follow
state-unknown-text = Other cities keep what these have published. Following them brings it into the feed, also when the city itself no longer answers.
state-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
state-digest = Fingerprint of the feed
state-digest-text = Two cities that keep the same cities and have the same fingerprint have exactly the same feed.
state-compare-with = Another city
state-compare = Compare
state-equal = The same feed as { $city }
state-different = Not the same feed as { $city }
state-different-text = These cities are not the same there, or not kept there:
state-ours = Here:
state-theirs = There:
state-json = The same for programs (JSON)
done-history-loading = The history is being loaded.
done-log-released = The city is heard again; its records are being checked.
arrivals = { $count ->
    [0] This version has reached none of { $all } sites yet
   *[other] This version has reached { $count } of { $all } sites
}
arrivals-missing = Not yet: these are tried again until they answer.
arrivals-since = has not answered since { $time }
audit-log-load = History loaded
audit-log-release = Log let in again
audit-log-recover = Own entries taken back from members
pruned-title = No longer at its city
pruned-text = These stood in the feed, and their city no longer has them though it never took them back. They are out of sight, and dropped after 30 days.
forks-title = Two entries under one number
forks-text = A city signs each of its entries with a number. Where it has signed two with the same one, somebody was told something else. Both are kept here as evidence; the first is the one that is shown.
forks-kept = The entry that is shown
forks-other = The other entry
peer-scheme = Signature
scheme-cavage = Older scheme (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
