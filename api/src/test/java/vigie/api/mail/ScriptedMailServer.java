package vigie.api.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server on this machine that answers what a test wants, and remembers what it was told. */
final class ScriptedMailServer implements AutoCloseable {
    /** An answer: the connection ends without one. */
    static final String CUT = "cut";
    /** An answer: none ever comes. */
    static final String SILENCE = "silence";
    /** The command after which the letter itself was sent. */
    static final String END_OF_DATA = ".";

    private final ServerSocket door;
    private final List<String> extensions;
    private final @Nullable SSLContext certificate;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    /** @param certificate null for a server that never encrypts */
    ScriptedMailServer(@Nullable SSLContext certificate, String... extensions) throws IOException {
        this.certificate = certificate;
        this.extensions = List.of(extensions);
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    ScriptedMailServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every line, that of the letters included; what it was told in secret is marked so. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** The lines that begin so. */
    List<String> heard(String command) {
        return heard.stream().filter(line -> line.startsWith(command)).toList();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            converse(guest, "");
        } catch (IOException gone) {
            heard.add("(gone)");
        }
    }

    private void converse(Socket guest, String mark) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        if (mark.isEmpty()) {
            say(guest, "220 ready");
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(mark + line);
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(command, usual(command, mark));
            if (answer.equals(CUT)) {
                return;
            }
            if (!answer.equals(SILENCE)) {
                say(guest, answer);
            }
            if (answer.startsWith("354")) {
                hearLetter(lines, guest);
            } else if (command.equals("STARTTLS") && answer.startsWith("220")) {
                converse(encrypted(guest), "secret ");
                return;
            }
        }
    }

    private void hearLetter(BufferedReader lines, Socket guest) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            heard.add(line);
            line = lines.readLine();
        }
        String answer = answers.getOrDefault(END_OF_DATA, "250 taken");
        if (answer.equals(CUT)) {
            guest.close();
        } else {
            say(guest, answer);
        }
    }

    private String usual(String command, String mark) {
        return switch (command) {
            case "EHLO" -> {
                List<String> all = new ArrayList<>(List.of("localhost"));
                all.addAll(extensions);
                if (certificate != null && mark.isEmpty()) {
                    all.add("STARTTLS");
                }
                yield "250-" + String.join("\r\n250-", all) + "\r\n250 8BITMIME";
            }
            case "STARTTLS" -> "220 go ahead";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 goodbye";
            default -> "250 fine";
        };
    }

    private Socket encrypted(Socket guest) throws IOException {
        if (certificate == null) {
            throw new IOException("No certificate");
        }
        SSLSocket secret = (SSLSocket) certificate.getSocketFactory().createSocket(guest, null, guest.getPort(), false);
        secret.setUseClientMode(false);
        return secret;
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
