"""Commands that notify performs."""

from contracts.commands.command import CampaignCommand, Done, command

sweep = command("notify.sweep", CampaignCommand, Done)
