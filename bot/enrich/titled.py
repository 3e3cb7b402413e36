"""Marks round a name or a scrap of a sentence, and not round words that somebody said."""

import re

_MOST = 5  # words; a longer name is rare, a longer scrap tells something
_BEFORE = 24  # characters before an opening mark that may hold the noun it names

# Nouns that name what stands in marks, and prepositions: «операция «Буря»», "درباره «…»".
_NAMED = {
    "ar": (
        r"طراز|معرض|مؤتمر|المسماة?|وكالة|صحيفة|قناة|موقع|عملية|برنامج|مشروع|سفينة|ناقلة|حملة|شركة|كتيبة"
        r"|صاروخ|منظومة|في|من|إلى|على|حول|بشأن"
    ),
    "fa": (
        r"پادکست|سیاست|جنگ|برنامه|عملیات|طرح|کتاب|فیلم|روزنامه|شبکه|خبرگزاری|کشتی|نفتکش|موشک"
        r"|از|به|در|درباره|دربارهٔ|دربارۀ|برای|بر|پس\s+از|پاسخ"
    ),
    "he": r"ה?מבצע|רשת|ערוץ|הידיעות|ה?עיתון|ה?תוכנית|ה?פרויקט|ספינת|טיל|חברת|הסכם|תנועת",
    "ru": (
        r"операци\w+|газет\w+|журнал\w*|\w*канал\w*|агентств\w+|закон\w*(?:\s+об?)?|движени\w+|корпораци\w+"
        r"|группировк\w+|партии|ракет\w*|судн\w+|танкер\w*|проект\w*|компани\w+"
    ),
}
_NAMES = {
    language: re.compile(rf"(?<!\w)(?:{words})\s\Z", re.IGNORECASE)
    for language, words in _NAMED.items()
}
# In Turkish and Persian what follows tells: “X” adlı, «X» خواند.
_BEHIND = {
    "fa": re.compile(r"\s(?:خواند|نامید|دانست|توصیف\s+کرد)"),
    "tr": re.compile(
        r"\s(?:adlı|isimli|operasyon\w*|programı\w*|planı\w*|etkinliğ\w*|gazete\w*|kanalı\w*|olarak\b)"
    ),
}


def is_titled(text: str, start: int, end: int, language: str) -> bool:
    """Whether words between marks are a name, or too few of a sentence to be shown."""
    if len(text[start:end].split()) > _MOST or text[start + 1 : start + 2].islower():
        return False  # a name has a capital, where there are any
    names, behind = _NAMES.get(language), _BEHIND.get(language)
    if names and names.search(text[max(start - _BEFORE, 0) : start]):
        return True
    return behind is not None and behind.match(text, end) is not None
