package org.daybook.console.shell;

import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a person does in a page from what the page answers by itself when something new was pushed into it. */
final class PageRequest {

    /** What is longer was not read whole, and no page sends as much by itself. */
    static final int LONGEST = 65_536;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What grids confirm and ask again when their rows have changed. */
    private static final Set<String> BY_GRIDS = Set.of("confirmUpdate", "setViewportRange");

    private PageRequest() {}

    /** Whatever is not known to come from the page itself comes from a person. */
    static boolean isByAPerson(byte[] request) {
        try {
            JsonNode calls = JSON.readTree(request).path("rpc");
            return !calls.isArray()
                    || StreamSupport.stream(calls.spliterator(), false).anyMatch(PageRequest::isDeed);
        } catch (JacksonException unreadable) {
            return true;
        }
    }

    private static boolean isDeed(JsonNode call) {
        return switch (call.path("type").asString("")) {
            // What a script of ours came to.
            case "channel" -> false;
            case "publishedEventHandler" ->
                !BY_GRIDS.contains(call.path("templateEventMethodName").asString(""));
            default -> true;
        };
    }
}
