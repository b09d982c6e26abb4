"""What Telegram's Bot API documents: every method, its parameters, and the limits that the fake enforces.

Taken from https://core.telegram.org/bots/api as it stood at Bot API 10.1 (June 11, 2026), the newest description at
hand; the platform has 10.3 since (August 24, 2026), python-telegram-bot 22.8 carries 10.0. Names and types only.
In METHODS a parameter is `name:type`, `!` marks a required one; `id` is an integer or a @username, `json` an object
or a list.
"""

from dataclasses import dataclass

API_VERSION = "10.1"
API_DATE = "2026-06-11"

# Since 10.1, so python-telegram-bot 22.8 has no function for them.
NEWER_THAN_THE_LIBRARY = frozenset(
    {"answerChatJoinRequestQuery", "sendChatJoinRequestWebApp", "sendRichMessage", "sendRichMessageDraft"}
)

UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
)
"""The kinds of update that `allowed_updates` can name."""

# Documented limits: the number, and the method or object whose page says it.
TEXT_UNITS = 4096  # sendMessage.text, after entities parsing; counted in UTF-16 units, the stricter reading
CAPTION_UNITS = 1024  # sendPhoto.caption, the same
ENTITIES = 100  # MessageEntity: more are dropped
CALLBACK_DATA_BYTES = 64  # InlineKeyboardButton.callback_data, 1 to 64
ALERT_CHARACTERS = 200  # answerCallbackQuery.text
COMMANDS = 100  # setMyCommands.commands
COMMAND_CHARACTERS = 32  # BotCommand.command, lower case letters, digits, underscore
COMMAND_DESCRIPTION_CHARACTERS = 256  # BotCommand.description
NAME_CHARACTERS = 64  # setMyName.name
DESCRIPTION_CHARACTERS = 512  # setMyDescription.description
SHORT_DESCRIPTION_CHARACTERS = 120  # setMyShortDescription.short_description
INLINE_RESULTS = 50  # answerInlineQuery.results
INLINE_ID_BYTES = 64  # InlineQueryResult.id
INLINE_QUERY_CHARACTERS = 256  # InlineQuery.query
INLINE_BUTTON_START_CHARACTERS = 64  # InlineQueryResultsButton.start_parameter, as deep links: [A-Za-z0-9_-]
PLACEHOLDER_CHARACTERS = 64  # ForceReply.input_field_placeholder
POLL_QUESTION_CHARACTERS = 300  # sendPoll.question
POLL_OPTIONS = 12  # sendPoll.options, 1 to 12
POLL_OPTION_CHARACTERS = 100  # InputPollOption.text
POLL_EXPLANATION_CHARACTERS = 200  # sendPoll.explanation
POLL_EXPLANATION_LINE_FEEDS = 2  # sendPoll.explanation
POLL_SECONDS = (5, 2_628_000)  # sendPoll.open_period
UPDATES_AT_ONCE = 100  # getUpdates.limit
SECRET_CHARACTERS = 256  # setWebhook.secret_token, [A-Za-z0-9_-]
WEBHOOK_CONNECTIONS = 100  # setWebhook.max_connections, 1 to 100
WEBHOOK_PORTS = (443, 80, 88, 8443)  # setWebhook, notes
PHOTO_BYTES = 10_000_000  # sendPhoto.photo
SENDS_A_SECOND = 30  # https://core.telegram.org/bots/faq, "My bot is hitting limits": about 30 a second in all
SENDS_A_MINUTE_TO_A_GROUP = 20  # the same: 20 a minute to one group
SENDS_A_SECOND_TO_A_CHAT = 1  # the same: bursts are let through, "but eventually you'll begin receiving 429 errors"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One documented parameter."""

    name: str
    kind: str
    required: bool


def methods() -> dict[str, dict[str, Parameter]]:
    """Every documented method with its parameters."""
    found: dict[str, dict[str, Parameter]] = {}
    current: dict[str, Parameter] = {}
    for line in METHODS.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            current = found[words.pop(0)] = {}
        for word in words:
            name, kind = word.split(":")
            current[name] = Parameter(name, kind.rstrip("!"), kind.endswith("!"))
    return found


METHODS = """
addStickerToSet user_id:int! name:str! sticker:json!
answerCallbackQuery callback_query_id:str! text:str show_alert:bool url:str cache_time:int
answerChatJoinRequestQuery chat_join_request_query_id:str! result:str!
answerGuestQuery guest_query_id:str! result:json!
answerInlineQuery inline_query_id:str! results:json! cache_time:int is_personal:bool next_offset:str button:json
answerPreCheckoutQuery pre_checkout_query_id:str! ok:bool! error_message:str
answerShippingQuery shipping_query_id:str! ok:bool! shipping_options:json error_message:str
answerWebAppQuery web_app_query_id:str! result:json!
approveChatJoinRequest chat_id:id! user_id:int!
approveSuggestedPost chat_id:int! message_id:int! send_date:int
banChatMember chat_id:id! user_id:int! until_date:int revoke_messages:bool
banChatSenderChat chat_id:id! sender_chat_id:int!
close
closeForumTopic chat_id:id! message_thread_id:int!
closeGeneralForumTopic chat_id:id!
convertGiftToStars business_connection_id:str! owned_gift_id:str!
copyMessage chat_id:id! message_thread_id:int direct_messages_topic_id:int from_chat_id:id! message_id:int!
  video_start_timestamp:int caption:str parse_mode:str caption_entities:json show_caption_above_media:bool
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
copyMessages chat_id:id! message_thread_id:int direct_messages_topic_id:int from_chat_id:id! message_ids:json!
  disable_notification:bool protect_content:bool remove_caption:bool
createChatInviteLink chat_id:id! name:str expire_date:int member_limit:int creates_join_request:bool
createChatSubscriptionInviteLink chat_id:id! name:str subscription_period:int! subscription_price:int!
createForumTopic chat_id:id! name:str! icon_color:int icon_custom_emoji_id:str
createInvoiceLink business_connection_id:str title:str! description:str! payload:str! provider_token:str
  currency:str! prices:json! subscription_period:int max_tip_amount:int suggested_tip_amounts:json provider_data:str
  photo_url:str photo_size:int photo_width:int photo_height:int need_name:bool need_phone_number:bool
  need_email:bool need_shipping_address:bool send_phone_number_to_provider:bool send_email_to_provider:bool
  is_flexible:bool
createNewStickerSet user_id:int! name:str! title:str! stickers:json! sticker_type:str needs_repainting:bool
declineChatJoinRequest chat_id:id! user_id:int!
declineSuggestedPost chat_id:int! message_id:int! comment:str
deleteAllMessageReactions chat_id:id! user_id:int actor_chat_id:int
deleteBusinessMessages business_connection_id:str! message_ids:json!
deleteChatPhoto chat_id:id!
deleteChatStickerSet chat_id:id!
deleteForumTopic chat_id:id! message_thread_id:int!
deleteMessage chat_id:id! message_id:int!
deleteMessageReaction chat_id:id! message_id:int! user_id:int actor_chat_id:int
deleteMessages chat_id:id! message_ids:json!
deleteMyCommands scope:json language_code:str
deleteStickerFromSet sticker:str!
deleteStickerSet name:str!
deleteStory business_connection_id:str! story_id:int!
deleteWebhook drop_pending_updates:bool
editChatInviteLink chat_id:id! invite_link:str! name:str expire_date:int member_limit:int creates_join_request:bool
editChatSubscriptionInviteLink chat_id:id! invite_link:str! name:str
editForumTopic chat_id:id! message_thread_id:int! name:str icon_custom_emoji_id:str
editGeneralForumTopic chat_id:id! name:str!
editMessageCaption business_connection_id:str chat_id:id message_id:int inline_message_id:str caption:str
  parse_mode:str caption_entities:json show_caption_above_media:bool reply_markup:json
editMessageChecklist business_connection_id:str! chat_id:id! message_id:int! checklist:json! reply_markup:json
editMessageLiveLocation business_connection_id:str chat_id:id message_id:int inline_message_id:str latitude:float!
  longitude:float! live_period:int horizontal_accuracy:float heading:int proximity_alert_radius:int
  reply_markup:json
editMessageMedia business_connection_id:str chat_id:id message_id:int inline_message_id:str media:json!
  reply_markup:json
editMessageReplyMarkup business_connection_id:str chat_id:id message_id:int inline_message_id:str reply_markup:json
editMessageText business_connection_id:str chat_id:id message_id:int inline_message_id:str text:str parse_mode:str
  entities:json link_preview_options:json rich_message:json reply_markup:json
editStory business_connection_id:str! story_id:int! content:json! caption:str parse_mode:str caption_entities:json
  areas:json
editUserStarSubscription user_id:int! telegram_payment_charge_id:str! is_canceled:bool!
exportChatInviteLink chat_id:id!
forwardMessage chat_id:id! message_thread_id:int direct_messages_topic_id:int from_chat_id:id!
  video_start_timestamp:int disable_notification:bool protect_content:bool message_effect_id:str
  suggested_post_parameters:json message_id:int!
forwardMessages chat_id:id! message_thread_id:int direct_messages_topic_id:int from_chat_id:id! message_ids:json!
  disable_notification:bool protect_content:bool
getAvailableGifts
getBusinessAccountGifts business_connection_id:str! exclude_unsaved:bool exclude_saved:bool exclude_unlimited:bool
  exclude_limited_upgradable:bool exclude_limited_non_upgradable:bool exclude_unique:bool
  exclude_from_blockchain:bool sort_by_price:bool offset:str limit:int
getBusinessAccountStarBalance business_connection_id:str!
getBusinessConnection business_connection_id:str!
getChat chat_id:id!
getChatAdministrators chat_id:id! return_bots:bool
getChatGifts chat_id:id! exclude_unsaved:bool exclude_saved:bool exclude_unlimited:bool
  exclude_limited_upgradable:bool exclude_limited_non_upgradable:bool exclude_from_blockchain:bool
  exclude_unique:bool sort_by_price:bool offset:str limit:int
getChatMember chat_id:id! user_id:int!
getChatMemberCount chat_id:id!
getChatMenuButton chat_id:int
getCustomEmojiStickers custom_emoji_ids:json!
getFile file_id:str!
getForumTopicIconStickers
getGameHighScores user_id:int! chat_id:int message_id:int inline_message_id:str
getManagedBotAccessSettings user_id:int!
getManagedBotToken user_id:int!
getMe
getMyCommands scope:json language_code:str
getMyDefaultAdministratorRights for_channels:bool
getMyDescription language_code:str
getMyName language_code:str
getMyShortDescription language_code:str
getMyStarBalance
getStarTransactions offset:int limit:int
getStickerSet name:str!
getUpdates offset:int limit:int timeout:int allowed_updates:json
getUserChatBoosts chat_id:id! user_id:int!
getUserGifts user_id:int! exclude_unlimited:bool exclude_limited_upgradable:bool exclude_limited_non_upgradable:bool
  exclude_from_blockchain:bool exclude_unique:bool sort_by_price:bool offset:str limit:int
getUserPersonalChatMessages user_id:int! limit:int!
getUserProfileAudios user_id:int! offset:int limit:int
getUserProfilePhotos user_id:int! offset:int limit:int
getWebhookInfo
giftPremiumSubscription user_id:int! month_count:int! star_count:int! text:str text_parse_mode:str
  text_entities:json
hideGeneralForumTopic chat_id:id!
leaveChat chat_id:id!
logOut
pinChatMessage business_connection_id:str chat_id:id! message_id:int! disable_notification:bool
postStory business_connection_id:str! content:json! active_period:int! caption:str parse_mode:str
  caption_entities:json areas:json post_to_chat_page:bool protect_content:bool
promoteChatMember chat_id:id! user_id:int! is_anonymous:bool can_manage_chat:bool can_delete_messages:bool
  can_manage_video_chats:bool can_restrict_members:bool can_promote_members:bool can_change_info:bool
  can_invite_users:bool can_post_stories:bool can_edit_stories:bool can_delete_stories:bool can_post_messages:bool
  can_edit_messages:bool can_pin_messages:bool can_manage_topics:bool can_manage_direct_messages:bool
  can_manage_tags:bool
readBusinessMessage business_connection_id:str! chat_id:int! message_id:int!
refundStarPayment user_id:int! telegram_payment_charge_id:str!
removeBusinessAccountProfilePhoto business_connection_id:str! is_public:bool
removeChatVerification chat_id:id!
removeMyProfilePhoto
removeUserVerification user_id:int!
reopenForumTopic chat_id:id! message_thread_id:int!
reopenGeneralForumTopic chat_id:id!
replaceManagedBotToken user_id:int!
replaceStickerInSet user_id:int! name:str! old_sticker:str! sticker:json!
repostStory business_connection_id:str! from_chat_id:int! from_story_id:int! active_period:int!
  post_to_chat_page:bool protect_content:bool
restrictChatMember chat_id:id! user_id:int! permissions:json! use_independent_chat_permissions:bool until_date:int
revokeChatInviteLink chat_id:id! invite_link:str!
savePreparedInlineMessage user_id:int! result:json! allow_user_chats:bool allow_bot_chats:bool
  allow_group_chats:bool allow_channel_chats:bool
savePreparedKeyboardButton user_id:int! button:json!
sendAnimation business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  animation:file! duration:int width:int height:int thumbnail:file caption:str parse_mode:str caption_entities:json
  show_caption_above_media:bool has_spoiler:bool disable_notification:bool protect_content:bool
  allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json
  reply_markup:json
sendAudio business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int audio:file!
  caption:str parse_mode:str caption_entities:json duration:int performer:str title:str thumbnail:file
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendChatAction business_connection_id:str chat_id:id! message_thread_id:int action:str!
sendChatJoinRequestWebApp chat_join_request_query_id:str! web_app_url:str!
sendChecklist business_connection_id:str! chat_id:id! checklist:json! disable_notification:bool protect_content:bool
  message_effect_id:str reply_parameters:json reply_markup:json
sendContact business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  phone_number:str! first_name:str! last_name:str vcard:str disable_notification:bool protect_content:bool
  allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json
  reply_markup:json
sendDice business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int emoji:str
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendDocument business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  document:file! thumbnail:file caption:str parse_mode:str caption_entities:json disable_content_type_detection:bool
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendGame business_connection_id:str chat_id:id! message_thread_id:int game_short_name:str! disable_notification:bool
  protect_content:bool allow_paid_broadcast:bool message_effect_id:str reply_parameters:json reply_markup:json
sendGift user_id:int chat_id:id gift_id:str! pay_for_upgrade:bool text:str text_parse_mode:str text_entities:json
sendInvoice chat_id:id! message_thread_id:int direct_messages_topic_id:int title:str! description:str! payload:str!
  provider_token:str currency:str! prices:json! max_tip_amount:int suggested_tip_amounts:json start_parameter:str
  provider_data:str photo_url:str photo_size:int photo_width:int photo_height:int need_name:bool
  need_phone_number:bool need_email:bool need_shipping_address:bool send_phone_number_to_provider:bool
  send_email_to_provider:bool is_flexible:bool disable_notification:bool protect_content:bool
  allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json
  reply_markup:json
sendLivePhoto business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  live_photo:file! photo:file! caption:str parse_mode:str caption_entities:json show_caption_above_media:bool
  has_spoiler:bool disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendLocation business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  latitude:float! longitude:float! horizontal_accuracy:float live_period:int heading:int proximity_alert_radius:int
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendMediaGroup business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int media:json!
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  reply_parameters:json
sendMessage business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int text:str!
  parse_mode:str entities:json link_preview_options:json disable_notification:bool protect_content:bool
  allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json
  reply_markup:json
sendMessageDraft chat_id:int! message_thread_id:int draft_id:int! text:str parse_mode:str entities:json
sendPaidMedia business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  star_count:int! media:json! payload:str caption:str parse_mode:str caption_entities:json
  show_caption_above_media:bool disable_notification:bool protect_content:bool allow_paid_broadcast:bool
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendPhoto business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int photo:file!
  caption:str parse_mode:str caption_entities:json show_caption_above_media:bool has_spoiler:bool
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendPoll business_connection_id:str chat_id:id! message_thread_id:int question:str! question_parse_mode:str
  question_entities:json options:json! is_anonymous:bool type:str allows_multiple_answers:bool allows_revoting:bool
  shuffle_options:bool allow_adding_options:bool hide_results_until_closes:bool members_only:bool country_codes:json
  correct_option_ids:json explanation:str explanation_parse_mode:str explanation_entities:json
  explanation_media:json open_period:int close_date:int is_closed:bool description:str description_parse_mode:str
  description_entities:json media:json disable_notification:bool protect_content:bool allow_paid_broadcast:bool
  message_effect_id:str reply_parameters:json reply_markup:json
sendRichMessage business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  rich_message:json! disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendRichMessageDraft chat_id:int! message_thread_id:int draft_id:int! rich_message:json!
sendSticker business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int sticker:file!
  emoji:str disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendVenue business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int latitude:float!
  longitude:float! title:str! address:str! foursquare_id:str foursquare_type:str google_place_id:str
  google_place_type:str disable_notification:bool protect_content:bool allow_paid_broadcast:bool
  message_effect_id:str suggested_post_parameters:json reply_parameters:json reply_markup:json
sendVideo business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int video:file!
  duration:int width:int height:int thumbnail:file cover:file start_timestamp:int caption:str parse_mode:str
  caption_entities:json show_caption_above_media:bool has_spoiler:bool supports_streaming:bool
  disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
  suggested_post_parameters:json reply_parameters:json reply_markup:json
sendVideoNote business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int
  video_note:file! duration:int length:int thumbnail:file disable_notification:bool protect_content:bool
  allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json
  reply_markup:json
sendVoice business_connection_id:str chat_id:id! message_thread_id:int direct_messages_topic_id:int voice:file!
  caption:str parse_mode:str caption_entities:json duration:int disable_notification:bool protect_content:bool
  allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json
  reply_markup:json
setBusinessAccountBio business_connection_id:str! bio:str
setBusinessAccountGiftSettings business_connection_id:str! show_gift_button:bool! accepted_gift_types:json!
setBusinessAccountName business_connection_id:str! first_name:str! last_name:str
setBusinessAccountProfilePhoto business_connection_id:str! photo:json! is_public:bool
setBusinessAccountUsername business_connection_id:str! username:str
setChatAdministratorCustomTitle chat_id:id! user_id:int! custom_title:str!
setChatDescription chat_id:id! description:str
setChatMemberTag chat_id:id! user_id:int! tag:str
setChatMenuButton chat_id:int menu_button:json
setChatPermissions chat_id:id! permissions:json! use_independent_chat_permissions:bool
setChatPhoto chat_id:id! photo:file!
setChatStickerSet chat_id:id! sticker_set_name:str!
setChatTitle chat_id:id! title:str!
setCustomEmojiStickerSetThumbnail name:str! custom_emoji_id:str
setGameScore user_id:int! score:int! force:bool disable_edit_message:bool chat_id:int message_id:int
  inline_message_id:str
setManagedBotAccessSettings user_id:int! is_access_restricted:bool! added_user_ids:json
setMessageReaction chat_id:id! message_id:int! reaction:json is_big:bool
setMyCommands commands:json! scope:json language_code:str
setMyDefaultAdministratorRights rights:json for_channels:bool
setMyDescription description:str language_code:str
setMyName name:str language_code:str
setMyProfilePhoto photo:json!
setMyShortDescription short_description:str language_code:str
setPassportDataErrors user_id:int! errors:json!
setStickerEmojiList sticker:str! emoji_list:json!
setStickerKeywords sticker:str! keywords:json
setStickerMaskPosition sticker:str! mask_position:json
setStickerPositionInSet sticker:str! position:int!
setStickerSetThumbnail name:str! user_id:int! thumbnail:file format:str!
setStickerSetTitle name:str! title:str!
setUserEmojiStatus user_id:int! emoji_status_custom_emoji_id:str emoji_status_expiration_date:int
setWebhook url:str! certificate:file ip_address:str max_connections:int allowed_updates:json
  drop_pending_updates:bool secret_token:str
stopMessageLiveLocation business_connection_id:str chat_id:id message_id:int inline_message_id:str reply_markup:json
stopPoll business_connection_id:str chat_id:id! message_id:int! reply_markup:json
transferBusinessAccountStars business_connection_id:str! star_count:int!
transferGift business_connection_id:str! owned_gift_id:str! new_owner_chat_id:int! star_count:int
unbanChatMember chat_id:id! user_id:int! only_if_banned:bool
unbanChatSenderChat chat_id:id! sender_chat_id:int!
unhideGeneralForumTopic chat_id:id!
unpinAllChatMessages chat_id:id!
unpinAllForumTopicMessages chat_id:id! message_thread_id:int!
unpinAllGeneralForumTopicMessages chat_id:id!
unpinChatMessage business_connection_id:str chat_id:id! message_id:int
upgradeGift business_connection_id:str! owned_gift_id:str! keep_original_details:bool star_count:int
uploadStickerFile user_id:int! sticker:file! sticker_format:str!
verifyChat chat_id:id! custom_description:str
verifyUser user_id:int! custom_description:str
"""
