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
