"""How letters leave: e-mail by SMTP, claimed, sent once, tried again, given up."""
