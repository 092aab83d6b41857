"""Words by which a part of a sentence may or may not be left out of its core."""

import re

from ...language import word_set

# In what only adds to a deed ("for all families", "in each school") these say nothing of the deed itself.
HARMLESS = re.compile(r"\b(?:all|any|each|every|many|more|once|last|draft|pilot\w*)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"\d|%|\b(?:not|no|never|none|nobody|without|only|except|unless|if|until|despite|although|though|but|"
    r"however|instead|rather|than|whether|because|subject to|provided|depending|while|whilst|when|where|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hundreds?|thousands?|"
    r"least|most|fewer|few|some|first)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\b", re.I)
SHARE = re.compile(r"%|\bout of\b|\bper cent\b|\bpercent\b", re.IGNORECASE)
# By these somebody did it; how many they reached is true without them.
MEANS = word_set("through via alongside")
# Where, when or with what somebody did something; never "about", "of", "on" or "from", which say what it was.
PLAIN = word_set("in at for with during over")
OPENERS = word_set(
    "as following alongside building through by to in during over within across throughout together going "
    "with under on"
)
# A clause under these says what was prevented, doubted or compared: less of it would claim more.
TURNING = word_set(
    "prevent prevents prevented avoid avoids avoided stop stops stopped reduce reduces reduced deny lack "
    "lacks lacked limit limits limited fail failed refuse refused doubt"
)
SAYING = word_set(
    "said say says told tell reported report reports agreed asked felt feel found find know knew believe "
    "think thought explained expressed stated noted shows showed show highlighted indicated suggested"
)
# Nouns that say nothing without what they are to do.
OPEN = word_set(
    "help support chance chances opportunity opportunities right rights ability way ways plan plans work "
    "need needs time funding money aim aims offer agreement decision commitment power skills confidence "
    "tools approach information duty permission access reason step steps effort efforts"
)
LIGHT = word_set(
    "put puts take takes took taken bring brought hold held keep kept get got make "
    "made is are was were be been"
)
LINKS = frozenset({"who", "which", "that", "where", "when", "what", "how", "whose"})
MADE = word_set("funded run led delivered hosted chaired provided supported managed facilitated")
INSIDE = frozenset({"relcl", "acl", "ccomp", "csubj", "pcomp", "nsubj", "nsubjpass", "mark"})
