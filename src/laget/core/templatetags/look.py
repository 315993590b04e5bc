"""The library templates load: the filters of `days`, the tags of `fields`, `parts` and `blocks`."""

from django.template import Library

from laget.core.templatetags import blocks, days, fields, parts

register = Library()

for words in (
    days.away,
    days.age,
    days.age_words,
    days.day,
    days.days,
    days.due_words,
    days.hide_small,
    days.isolated,
    days.long_day,
    days.moment,
    days.quoted,
    days.short_day,
    days.to_the_minute,
    days.whole_moment,
):
    register.filter(words.__name__, words)

for plain in (parts.icon, parts.tag):
    register.simple_tag(plain)

for part in (
    fields.field,
    fields.form_errors,
    fields.unsent,
    fields.once,
    parts.act,
    parts.button,
    parts.crumbs,
    parts.not_allowed,
    parts.pages,
    parts.person,
    parts.progress,
    parts.skeleton,
    parts.undo,
    parts.urgency,
):
    register.simple_tag(part, takes_context=True)

for block in (
    blocks.alert,
    blocks.baton,
    blocks.details,
    blocks.empty,
    blocks.entry,
    blocks.gap,
    blocks.item,
    blocks.refused,
    blocks.stat,
    blocks.status,
    blocks.table,
    blocks.voice,
):
    register.simple_block_tag(block, takes_context=True)
