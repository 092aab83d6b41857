from youthsite.model import Edit
from youthsite.writing.way import that_led_to

FIRST = Edit("say who", "Met the group", "We met the group.")
NEXT = Edit("phrases", "We met the group.", "We met young people.")
LOST = Edit("say who", "Met the group", "Our work included met the group.")
CUT = Edit("cut-details", "in the hall", "")


def test_steps_that_lead_to_the_words_stay_in_order():
    assert that_led_to(["We met young people."], [FIRST, NEXT]) == (FIRST, NEXT)
    assert that_led_to(["- we met young people"], [FIRST, NEXT]) == (FIRST, NEXT)


def test_a_step_that_led_nowhere_goes():
    assert that_led_to(["We met young people."], [LOST, FIRST, NEXT]) == (FIRST, NEXT)
    assert that_led_to(["We met nobody."], [FIRST, NEXT]) == ()


def test_what_was_left_out_is_always_listed():
    assert that_led_to(["We met young people."], [CUT, FIRST, NEXT]) == (CUT, FIRST, NEXT)
