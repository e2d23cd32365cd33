import pytest
from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext

from quizzes.models import Article, EditionPicture, Picture, User
from tests import make

pytestmark = pytest.mark.django_db


def seen_by(user: User) -> list[Picture]:
    return list(Picture.objects.visible_to(user))


def a_frozen_picture() -> Picture:
    article = make.a_reviewed_article()
    picture = make.a_picture(article)
    make.an_edition(quiz=make.a_quiz(article=article))
    return picture


def test_a_picture_is_its_teachers_and_every_administrators() -> None:
    picture = make.a_picture(make.an_article())
    assert seen_by(picture.article.owner) == seen_by(make.an_administrator()) == [picture]
    assert seen_by(make.a_teacher()) == seen_by(make.a_student()) == []


def test_a_student_sees_the_pictures_of_what_their_class_was_given_and_no_others() -> None:
    picture, other = a_frozen_picture(), a_frozen_picture()
    classroom = make.a_classroom(picture.article.owner)
    student = make.a_student(classroom=classroom)
    assert seen_by(student) == []
    make.an_assignment(classroom, picture.article.quizzes.get().editions.get())
    make.an_assignment(classroom, picture.article.quizzes.get().editions.get())
    assert seen_by(student) == [picture]
    assert other not in seen_by(classroom.teachers.get())


def test_a_colleague_of_the_same_class_sees_what_it_was_given() -> None:
    picture = a_frozen_picture()
    classroom, colleague = make.a_classroom(picture.article.owner), make.a_teacher()
    make.an_assignment(classroom, picture.article.quizzes.get().editions.get())
    classroom.teachers.add(colleague)
    assert seen_by(colleague) == [picture]


def test_a_picture_the_edition_leaves_out_is_not_for_students() -> None:
    article = make.a_reviewed_article()
    make.a_picture(article)
    Article.objects.update(shows_pictures=False)
    article.refresh_from_db()
    classroom = make.a_classroom(article.owner)
    make.an_assignment(classroom, make.an_edition(quiz=make.a_quiz(article=article)))
    assert seen_by(make.a_student(classroom=classroom)) == []


def test_finding_one_picture_is_one_query_whatever_the_person_has() -> None:
    picture = a_frozen_picture()
    classroom = make.a_classroom(picture.article.owner)
    for _again in range(3):
        make.an_assignment(classroom, picture.article.quizzes.get().editions.get())
    student = make.a_student(classroom=classroom)
    with CaptureQueriesContext(connection) as asked:
        assert Picture.objects.visible_to(student).filter(digest=picture.digest).count() == 1
    assert len(asked) == 1


def test_a_picture_that_an_edition_shows_cannot_be_deleted() -> None:
    picture = a_frozen_picture()
    with pytest.raises(ProtectedError):
        picture.delete()
    with pytest.raises(ProtectedError):
        picture.article.delete()


def test_an_article_takes_the_pictures_nobody_shows_with_it() -> None:
    picture = make.a_picture(make.an_article())
    picture.article.delete()
    assert not Picture.objects.exists()


def test_an_edition_shows_a_picture_once() -> None:
    row = EditionPicture.objects.get(picture=a_frozen_picture())
    with pytest.raises(IntegrityError):
        EditionPicture.objects.create(edition=row.edition, picture=row.picture)


def test_a_picture_without_a_size_is_none() -> None:
    article = make.an_article()
    with pytest.raises(IntegrityError):
        Picture.objects.create(article=article, after=0, language="en", width=0, height=1, digest="0", content=b"")
