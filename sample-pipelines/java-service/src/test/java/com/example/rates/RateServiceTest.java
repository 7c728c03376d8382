package com.example.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateServiceTest {
    @Test
    void answersOverHttp() throws IOException, InterruptedException {
        Rates rates = new Rates(Map.of("EUR", BigDecimal.ONE, "CHF", new BigDecimal("0.95")));
        try (RateService service = new RateService(rates, 0)) {
            assertEquals("19.00", get(service, "20/EUR/CHF").body());
            assertEquals(400, get(service, "20/EUR").statusCode());
        }
    }

    private static HttpResponse<String> get(RateService service, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + service.port() + "/convert/" + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
