"""The ways a payload comes in: as itself, as a page, and in every place of an otherwise sound page."""

from html import escape

SOUND = "The council met on Monday and spoke for hours about the old bridge over the river, which is to close. " * 2


def in_an_article(payload: str) -> str:
    """As markup in the middle of an article."""
    return f"<html><body><article><h1>The bridge</h1><p>{SOUND}</p>{payload}<p>{SOUND}</p></article></body></html>"


def in_its_parts(payload: str) -> str:
    """As title, author, attribute, picture, caption, list item, ad and post: escaped, so that it arrives."""
    said = escape(payload)
    return f"""<html lang="en"><head><title>{said}</title><meta property="og:title" content="{said}">
<meta name="author" content="{said}"><meta property="og:site_name" content="{said}">
<meta property="article:published_time" content="{said}"><link rel="canonical" href="{said}">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{said}", "author": "{said}"}}</script></head>
<body><article><h1>{said}</h1><p class="{said}" id="{said}" style="{said}" lang="{said}">{SOUND}</p>
<figure><img src="{said}" srcset="{said}" alt="{said}"><figcaption>{said}</figcaption></figure>
<ul><li>{said}</li></ul><table><caption>{said}</caption><tr><td>{said}</td></tr></table>
<div class="ad-slot">Advertisement {said}</div><iframe src="{said}" title="{said}"></iframe>
<blockquote class="twitter-tweet" data-lang="{said}" cite="{said}"><p lang="{said}">{said}</p>&mdash; {said} (@{said})
<a href="{said}">{said}</a></blockquote><blockquote class="instagram-media" data-instgrm-permalink="{said}">{said}
</blockquote><p>{SOUND}</p></article></body></html>"""
