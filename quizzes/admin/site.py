"""The desk as a whole: its name, and what it leaves out."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("Relire: the desk")
admin.site.site_title = _("Relire")
admin.site.index_title = _("The desk")
# The lists are few, and the article needs the width.
admin.site.enable_nav_sidebar = False
admin.site.empty_value_display = "–"
