"""What a rule says: findings and the fixes they propose."""
