package com.example.rates;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers {@code GET /convert/10/EUR/CHF} with the amount in the other currency. */
public final class RateService implements AutoCloseable {
    private final Rates rates;
    private final HttpServer server;

    RateService(Rates rates, int port) throws IOException {
        this.rates = rates;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/convert/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/");
        try {
            reply(exchange, 200, rates.convert(new BigDecimal(parts[2]), parts[3], parts[4]).toPlainString());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            reply(exchange, 400, String.valueOf(e.getMessage()));
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public static void main(String[] arguments) throws IOException {
        Rates rates = new Rates(Map.of("EUR", BigDecimal.ONE, "CHF", new BigDecimal("0.95")));
        System.out.println("Listening on port " + new RateService(rates, 8080).port());
    }
}
