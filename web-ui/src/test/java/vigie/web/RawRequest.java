package vigie.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A request that no well-bred program would send, byte by byte. */
public final class RawRequest {
    private static final int PATIENCE = 20_000;

    private RawRequest() {}

    /** What the server said before it closed the connection. */
    public record Answer(int status, String head, String body) {
        /** Each line of this header. */
        public List<String> headers(String name) {
            return Arrays.stream(head.split("\r\n", -1))
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        /** @return empty when there is no such header */
        public String header(String name) {
            for (String line : head.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }
    }

    /** @param target path and query as they go over the wire */
    public static Answer get(URI server, String target) throws IOException {
        return send(server, "GET " + target, "Host: " + server.getAuthority(), "");
    }

    /**
     * @param start method and target
     * @param headers lines of the head, the host's among them
     */
    public static Answer send(URI server, String start, String headers, String body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            send(
                    socket.getOutputStream(),
                    start + " HTTP/1.1\r\n" + headers + "\r\nContent-Length: " + body.length()
                            + "\r\nConnection: close\r\n\r\n" + body);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.split(" ", 3)[1]), all.substring(0, end), all.substring(end + 4));
        }
    }

    // A server may well have answered and hung up before it has heard everything.
    private static void send(OutputStream stream, String request) throws IOException {
        try {
            stream.write(request.getBytes(StandardCharsets.ISO_8859_1));
            stream.flush();
        } catch (SocketException hungUp) {
            if (request.length() < 100_000) {
                throw hungUp;
            }
        }
    }
}
