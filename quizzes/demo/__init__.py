"""In: the articles of this folder, and students of known behaviour.
Out: a demo class with a history, and simulated classes, both made through the real actions.
"""
