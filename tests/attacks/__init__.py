"""Attacks on what redact writes: each first breaks a weaker way of hiding, and then has nothing but chance left."""
