package dev.gatehouse.plugin;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;

/**
 * Lets a class loader read a jar in memory: its URLs carry this handler, so they work wherever they are handed on, but
 * cannot be written down and read back.
 */
final class JarHandler extends URLStreamHandler {
    private static final String PROTOCOL = "gate-plugin";

    private final ZipIndex jar;

    private JarHandler(ZipIndex jar) {
        this.jar = jar;
    }

    /**
     * The root of a jar, ending in {@code /}.
     *
     * @param id of the plugin, for whoever prints the URL
     */
    static URL root(String id, ZipIndex jar) {
        try {
            return new URL(PROTOCOL, id, -1, "/", new JarHandler(jar));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no plugin id: " + id, e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        String name = URLDecoder.decode(url.getPath().substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        byte[] bytes = jar.read(name).orElseThrow(() -> new FileNotFoundException(url.toString()));
        return new Connection(url, bytes);
    }

    private static final class Connection extends URLConnection {
        private final byte[] bytes;

        Connection(URL url, byte[] bytes) {
            super(url);
            this.bytes = bytes;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long getContentLengthLong() {
            return bytes.length;
        }

        @Override
        public int getContentLength() {
            return bytes.length;
        }
    }
}
