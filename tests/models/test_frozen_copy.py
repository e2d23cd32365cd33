"""A frozen copy stays what it is."""

import pytest

from quizzes.models import FrozenCopy
from tests import make

pytestmark = pytest.mark.django_db


def test_a_copy_is_never_written_twice() -> None:
    copy = make.an_article().copy
    with pytest.raises(TypeError, match="never changes"):
        copy.save()


def test_a_colleague_sees_no_copy_of_mine() -> None:
    copy = make.an_article().copy
    assert list(FrozenCopy.objects.visible_to(copy.article.owner)) == [copy]
    assert not FrozenCopy.objects.visible_to(make.a_teacher()).exists()
    assert not FrozenCopy.objects.visible_to(make.a_student()).exists()


def test_a_copy_goes_with_its_article() -> None:
    article = make.an_article()
    article.delete()
    assert not FrozenCopy.objects.exists()
