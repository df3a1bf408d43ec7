"""The process: hears facts, decides what comes next, commands the rooms. Owns no data; a lost workflow begins again from the record."""
