"""What a sentence says of its figures beside their value: the part of it that is theirs, which way they move, how they
are meant. Extraction and verification read claims and sources by the same code here.
"""
