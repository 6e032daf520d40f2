package org.daybook.console;

/**
 * What {@code ./daybook console} takes.
 *
 * @param port where the console answers; 0 for any that is free
 * @param untilInputEnds whether it ends with its standard input, and so with whoever started it
 */
record ConsoleOptions(int port, boolean untilInputEnds, boolean help) {

    static final String HELP = """
            Usage: ./daybook console [--port N]

            Starts the staff's console and stays until Ctrl-C. The first start creates the login "administrator" and shows
            its one-time password once.

              --port N             where it answers; default 8080, 0 for any that is free
              --until-input-ends   ends with its standard input, so with the process that started it
            """;

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final String PORT = "--port";
    private static final String SEE_HELP = " See ./daybook console --help.";

    static ConsoleOptions parse(String... arguments) {
        int port = DEFAULT_PORT;
        boolean untilInputEnds = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--help") || argument.equals("-h")) {
                return new ConsoleOptions(port, untilInputEnds, true);
            } else if (argument.equals("--until-input-ends")) {
                untilInputEnds = true;
            } else if (argument.equals(PORT) && i + 1 < arguments.length) {
                port = number(arguments[++i]);
            } else if (argument.startsWith(PORT + "=")) {
                port = number(argument.substring(PORT.length() + 1));
            } else {
                throw new StartRefused("The console does not know what to do with \"" + argument + "\"." + SEE_HELP);
            }
        }
        return new ConsoleOptions(port, untilInputEnds, false);
    }

    private static int number(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new StartRefused("A port is a number from 0 to " + HIGHEST_PORT + ", not \"" + text + "\"." + SEE_HELP);
    }
}
