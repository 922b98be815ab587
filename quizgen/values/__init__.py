"""Numbers, dates and fractions as they stand in an answer: read, compared, changed and written again."""
