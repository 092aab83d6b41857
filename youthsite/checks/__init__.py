"""What is right with an easy edition, and what a person should look at."""
