"""What Discord documents: the endpoints the bot may use, their fields, the limits, the opcodes and the close codes.

Taken from https://github.com/discord/discord-api-docs at commit c98d64bc2338 (August 6, 2026), which docs.discord.com
shows; names, numbers and types only. Each group names its page. The fake refuses whatever does not stand here.
"""

from dataclasses import dataclass

DOCS_COMMIT = "c98d64bc233833839cf0d8d369e81b77f21ade60"
DOCS_DATE = "2026-08-06"
API_VERSION = 10


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One call: `fields` are the keys its JSON may have, `required` those that it must."""

    method: str
    path: str
    page: str
    fields: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()


# resources/message: Create Message, JSON/Form Params
MESSAGE_FIELDS = frozenset(
    [
        "content",
        "nonce",
        "tts",
        "embeds",
        "allowed_mentions",
        "message_reference",
        "components",
        "sticker_ids",
        "attachments",
        "flags",
        "enforce_nonce",
        "poll",
        "shared_client_theme",
    ]
)
# resources/message: Edit Message
EDIT_FIELDS = frozenset(["content", "embeds", "flags", "allowed_mentions", "components", "attachments"])
# resources/webhook: Execute Webhook, without what interactions do not support
FOLLOWUP_FIELDS = frozenset(
    ["content", "tts", "embeds", "allowed_mentions", "components", "attachments", "flags", "poll"]
)
# resources/webhook: Edit Webhook Message
EDIT_FOLLOWUP_FIELDS = frozenset(
    # "tts" is not documented for an edit; discord.py puts it into each, and Discord passes over it.
    ["tts", "content", "embeds", "flags", "allowed_mentions", "components", "attachments", "poll"]
)
# interactions/receiving-and-responding: Interaction Callback Data Structure
CALLBACK_MESSAGE_FIELDS = frozenset(
    ["tts", "content", "embeds", "allowed_mentions", "flags", "components", "attachments", "poll"]
)
CALLBACK_MODAL_FIELDS = frozenset(["custom_id", "title", "components"])
# interactions/application-commands: Create Global Application Command, Bulk Overwrite
COMMAND_FIELDS = frozenset(
    [
        "id",
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "options",
        "default_member_permissions",
        "dm_permission",
        "default_permission",
        "integration_types",
        "contexts",
        "type",
        "nsfw",
        "handler",
    ]
)
OPTION_FIELDS = frozenset(
    [
        "type",
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "required",
        "choices",
        "options",
        "channel_types",
        "min_value",
        "max_value",
        "min_length",
        "max_length",
        "autocomplete",
        "file_types",
    ]
)

ENDPOINTS = (
    Endpoint("GET", "/users/@me", "resources/user#get-current-user"),
    Endpoint("GET", "/applications/@me", "resources/application#get-current-application"),
    Endpoint("GET", "/oauth2/applications/@me", "topics/oauth2#get-current-bot-application-information"),
    Endpoint("GET", "/gateway/bot", "events/gateway#get-gateway-bot"),
    Endpoint("POST", "/users/@me/channels", "resources/user#create-dm", frozenset({"recipient_id", "access_tokens"})),
    Endpoint("POST", "/channels/{channel}/messages", "resources/message#create-message", MESSAGE_FIELDS),
    Endpoint("PATCH", "/channels/{channel}/messages/{message}", "resources/message#edit-message", EDIT_FIELDS),
    Endpoint("GET", "/channels/{channel}/messages/{message}", "resources/message#get-channel-message"),
    Endpoint("POST", "/channels/{channel}/polls/{message}/expire", "resources/poll#end-poll"),
    Endpoint("DELETE", "/channels/{channel}/messages/{message}", "resources/message#delete-message"),
    Endpoint("POST", "/channels/{channel}/typing", "resources/channel#trigger-typing-indicator"),
    Endpoint(
        "POST",
        "/interactions/{interaction}/{token}/callback",
        "interactions/receiving-and-responding#create-interaction-response",
        frozenset({"type", "data"}),
        frozenset({"type"}),
    ),
    Endpoint(
        "POST",
        "/webhooks/{application}/{token}",
        "interactions/receiving-and-responding#create-followup-message",
        FOLLOWUP_FIELDS,
    ),
    Endpoint(
        "GET",
        "/webhooks/{application}/{token}/messages/@original",
        "interactions/receiving-and-responding#get-original-interaction-response",
    ),
    Endpoint(
        "PATCH",
        "/webhooks/{application}/{token}/messages/@original",
        "interactions/receiving-and-responding#edit-original-interaction-response",
        EDIT_FOLLOWUP_FIELDS,
    ),
    Endpoint(
        "DELETE",
        "/webhooks/{application}/{token}/messages/@original",
        "interactions/receiving-and-responding#delete-original-interaction-response",
    ),
    Endpoint(
        "PUT",
        "/applications/{application}/commands",
        "interactions/application-commands#bulk-overwrite-global-application-commands",
        COMMAND_FIELDS,
        frozenset({"name"}),
    ),
    Endpoint(
        "PUT",
        "/applications/{application}/guilds/{guild}/commands",
        "interactions/application-commands#bulk-overwrite-guild-application-commands",
        COMMAND_FIELDS,
        frozenset({"name"}),
    ),
)

# resources/message, resources/poll, components/reference, interactions/application-commands
CONTENT_CHARACTERS = 2000
DISPLAY_CHARACTERS = 4000  # all text displays of one message, with flag IS_COMPONENTS_V2
COMPONENTS = 40
BUTTONS_A_ROW = 5
BUTTON_LABEL = 80
CUSTOM_ID = 100
SELECT_OPTIONS = 25
OPTION_TEXT = 100
MEDIA_DESCRIPTION = 1024
GALLERY_ITEMS = 10
NONCE_CHARACTERS = 25
POLL_QUESTION = 300
POLL_ANSWER = 55
POLL_ANSWERS = 10
POLL_HOURS = 32 * 24
MODAL_TITLE = 45
MODAL_PARTS = 5
LABEL_TEXT = 45
INPUT_VALUE = 4000
CHOICES = 25
CHOICE_TEXT = 100
COMMANDS = 100
COMMAND_NAME = 32
COMMAND_DESCRIPTION = 100
COMMAND_OPTIONS = 25
COMMAND_TOTAL_CHARACTERS = 8000
FOLLOWUPS_USER_INSTALL = 5
ACKNOWLEDGE_SECONDS = 3.0
TOKEN_SECONDS = 15 * 60.0

EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15

# components/reference: Component Types that a message may hold, and those a modal may
MESSAGE_COMPONENTS = frozenset({1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17})
MODAL_COMPONENTS = frozenset({1, 3, 4, 5, 6, 7, 8, 10, 18, 19, 21, 22, 23})

# events/gateway: List of Intents
GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
DIRECT_MESSAGES = 1 << 12
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
KNOWN_INTENTS = sum(1 << bit for bit in (*range(17), 20, 21, 24, 25))

# topics/opcodes-and-status-codes
DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE = 0, 1, 2, 3, 4
RESUME, RECONNECT, MEMBERS, INVALID_SESSION, HELLO, ACK = 6, 7, 8, 9, 10, 11
CLOSE_UNKNOWN_OPCODE, CLOSE_DECODE, CLOSE_NOT_AUTHENTICATED, CLOSE_AUTHENTICATION = 4001, 4002, 4003, 4004
CLOSE_TWICE, CLOSE_SEQUENCE, CLOSE_TIMEOUT, CLOSE_SHARD, CLOSE_SHARDING = 4005, 4007, 4009, 4010, 4011
CLOSE_VERSION, CLOSE_INTENTS, CLOSE_DISALLOWED = 4012, 4013, 4014

# topics/opcodes-and-status-codes: JSON error codes that the fake gives: (HTTP status, message)
ERRORS = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10008: (404, "Unknown Message"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50035: (400, "Invalid Form Body"),
    50109: (400, "The request body contains invalid JSON."),
    160002: (400, "Cannot reply without permission to read message history"),
}
