"""What has happened around a child, told as a story: the journal, in sentences, newest first.

Each reader gets only what they may read; a hidden participation leaves no entry at all.
"""
