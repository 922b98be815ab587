"""The local page: decks made, edited, downloaded and practised in a browser on the same machine."""
