"""Extensions: previewed with everybody they concern and every letter, confirmed with the preview's token, grounded on recorded outages."""
