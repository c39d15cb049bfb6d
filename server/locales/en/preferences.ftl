# How somebody wants to read.

nav-preferences = Reading preferences
preferences-lead = Kept on this device, in a cookie that nobody else reads.
preferences-lead-signed = Languages are kept with your account; colours and font on this device.
preferences-language = Language of the pages
preferences-reads = Other languages that you read
preferences-reads-hint = A record that is not in the language of the pages is shown in one of these, where it exists, else in its original language.
preferences-scheme = Colours
scheme-of-auto = As this device is set
scheme-of-light = Light
scheme-of-dark = Dark
preferences-face = Font
preferences-face-hint = Hansa has its own font. With the font of this device, nothing needs to be loaded.
face-own = The font of Hansa
face-device = The font of this device
done-preferences-kept = Kept.

# The first page after joining
welcome-title = Welcome
welcome-lead = Choose what suits you, now or later. Each takes a minute and can be changed at any time.
welcome-languages = Languages and looks
welcome-languages-hint = Which languages you read, colours, font
welcome-topics = Themes and e-mails
welcome-topics-hint = What interests you, and whether the weekly letter tells you of it
welcome-write = A first record
welcome-write-hint = A resource that your city already uses: it takes five minutes
welcome-feed = Go to the feed
