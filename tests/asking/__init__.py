"""Asking a language model: what is sent, what is taken from an answer, and what keeps an answer away."""
