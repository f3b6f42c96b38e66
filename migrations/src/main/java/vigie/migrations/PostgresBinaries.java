package vigie.migrations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path. They stand in a folder named by their checksum, so another
 * version stands beside; a folder is moved into place only when it is whole, so a crash while unpacking leaves no half.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    /** Unpacks the programs below this folder, about a second, unless they are there already. */
    static PostgresBinaries in(Path parent) {
        URL archive = archive();
        try {
            if (!(archive.openConnection() instanceof JarURLConnection connection)) {
                throw new IllegalStateException("PostgreSQL's programs are expected in a jar, not at " + archive);
            }
            Path home = parent.resolve(
                    HexFormat.of().toHexDigits((int) connection.getJarEntry().getCrc()));
            if (!Files.isDirectory(home)) {
                PrivateFiles.createFolder(parent);
                unpack(connection, parent, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartupProblem(
                    "PostgreSQL cannot be unpacked into " + parent + ": is there room for about 100 MB, and may this"
                            + " user write there? (" + e.getMessage() + ")",
                    e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        URL archive = PostgresBinaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (archive == null) {
            throw new StartupProblem("Vigie carries no PostgreSQL for this machine (" + system + ", " + machine
                    + "): please name an external one with VIGIE_DATABASE_URL, VIGIE_DATABASE_USER and"
                    + " VIGIE_DATABASE_PASSWORD.");
        }
        return archive;
    }

    private static void unpack(JarURLConnection connection, Path parent, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(parent, "unpacking", PrivateFiles.OWNER_FOLDER);
        try {
            try (InputStream packed = new BufferedInputStream(connection.getInputStream());
                    var archive = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    unpack(entry, archive, fresh);
                }
            }
            moveIntoPlace(fresh, home);
        } finally {
            PrivateFiles.deleteFolder(fresh);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        }
    }

    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // When another process was faster, its copy is whole, and the same.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
