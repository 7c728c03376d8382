package dev.gatehouse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static Content holding(byte[] bytes) {
        return new Content() {
            @Override
            public Optional<InputStream> open(String path) {
                return path.equals("a") ? Optional.of(new ByteArrayInputStream(bytes)) : Optional.empty();
            }

            @Override
            public List<String> paths() {
                return List.of("a");
            }
        };
    }

    @Test
    void aFileIsReadAsText() throws IOException {
        Content content = holding("größer".getBytes(StandardCharsets.UTF_8));

        assertThat(content.text("a", 8)).contains("größer");
    }

    @Test
    void whatIsMissingTooLargeOrNoTextIsEmpty() throws IOException {
        assertThat(holding(new byte[0]).text("b", 10)).isEmpty();
        assertThat(holding(new byte[11]).text("a", 10)).isEmpty();
        assertThat(holding(new byte[] {(byte) 0xff, 'x'}).text("a", 10)).isEmpty();
    }
}
