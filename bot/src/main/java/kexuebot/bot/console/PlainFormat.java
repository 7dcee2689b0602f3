package kexuebot.bot.console;

import kexuebot.bot.chat.Reply;

/** Plain text, an empty line after each reply. */
public final class PlainFormat implements LineFormat {
    private final ConsoleRenderer renderer = new ConsoleRenderer(Palette.PLAIN);

    @Override
    public String format(Reply reply) {
        return renderer.render(reply) + "\n";
    }

    @Override
    public String farewell() {
        return "";
    }
}
