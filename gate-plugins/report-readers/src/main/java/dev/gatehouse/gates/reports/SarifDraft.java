package dev.gatehouse.gates.reports;

import java.io.IOException;

/** A result as it stands in the report, before rules, artifacts and bases are known: they may come later. */
final class SarifDraft {
    private static final int LONGEST = 1_000;

    String ruleId = "";
    int ruleIndex = -1;
    int component = -1;
    String level = "";
    String kind = "fail";
    String baseline = "";
    String fingerprint = "";
    SarifMessage message = SarifMessage.NONE;
    SarifUri file = SarifUri.NONE;
    SarifRegion region = SarifRegion.NONE;
    private int suppressions;
    private boolean suppressionOpen;

    boolean suppressed() {
        return suppressions > 0 && !suppressionOpen;
    }

    static SarifDraft read(JsonWalk json) throws IOException {
        SarifDraft draft = new SarifDraft();
        json.object(member -> draft.member(json, member));
        return draft;
    }

    private void member(JsonWalk json, String member) throws IOException {
        switch (member) {
            case "ruleId" -> ruleId = json.text(LONGEST);
            case "ruleIndex" -> ruleIndex = json.number(-1);
            case "rule" -> json.object(part -> rule(json, part));
            case "level" -> level = json.text(LONGEST);
            case "kind" -> kind = json.text(LONGEST);
            case "baselineState" -> baseline = json.text(LONGEST);
            case "message" -> message = SarifMessage.read(json);
            case "locations" -> json.array(index -> location(json, index));
            case "suppressions" -> json.array(index -> suppression(json));
            case "fingerprints" -> json.object(name -> fingerprint = json.text(LONGEST));
            default -> {}
        }
    }

    private void rule(JsonWalk json, String part) throws IOException {
        switch (part) {
            case "id" -> ruleId = ruleId.isEmpty() ? json.text(LONGEST) : ruleId;
            case "index" -> ruleIndex = ruleIndex < 0 ? json.number(-1) : ruleIndex;
            case "toolComponent" -> json.object(name -> component = name.equals("index") ? json.number(-1) : component);
            default -> {}
        }
    }

    private void location(JsonWalk json, String index) throws IOException {
        if (!index.equals("0")) {
            return;
        }
        json.object(member -> {
            if (member.equals("physicalLocation")) {
                json.object(part -> physical(json, part));
            }
        });
    }

    private void physical(JsonWalk json, String part) throws IOException {
        if (part.equals("artifactLocation")) {
            file = SarifUri.read(json);
        } else if (part.equals("region")) {
            region = SarifRegion.read(json);
        }
    }

    private void suppression(JsonWalk json) throws IOException {
        suppressions++;
        json.object(member -> {
            if (member.equals("status")) {
                suppressionOpen |= !json.text(LONGEST).equals("accepted");
            }
        });
    }
}
