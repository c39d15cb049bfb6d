# The public front page, the map, and the feed in numbers.

# The front page, for everybody
front-title = What cities do against violent extremism
front-lead = Cities tell one another here what they do to prevent radicalisation: what they tried, what it took, what worked and what did not. Reading is open to everybody.
front-read = Read the feed
front-door = For officers
front-door-text = Officers of this city write and answer here, with an account that an administrator gives them.
front-newest = Newest records
front-all = All records
front-silent = This city itself has not published yet. These come from the cities it follows.
front-where = The cities
front-records = { $count ->
    [one] record in this feed
   *[other] records in this feed
}
front-cities = { $count ->
    [one] city whose records stand here
   *[other] cities whose records stand here
}
front-countries = { $count ->
    [one] country
   *[other] countries
}
map-summary = Map of Europe. Cities: { NUM($cities) }. Countries: { NUM($countries) }. Every city stands in the list, too.
map-skip = Past the map, to the list of cities
map-beyond = { $count ->
    [one] { NUM($count) } city lies beyond this map or does not say where it is.
   *[other] { NUM($count) } cities lie beyond this map or do not say where they are.
}

# The feed in numbers
nav-figures = The feed in numbers
figures-lead = What stands in this feed, counted now. A number says how much was written down, not how good it is.
figures-kinds = By kind
figures-kinds-of = Of all records in this feed
figures-kinds-what = Kind
figures-themes = By theme
figures-themes-of = A record with several themes counts in each of them
figures-themes-what = Theme
figures-countries = By country
figures-countries-of = By the country of the city that published the record
figures-countries-what = Country
figures-own = your country
figures-months = Over the last 24 months
figures-months-of = Records published in each month
figures-months-summary = { $count ->
    [one] { NUM($count) } record was published from { $start } to { $end }.
   *[other] { NUM($count) } records were published from { $start } to { $end }.
}
figures-as-table = The same as a table
figures-month = Month
