"""Hostile input through every door: each line ends in a Document or in a sentence, and nothing of it ever runs."""
