"""Commands that notify performs."""

from contracts.commands.command import CampaignCommand, Done, Patience, command

sweep = command("notify.sweep", CampaignCommand, Done, patience=Patience.sweep)
