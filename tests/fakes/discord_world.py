"""The people, servers and payloads of the fake Discord, in the shapes that the gateway sends."""

import itertools
from typing import Any

Payload = dict[str, Any]

APPLICATION = "700000000000000001"
ME: Payload = {
    "id": APPLICATION,
    "username": "footprint",
    "discriminator": "0",
    "global_name": None,
    "avatar": None,
    "bot": True,
}
VIEW, SEND, ATTACH, HISTORY, MANAGE, POLLS = 1 << 10, 1 << 11, 1 << 15, 1 << 16, 1 << 5, 1 << 49
EVERYTHING = VIEW | SEND | ATTACH | HISTORY | POLLS | (1 << 14) | (1 << 38)
_FIRST_ID = 800_000_000_000_000_000
_STEP = 1 << 22  # one id, one shard number further
_MOMENT = "2026-08-06T12:00:00.000000+00:00"


class Ids:
    """Snowflakes in order."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def new(self) -> str:
        """The next one."""
        return str(_FIRST_ID + next(self._numbers) * _STEP)


def user(ids: Ids, name: str, *, bot: bool = False) -> Payload:
    """Somebody."""
    return {
        "id": ids.new(),
        "username": name,
        "discriminator": "0",
        "global_name": name.title(),
        "avatar": None,
        "bot": bot,
    }


def member(who: Payload, *, permissions: int | None = None) -> Payload:
    """Somebody in a server."""
    found = {"roles": [], "joined_at": _MOMENT, "deaf": False, "mute": False, "flags": 0, "user": who}
    return found if permissions is None else found | {"permissions": str(permissions)}


def channel(ids: Ids, guild_id: str | None, name: str = "general") -> Payload:
    """A text channel, or (no server) a private one."""
    if guild_id is None:
        return {"id": ids.new(), "type": 1, "last_message_id": None, "flags": 0}
    return {
        "id": ids.new(),
        "type": 0,
        "guild_id": guild_id,
        "name": name,
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
        "rate_limit_per_user": 0,
        "topic": None,
        "last_message_id": None,
        "parent_id": None,
        "flags": 0,
    }


def guild(
    ids: Ids, *, channels: int = 1, roles: int = 0, permissions: int = EVERYTHING, locale: str = "en-US"
) -> Payload:
    """A server that the bot is in, as GUILD_CREATE shows it."""
    own = ids.new()
    every = [_role(own, "@everyone", permissions, 0)]
    every += [_role(ids.new(), f"role {n}", 0, n + 1) for n in range(roles)]
    return {
        "id": own,
        "name": "A class",
        "icon": None,
        "owner_id": ids.new(),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "roles": every,
        "emojis": [],
        "features": [],
        "mfa_level": 0,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "preferred_locale": locale,
        "public_updates_channel_id": None,
        "nsfw_level": 0,
        "premium_progress_bar_enabled": False,
        "joined_at": _MOMENT,
        "large": False,
        "unavailable": False,
        "member_count": 30,
        "voice_states": [],
        "members": [member(ME)],
        "channels": [channel(ids, own, f"channel-{n}") for n in range(channels)],
        "threads": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def message(ids: Ids, place: Payload, author: Payload, content: str, mentions: list[Payload]) -> Payload:
    """Something written, as MESSAGE_CREATE shows it."""
    written = {
        "id": ids.new(),
        "channel_id": place["id"],
        "author": author,
        "content": content,
        "timestamp": _MOMENT,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [
            someone | {"member": {k: v for k, v in member(someone).items() if k != "user"}} for someone in mentions
        ],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": 0,
        "components": [],
    }
    if "guild_id" in place:
        written |= {"guild_id": place["guild_id"], "member": {k: v for k, v in member(author).items() if k != "user"}}
    return written


def interaction(ids: Ids, kind: int, place: Payload, who: Payload, *, data: Payload, locale: str) -> Payload:
    """An interaction, as INTERACTION_CREATE shows it."""
    made = {
        "id": ids.new(),
        "application_id": APPLICATION,
        "type": kind,
        "token": f"interaction-{ids.new()}",
        "version": 1,
        "data": data,
        "channel_id": place["id"],
        "channel": place,
        "locale": locale,
        "app_permissions": str(EVERYTHING),
        "entitlements": [],
        "authorizing_integration_owners": {},
        "context": 0 if "guild_id" in place else 1,
        "attachment_size_limit": 10_485_760,
    }
    if "guild_id" in place:
        return made | {
            "guild_id": place["guild_id"],
            "guild_locale": "en-US",
            "member": member(who, permissions=EVERYTHING),
        }
    return made | {"user": who}


def application() -> Payload:
    """The bot's application."""
    return {
        "id": APPLICATION,
        "name": "footprint",
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "team": None,
        "owner": {"id": "1", "username": "owner", "discriminator": "0", "avatar": None},
        "bot": ME,
    }


def _role(own: str, name: str, permissions: int, position: int) -> Payload:
    return {
        "id": own,
        "name": name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": position,
        "permissions": str(permissions),
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
