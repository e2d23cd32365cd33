"""Who is in the demo: invented, every one of them."""

# Joining never makes a user name with a hyphen, so these two are always free.
TEACHER = ("ms-laurent", "Ms Laurent")
CLASS = "2de 3"

OTHER_TEACHER = ("mr-osei", "Mr Osei")
OTHER_CLASS = "Year 10 Blue"

# The first thirteen have not begun the open quiz, the next two are in the middle of it.
STUDENTS = (
    "Amina B.",
    "Baptiste L.",
    "Chloé R.",
    "Diego F.",
    "Elif K.",
    "Fatou S.",
    "Gaspard M.",
    "Hanna W.",
    "Ilyes T.",
    "Jade P.",
    "Kenji N.",
    "Léa D.",
    "Malik O.",
    "Nina G.",
    "Oscar V.",
    "Paola C.",
    "Quentin H.",
    "Rania A.",
    "Samuel E.",
    "Thaïs J.",
    "Ugo Z.",
    "Valentine Q.",
    "William B.",
    "Xenia M.",
    "Yanis R.",
    "Zoé F.",
    "Adèle T.",
    "Bilal H.",
    "Camille N.",
    "Driss V.",
)
NOT_BEGUN = 13
IN_PROGRESS = 2

OTHER_STUDENTS = ("Abena K.", "Callum R.", "Freya D.", "Joel S.", "Maya T.", "Tom W.")
