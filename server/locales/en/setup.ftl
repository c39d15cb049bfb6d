# The first start.

setup-title = Set up your city
setup-lead = Two parts: your city, and its first administrator. Everything but the address and the handle can be changed later.
setup-domain = The address of this city, for ever
setup-domain-text = Other cities know yours by this name. If it is wrong, stop here and change server.domain in the configuration first.
setup-code = The set-up code
field-code = Set-up code
field-code-hint = It was printed where the program was started.
setup-city = Your city
field-handle = Handle
field-handle-hint = The short name before the @, such as ville or city. It cannot be changed later.
setup-administrator = The first administrator
setup-administrator-text = This account can invite the others. Invite a second administrator soon.
field-officer-name = Name shown beside your replies
field-officer-name-hint = It may be a role: “Prevention office”.
setup-do = Open the city
