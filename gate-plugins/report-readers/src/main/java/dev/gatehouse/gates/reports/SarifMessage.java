package dev.gatehouse.gates.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A SARIF message: text, Markdown, or the name of one of the rule's texts, with arguments. */
record SarifMessage(String text, String id, List<String> arguments) {
    static final SarifMessage NONE = new SarifMessage("", "", List.of());
    private static final int LONGEST = 2_000;
    private static final int MOST_ARGUMENTS = 20;
    private static final int LONGEST_SHOWN = 1_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\}\\}|\\{(\\d{1,2})\\}");

    static SarifMessage read(JsonWalk json) throws IOException {
        String[] texts = {"", "", ""};
        List<String> arguments = new ArrayList<>();
        json.object(member -> {
            switch (member) {
                case "text" -> texts[0] = json.text(LONGEST);
                case "markdown" -> texts[1] = json.text(LONGEST);
                case "id" -> texts[2] = json.text(LONGEST);
                case "arguments" ->
                    json.array(index -> {
                        String argument = json.text(LONGEST);
                        if (arguments.size() < MOST_ARGUMENTS) {
                            arguments.add(argument);
                        }
                    });
                default -> {}
            }
        });
        return new SarifMessage(texts[0].isEmpty() ? texts[1] : texts[0], texts[2], List.copyOf(arguments));
    }

    /** The filled text of the message that an object here has. */
    static String ofOwner(JsonWalk json) throws IOException {
        SarifMessage[] found = {NONE};
        json.object(member -> {
            if (member.equals("message")) {
                found[0] = read(json);
            }
        });
        return found[0].filled(Map.of());
    }

    /** The message with its arguments filled in. */
    String filled(Map<String, String> textsById) {
        String template = text.isEmpty() ? textsById.getOrDefault(id, "") : text;
        Matcher placeholder = PLACEHOLDER.matcher(template);
        String full = arguments.isEmpty()
                ? template
                : placeholder.replaceAll(found -> Matcher.quoteReplacement(value(found.group(), found.group(1))));
        return Texts.oneLine(full, LONGEST_SHOWN);
    }

    private String value(String whole, @Nullable String number) {
        if (number == null) {
            return whole.substring(1);
        }
        int index = Integer.parseInt(number);
        return index < arguments.size() ? arguments.get(index) : whole;
    }
}
