package vigie.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as no well-behaved client would, and reads all that comes back until the server hangs up. */
public final class RawConnection {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int PIECE = 64 * 1024;

    private RawConnection() {}

    /** @throws java.net.SocketTimeoutException when the server neither answers nor hangs up */
    public static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), request.getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream());
        }
    }

    // A server may rightly stop listening in the midst of a request that is too long.
    private static void write(OutputStream out, byte[] bytes) throws IOException {
        try {
            for (int from = 0; from < bytes.length; from += PIECE) {
                out.write(bytes, from, Math.min(PIECE, bytes.length - from));
            }
            out.flush();
        } catch (SocketException stoppedListening) {
            // what it said before is still to be read
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                received.write(piece, 0, count);
            }
        } catch (SocketException reset) {
            // it had stopped listening
        }
        return received.toString(StandardCharsets.UTF_8);
    }
}
