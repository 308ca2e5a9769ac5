from legation.who import People, find


def page(*sentences: str) -> People:
    people = People()
    for sentence in sentences:
        for mention in find(sentence, known=people.families()):
            people.add(mention)
    return people


def test_a_short_name_is_the_full_one_seen_before() -> None:
    people = page("Chinese Foreign Minister Wang Yi met French President Emmanuel Macron.", "Mute Bourup Egede came.")
    assert people.full("Wang") == "Wang Yi"
    assert people.full("Mr Macron") == "Emmanuel Macron"
    assert people.full("Egede") == "Mute Bourup Egede"
    assert people.full("Merkel") == "Merkel"


def test_two_that_fit_leave_it_open() -> None:
    people = page("Wang Yi met Wang Wenbin.")
    assert people.full("Wang") == "Wang"
    assert people.seen("Wang") is None


def test_the_longer_form_of_one_person_wins() -> None:
    people = page("Lula da Silva arrived.", "Luiz Inacio Lula da Silva spoke.")
    assert people.full("Lula") == "Luiz Inacio Lula da Silva"


def test_an_office_seen_later_is_kept() -> None:
    people = page("Ada Lovellan arrived.", "French Foreign Minister Ada Lovellan spoke.")
    seen = people.seen("Lovellan")
    assert seen is not None and (seen.office, seen.country) == ("Foreign Minister", "FR")


def test_nothing_but_persons_is_remembered() -> None:
    people = page("France and the US officials met in Beijing.")
    assert people.families() == frozenset() and people.full("France") == "France"
