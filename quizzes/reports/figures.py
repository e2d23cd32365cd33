"""Exact fractions as people read them."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils import formats
from django.utils.translation import gettext as _

HUNDREDTH = Decimal("0.01")


def figure(exact: Fraction) -> str:
    """Up to two decimals in the language of the page, without zeros at the end: 4, 2.5, 2.56."""
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(HUNDREDTH, ROUND_HALF_UP)
    plain = rounded.to_integral() if rounded == rounded.to_integral() else rounded.normalize()
    return str(formats.number_format(plain, use_l10n=True))


def halves(exact: Fraction) -> str:
    """A number of whole and half passages: 5, 5½, ½."""
    whole, rest = divmod(exact, 1)
    return f"{whole or ''}½" if rest else str(whole)


def percent(share: Fraction) -> str:
    """A share as a whole percentage; halves go up."""
    return _("%(number)s%%") % {"number": int(share * 100 + Fraction(1, 2))}
