"""What templates may call. `look` is the library, loaded for every template by the settings.

`days` turns dates and ages into words, `fields` draws forms, `parts` draws everything else.
"""
