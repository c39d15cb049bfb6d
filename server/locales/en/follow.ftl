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
following = Cities that you follow
following-none = None yet
following-none-text = Ask a city for its address. It looks like @name@city.example.
followers = Cities that follow yours
followers-text = Give them this address:
followers-none = None yet
field-target = Address of the city
field-target-hint = Such as @ville@city.example, or the web address of its page.
