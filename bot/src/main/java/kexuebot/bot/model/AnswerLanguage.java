package kexuebot.bot.model;

import kexuebot.bot.chat.Language;

final class AnswerLanguage {
    private int han, all;
    private final Language l;

    AnswerLanguage(Language l) {
        this.l = l;
    }

    void add(String p) {
        p.codePoints().filter(Character::isLetter).forEach(c -> {
            all++;
            if (Character.isIdeographic(c)) han++;
        });
    }

    boolean isWrong() {
        return all > 30 && isWrongAtEnd();
    }

    boolean isWrongAtEnd() {
        return all > 0 && (l == Language.ZH ? han < all * .3 : han > all * .15);
    }
}
