"""What people wrote, shown so that no chat makes a link, a ping or a command of it by itself."""

from dataclasses import replace

from bot.replies import Line, Reply
from faq.entries.markup import inert


def made_inert(reply: Reply) -> Reply:
    """The reply with every text that somebody may have written taken apart; forms stay, for they are read back."""
    return replace(
        reply,
        headline=inert(reply.headline),
        lines=tuple(Line(inert(line.text), line.kind, line.links) for line in reply.lines),
        sources=tuple(replace(link, label=inert(link.label)) for link in reply.sources),
        buttons=tuple(replace(button, label=inert(button.label)) for button in reply.buttons),
    )
