package dev.gatehouse.cli;

import picocli.CommandLine.Option;

/** Whether output is coloured. */
final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "When output is coloured. auto: on a terminal, and not when NO_COLOR is set.")
    private ColorChoice color = ColorChoice.AUTO;

    ColorChoice choice() {
        return color;
    }
}
