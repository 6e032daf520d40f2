package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"rpc\":[",
                "{\"rpc\":[{\"type\":\"event\",\"node\":7,\"event\":\"click\"}]}",
                "{\"rpc\":[{\"type\":\"navigation\",\"location\":\"jobs\"}]}",
                "{\"rpc\":[{\"type\":\"mSync\",\"node\":7,\"property\":\"value\"}]}",
                "{\"rpc\":[{\"type\":\"publishedEventHandler\",\"templateEventMethodName\":\"sortersChanged\"}]}",
                "{\"rpc\":[{\"type\":\"publishedEventHandler\",\"templateEventMethodName\":\"confirmUpdate\"},"
                        + "{\"type\":\"event\",\"node\":7,\"event\":\"click\"}]}"
            })
    void knowsWhatAPersonDoes(String request) {
        assertThat(PageRequest.isByAPerson(request.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rpc\":[]}",
                "{\"rpc\":[{\"type\":\"channel\",\"channel\":3}]}",
                "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"publishedEventHandler\","
                        + "\"templateEventMethodName\":\"confirmUpdate\",\"templateEventMethodArgs\":[4]}]}",
                "{\"rpc\":[{\"type\":\"publishedEventHandler\",\"templateEventMethodName\":\"setViewportRange\"}]}"
            })
    void knowsWhatAPageDoesByItself(String request) {
        assertThat(PageRequest.isByAPerson(request.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
