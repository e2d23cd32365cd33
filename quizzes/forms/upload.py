"""Files as they arrive, cut off where they are longer than anything we take."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler

LARGEST_KEPT = 6 * 1024 * 1024  # a little more than a form takes, so that the form still sees that it is too much


class CappedUpload(FileUploadHandler):
    """Stands before the handlers that store: what is beyond the cap reaches neither memory nor disk."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The chunk for the next handler, or None once there is enough."""
        return raw_data if start < LARGEST_KEPT else None

    def file_complete(self, file_size: int) -> Any:
        """None: one of the next handlers has the file."""
        return None
