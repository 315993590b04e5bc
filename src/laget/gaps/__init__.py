"""What is missing around children, found by rules; who can close it; what it rests on."""
