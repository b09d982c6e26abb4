"""What the commands of an operator begin with: the settings, and a log that holds no secret."""

import logging

from bot.exits import WrongUse
from config.settings import BadSettings, Settings, load_settings


def settings_of(kind: type[Settings] = Settings) -> Settings:
    """The settings; WrongUse, with one line a mistake."""
    try:
        return load_settings(kind)
    except BadSettings as wrong:
        raise WrongUse(str(wrong)) from None


def guarded_log(settings: Settings) -> logging.Logger:
    """Logging as the operator wants it, without any secret."""
    from bot import journal
    from bot.serving import guard_logs

    journal.keep(settings.log_level, settings.log_format)
    guard_logs(settings.secrets())
    return logging.getLogger("bot")
