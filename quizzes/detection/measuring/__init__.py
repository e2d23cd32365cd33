"""In: gold (articles, pages, lines and translations that somebody labelled) and what the detector makes of it.
Out: how often it is right: precision, recall and F1 with intervals, the ladder's confusion, readers' agreement.
"""
