"""What stops an item: holds opened here and copies of those of review."""
