"""Files a teacher takes away."""

from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.utils.text import slugify


def csv_download(lines: Iterator[str], *parts: str) -> StreamingHttpResponse:
    """Sent as it is written, and saved by the browser, never shown as a page: what is in it was typed by students."""
    name = "-".join(slugify(part) or "relire" for part in parts)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "X-Content-Type-Options": "nosniff"}
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)
