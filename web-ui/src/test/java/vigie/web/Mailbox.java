package vigie.web;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters of a site without a mail server, as the files that it writes. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final long PATIENCE = 15_000;

    private final Path folder;

    public Mailbox(Site site) {
        folder = site.database().data().resolve("mail");
    }

    /** The address with a token in the newest letter to this recipient that has one, without its host; waits for it. */
    public String link(String recipient) throws IOException, InterruptedException, MessagingException {
        return link(recipient, "token=");
    }

    /** The newest address in a letter to this recipient that has this piece, without its host; waits for it. */
    public String link(String recipient, String piece) throws IOException, InterruptedException, MessagingException {
        long until = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < until) {
            for (String text : texts(recipient).reversed()) {
                Matcher link = LINK.matcher(text);
                while (link.find()) {
                    if (link.group().contains(piece)) {
                        URI address = URI.create(link.group());
                        return address.getRawPath()
                                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No letter with a link " + piece + " to " + recipient);
    }

    /** Waits until there is a letter to this recipient whose text holds these words. */
    public void await(String recipient, String words) throws IOException, InterruptedException, MessagingException {
        long until = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < until) {
            if (texts(recipient).stream().anyMatch(text -> text.contains(words))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No letter with “" + words + "” to " + recipient + " among " + texts(recipient));
    }

    /** The subjects of all letters to this recipient, the oldest first, their spaces as they are typed. */
    public List<String> subjects(String recipient) throws IOException, MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : letters(recipient)) {
            subjects.add(letter.getSubject().replace('\u00a0', ' ').replace('\u202f', ' '));
        }
        return subjects;
    }

    /** The HTML of all letters to this recipient, the oldest first. */
    public List<String> pages(String recipient) throws IOException, MessagingException {
        return parts(recipient, 1);
    }

    /** The plain texts of the letters to this recipient, the newest last. */
    private List<String> texts(String recipient) throws IOException, MessagingException {
        return parts(recipient, 0);
    }

    private List<String> parts(String recipient, int part) throws IOException, MessagingException {
        List<String> parts = new ArrayList<>();
        for (MimeMessage letter : letters(recipient)) {
            parts.add(String.valueOf(
                    ((Multipart) letter.getContent()).getBodyPart(part).getContent()));
        }
        return parts;
    }

    private List<MimeMessage> letters(String recipient) throws IOException, MessagingException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
        List<MimeMessage> letters = new ArrayList<>();
        for (Path file : files) {
            try (InputStream stream = Files.newInputStream(file)) {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), stream);
                if (message.getAllRecipients()[0].toString().contains(recipient)) {
                    letters.add(message);
                }
            }
        }
        return letters;
    }
}
