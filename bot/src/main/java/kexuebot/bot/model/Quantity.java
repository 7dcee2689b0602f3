package kexuebot.bot.model;

import java.math.BigDecimal;

/**
 * A number in a text.
 *
 * @param written as it stands there
 * @param value the same for all ways to write it: {@code 0.5}, {@code 12%}, {@code 1/3}
 */
record Quantity(String written, String value) {
    /** Digits of a number; longer ones are compared as they are written. */
    private static final int LONGEST = 40;

    private static final int LARGEST_POWER = 400;

    /** @param digits a decimal number, {@code ,} between thousands, a minus before it */
    static Quantity of(String written, String digits, int power, String unit) {
        return new Quantity(written, value(digits.replace(",", ""), power) + unit);
    }

    static Quantity of(String written, BigDecimal number, String unit) {
        return new Quantity(written, text(number) + unit);
    }

    private static String value(String digits, int power) {
        boolean readable = digits.length() <= LONGEST && Math.abs(power) <= LARGEST_POWER;
        return readable ? text(new BigDecimal(digits).scaleByPowerOfTen(power)) : digits + "e" + power;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
