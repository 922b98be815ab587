"""Decks -> sheets for pupils and their key, in four formats that say the same."""
