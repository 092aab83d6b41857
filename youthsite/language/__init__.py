"""What several rooms need to know about English: sentences, words, numbers, names, fingerprints."""
