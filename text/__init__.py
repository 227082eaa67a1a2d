"""Text in, arrays out: terms and sentences."""
