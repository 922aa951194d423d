"""Plans, documents and tables changed at random, through every command: nothing may break."""
