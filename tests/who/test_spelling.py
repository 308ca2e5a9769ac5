from hypothesis import given
from hypothesis import strategies as st

from legation.who.spelling import exact, loose, short

NAMES = st.lists(st.text(st.characters(categories=("Lu", "Ll")), min_size=2, max_size=8), min_size=2, max_size=5)


@given(NAMES.filter(lambda words: not {w.casefold() for w in words} & {"bin", "ibn", "ben", "bint"}))
def test_the_exact_key_does_not_care_for_order_or_case(words: list[str]) -> None:
    assert exact(" ".join(words)) == exact(" ".join(reversed(words)))


@given(st.text(max_size=40))
def test_keys_never_fail(name: str) -> None:
    assert isinstance(exact(name) + short(name) + loose(name), str)


def test_transliterations_meet_and_brothers_do_not() -> None:
    assert loose("Volodymyr Zelensky") == loose("Volodymyr Zelenskyy") == loose("Volodymyr Zelenskiy")
    assert loose("Abdel Fattah el-Sisi") == loose("Abdelfattah al-Sissi")
    assert loose("Kim Jong Un") != loose("Kim Jong Il")


def test_a_son_is_not_his_father() -> None:
    assert exact("Salman bin Abdulaziz") != exact("Abdulaziz bin Salman")


def test_initials_and_suffixes_do_not_count() -> None:
    assert short("Joseph R. Biden Jr.") == short("Joseph Biden")
    assert loose("Madonna") == short("Madonna") == ""
