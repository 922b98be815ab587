"""RSS and Atom feeds: which are followed, what in them is new, and what is known already."""
