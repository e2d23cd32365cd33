"""Everything that writes: one verb a function, keyword-only, by=actor, atomic, a named refusal when it cannot be."""
