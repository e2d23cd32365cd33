"""Everything a page shows: queries in, one frozen dataclass out."""
