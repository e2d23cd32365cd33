from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

from quizzes.forms.bring_in import LARGEST_FILE
from quizzes.forms.upload import LARGEST_KEPT


def posted(size: int) -> HttpRequest:
    return RequestFactory().post("/", {"file": SimpleUploadedFile("page.html", b"x" * size)})


def kept(request: HttpRequest) -> int:
    file = request.FILES["file"]
    assert isinstance(file, UploadedFile)
    with file:
        return len(file.read())


def test_a_file_of_a_fair_size_comes_in_whole() -> None:
    assert kept(posted(LARGEST_FILE)) == LARGEST_FILE


def test_of_a_file_beyond_all_sizes_only_so_much_is_kept_that_the_form_can_refuse_it() -> None:
    assert LARGEST_FILE < kept(posted(3 * LARGEST_KEPT)) < LARGEST_KEPT + 100_000
