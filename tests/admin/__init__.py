"""The teacher’s desk."""
