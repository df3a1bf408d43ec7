"""What the room said and heard, compared with the other rooms."""
