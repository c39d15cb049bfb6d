# Cities and countries.

cities-lead = This city, and the cities it follows. Their records make up the feed.
cities-all = All cities
cities-follow = Follow a city
cities-alone = This city follows no other yet
cities-alone-text = As soon as it does, the others stand here.
city-own = This city
city-site = The city’s own site
city-band = { $band } inhabitants
city-empty = This city has published nothing yet.
city-empty-here = No record of this city stands here. What it published before it was followed is not loaded.
city-silenced = Its records are not shown on this site.
hearing-blocked = Blocked here
hearing-not-listed = Not on the list of allowed domains
relation-followed = Followed
relation-asked = Asked, no answer yet
relation-refused = Refused

field-city-language = Language of this form
field-name = Official name
field-summary = The city in one or two sentences
field-summary-hint = At most 500 characters.
field-country = Country
field-population = Inhabitants
field-population-hint = A whole number. Others see it, so that cities of the same size find one another.
field-latitude = Latitude of the town centre
field-latitude-hint = In degrees, such as 50.454. Three decimals are kept.
field-longitude = Longitude of the town centre
field-longitude-hint = In degrees, such as 3.952. Three decimals are kept.
field-city-languages = Working languages
field-setup-languages = Working languages
field-contact = Contact page
field-contact-hint = A web page through which other cities can write to you; never a person’s own address.
field-themes-offered = Themes in which you can help
field-themes-sought = Themes in which you look for help
profile-lead = What the other cities see. A change reaches all of them.
profile-do = Save and tell the other cities
