package dev.gatehouse.worker.claude;

import dev.gatehouse.worker.WorkerEvent;
import dev.gatehouse.worker.attempt.AttemptRecord;
import dev.gatehouse.worker.attempt.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers an agent that asks whether it may: nobody sits there, so what isn't allowed by name is denied. */
final class ClaudePermissions {

    private final ClaudeOptions options;

    ClaudePermissions(ClaudeOptions options) {
        this.options = options;
    }

    void answer(JsonNode message, AttemptRecord record, Dialect.Speaker speaker) {
        JsonNode request = message.path("request");
        ObjectNode answer = ClaudeJson.MAPPER.createObjectNode();
        answer.put("type", "control_response");
        ObjectNode response = answer.putObject("response");
        response.put("request_id", message.path("request_id").asString(""));
        if (request.path("subtype").asString("").equals("can_use_tool")) {
            response.put("subtype", "success");
            decide(request, response.putObject("response"), record);
        } else {
            response.put("subtype", "error");
            response.put("error", "not supported");
        }
        speaker.say(ClaudeJson.MAPPER.writeValueAsString(answer));
    }

    private void decide(JsonNode request, ObjectNode decision, AttemptRecord record) {
        String tool = request.path("tool_name").asString("");
        boolean granted = options.allowedTools().contains(tool)
                && !options.disallowedTools().contains(tool);
        record.tell(new WorkerEvent.PermissionAsked(tool, granted));
        if (granted) {
            decision.put("behavior", "allow");
            decision.set(
                    "updatedInput",
                    request.path("input").isObject() ? request.path("input") : ClaudeJson.MAPPER.createObjectNode());
        } else {
            decision.put("behavior", "deny");
            decision.put("message", "Not permitted here, and nobody can be asked. Do without " + tool + ".");
            record.denied(tool + " was asked for and denied");
        }
    }
}
