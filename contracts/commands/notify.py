"""Commands that notify performs."""

from contracts.commands.command import CampaignAsk, Done, command

sweep = command("notify.sweep", CampaignAsk, Done)
