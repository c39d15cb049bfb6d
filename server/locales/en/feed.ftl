# The common feed and its filter.

feed-title = What cities do
feed-lead = Initiatives, experiences and resources of this city and of the cities it follows, the newest first.
feed-atom-title = What cities do, as { $city } reads it
feed-records = Records
feed-count = { $count ->
    [0] No records
    [one] { NUM($count) } record
   *[other] { NUM($count) } records
}
feed-empty = Nothing has been published yet
feed-empty-text = As soon as this city, or a city it follows, publishes a record, it stands here.
feed-empty-officer = A good first record is a resource that your city already uses: a guide, a training course, a text. It takes five minutes.
feed-none-yet = No record has arrived yet
feed-none-yet-text = What the followed cities published before this city followed them is not loaded. What they publish from now on stands here.
feed-nothing-found = No record meets all of these conditions
feed-nothing-found-text = Take one of them away, or start again without any.
feed-alone = This feed holds one city only
feed-alone-text = Follow other cities, and their records will stand beside yours.

filter = Filter
filter-kind = Kind
filter-theme = Theme
filter-country = Country
filter-language = Language
filter-city = City
filter-any-kind = All kinds
filter-any-theme = All themes
filter-any-country = All countries
filter-any-language = All languages
filter-any-city = All cities
filter-apply = Apply
filter-clear = Show everything
filter-remove = remove

pager = Pages
pager-newer = Newer
pager-older = Older

card-languages = Languages:

replies-count = { $count ->
    [0] No replies yet
    [one] { NUM($count) } reply
   *[other] { NUM($count) } replies
}

write-initiative = Describe an initiative
write-experience = Share an experience
write-resource = Add a resource
