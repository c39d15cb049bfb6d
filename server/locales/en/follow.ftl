# Whom the city follows, and who follows it.

follows-lead = What a followed city publishes stands in your feed. Following is one-way: each city decides for itself.
follows-waiting = Cities that ask to follow yours
follows-waiting-text = If you accept, they receive what your city publishes.
follow-ask = Follow a city
follow-do = Ask to follow
follow-accept = Accept
follow-reject = Refuse
follow-end = Stop following
follower-end = Remove
confirm-unfollow = Stop following this city?
confirm-unfollow-text = What it has published leaves your feed at once, and after 30 days your site. The city is told.
confirm-unfollow-do = Stop following
confirm-remove-follower = Remove this follower?
confirm-remove-follower-text = It receives nothing more of what your city publishes, and is told so. What it has received stays there; corrections and withdrawals still reach it.
confirm-remove-follower-do = Remove the follower
following = Cities that you follow
following-none = None yet
following-none-text = Ask a city for its address. It looks like @name@city.example.
followers = Cities that follow yours
followers-text = Give them this address:
followers-none = None yet
field-target = Address of the city
field-target-hint = Such as @ville@city.example, or the web address of its page.
field-one-witness = I know this city and trust the member that keeps the copy
field-one-witness-hint = What the city has published comes from that member; the state of the feed names it.
