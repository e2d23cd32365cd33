"""In: a translation, with or without its original.
Out: Faults: what is broken in it, or does not agree with the original. Broken text and counts are seen, not meaning.
"""
