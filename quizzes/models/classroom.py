"""A class and who is in it."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.user import User


class ClassroomQuerySet(models.QuerySet["Classroom"]):
    """Classes belong to the teachers who teach them."""

    def visible_to(self, user: User) -> "ClassroomQuerySet":
        """The classes a teacher teaches; all of them for an administrator; none for a student."""
        if user.is_superuser:
            return self
        return self.filter(teachers=user) if user.is_staff else self.none()


class Classroom(models.Model):
    """A class: its teachers, its students, and the code on the board."""

    name = models.CharField(_("name"), max_length=100, help_text=_("For example: 2de 3, media literacy."))
    join_code = models.CharField(_("join code"), max_length=6, unique=True, editable=False)
    teachers = models.ManyToManyField(User, related_name="classrooms", verbose_name=_("teachers"))
    created_at = models.DateTimeField(_("created"), db_default=Now())

    objects = ClassroomQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("class")
        verbose_name_plural = _("classes")

    def __str__(self) -> str:
        return self.name

    @property
    def shown_code(self) -> str:
        """The join code as it is written on the board: two groups of three."""
        return f"{self.join_code[:3]} {self.join_code[3:]}"


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    """Enrolments are seen from both sides."""

    def visible_to(self, user: User) -> "EnrolmentQuerySet":
        """A student's own; those of a teacher's classes."""
        if user.is_staff:
            return self.filter(classroom__in=Classroom.objects.visible_to(user))
        return self.filter(student=user)


class Enrolment(models.Model):
    """A student's place in a class."""

    classroom = models.ForeignKey(Classroom, models.CASCADE, related_name="enrolments", verbose_name=_("class"))
    student = models.ForeignKey(User, models.CASCADE, related_name="enrolments", verbose_name=_("student"))
    joined_at = models.DateTimeField(_("joined"), db_default=Now())

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        ordering = ["classroom", "student__name", "pk"]
        verbose_name = _("enrolment")
        verbose_name_plural = _("enrolments")
        constraints = [
            models.UniqueConstraint(
                fields=["classroom", "student"],
                name="enrolled_once",
                violation_error_message=_("This student is in this class already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.student}, {self.classroom}"
