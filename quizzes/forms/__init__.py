"""What people type and browsers send, on its way to an action."""
