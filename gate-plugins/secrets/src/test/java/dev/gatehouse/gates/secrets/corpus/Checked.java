package dev.gatehouse.gates.secrets.corpus;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Tokens with the checksums of their issuers, by another way than the gate's. */
final class Checked {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String AGE = "age-secret-key-";

    private Checked() {}

    static String github(String prefix, String body) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = BigInteger.valueOf(crc(body));
        while (digits.length() < 6) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(62));
            digits.insert(0, BASE62.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return prefix + body + digits;
    }

    static String grafana(String start) {
        byte[] bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc(start))
                .array();
        return start + "_" + HexFormat.of().formatHex(bytes);
    }

    /** A key for the tool age: 32 random bytes in Bech32. */
    static String age(Random random) {
        List<Integer> data = new ArrayList<>();
        BigInteger key = new BigInteger(256, random).shiftLeft(4);
        for (int i = 51; i >= 0; i--) {
            data.add(key.shiftRight(5 * i).intValue() & 31);
        }
        List<Integer> all = new ArrayList<>();
        AGE.chars().forEach(c -> all.add(c >> 5));
        all.add(0);
        AGE.chars().forEach(c -> all.add(c & 31));
        all.addAll(data);
        all.addAll(List.of(0, 0, 0, 0, 0, 0));
        int sum = polynomial(all) ^ 1;
        for (int i = 5; i >= 0; i--) {
            data.add(sum >> 5 * i & 31);
        }
        StringBuilder text = new StringBuilder(AGE + "1");
        data.forEach(value -> text.append(BECH32.charAt(value)));
        return text.toString().toUpperCase(java.util.Locale.ROOT);
    }

    private static int polynomial(List<Integer> values) {
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int sum = 1;
        for (int value : values) {
            int top = sum >> 25;
            sum = (sum & 0x1ffffff) << 5 ^ value;
            for (int i = 0; i < 5; i++) {
                sum ^= (top >> i & 1) * generator[i];
            }
        }
        return sum;
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }
}
