"""The stage tables: the process of a submission as data, read by the workflows and by the rooms."""
