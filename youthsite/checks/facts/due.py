"""Is "due to" a plan ("It is due to open"), or a reason ("It was late due to rain")?"""

_BE = r"(?:is|are|was|were|be|been)(?: also| now| not)?"
_VERBS = (
    "be|have|start|begin|commence|open|reopen|launch|close|finish|complete|conclude|end|take|report|publish"
    "|return|meet|move|continue|come|go|become|happen|expire|join|visit|get|receive|run|last|leave|retire"
    "|deliver|develop|provide|establish|introduce"
)
_REASONS = (
    "the|an?|this|these|those|our|their|his|her|its|high|low|lack|poor|more|less|bad|staff|rain|illness|costs?"
    r"|\w+(?:tion|tions|ness|ments?|ity|ing|ance|ence|shortages?)"
)
PLANNED_DUE = rf"(?:{_BE} due to (?!(?:{_REASONS})\b)|due to (?=(?:{_VERBS})\b))"
"""What is said of a plan. Behind "is" and the like most words are verbs; elsewhere only known verbs are."""
