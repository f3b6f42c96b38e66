package vigie.migrations;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds everything the embedded database needs, for one Vigie at a time. */
record DataFolder(Path path) {

    /**
     * The folders this process holds. The system's locks belong to the whole process, and closing a second channel on
     * the lock file would free the first one's lock: a folder that is in here must not be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** PostgreSQL's own commands pass the path through a shell, between double quotes. */
    private static final String UNSAFE_IN_A_SHELL = "\"$`\\\n";

    static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().chars().anyMatch(c -> UNSAFE_IN_A_SHELL.indexOf(c) >= 0)) {
            throw new StartupProblem("The data folder " + absolute
                    + " has one of the characters \" $ ` \\ in its path, which PostgreSQL cannot cope with: please choose"
                    + " another folder.");
        }
        return new DataFolder(absolute);
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    /** Whether a Vigie has ever been ready here; does not touch the folder. */
    boolean holdsDatabase() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    Path serverLog() {
        return path.resolve("postgres.log");
    }

    Path superuserPasswordFile() {
        return path.resolve("postgres.password");
    }

    Path connectionFile() {
        return path.resolve("postgres.connection");
    }

    private Path lockFile() {
        return path.resolve("vigie.lock");
    }

    private Path holderFile() {
        return path.resolve("vigie.running");
    }

    /** Takes the folder for this process, or gives empty when another Vigie holds it. Creates it when it is absent. */
    Optional<Lock> tryLock() {
        PrivateFiles.createFolder(path);
        Path key;
        try {
            key = path.toRealPath();
        } catch (IOException e) {
            throw new StartupProblem("The folder " + path + " cannot be read.", e);
        }
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        boolean locked = false;
        try {
            var channel = FileChannel.open(
                    lockFile(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), PrivateFiles.OWNER_FILE);
            try {
                locked = channel.tryLock() != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
                return Optional.empty();
            }
            var lock = new Lock(this, key, channel);
            lock.announce("");
            return Optional.of(lock);
        } catch (IOException e) {
            throw new StartupProblem("The data folder " + path + " cannot be written to: please check who owns it.", e);
        } finally {
            if (!locked) {
                HELD.remove(key);
            }
        }
    }

    /** What to tell someone who wants this folder while another Vigie holds it. */
    StartupProblem inUse() {
        var holder = new Properties();
        try {
            holder.load(new StringReader(Files.readString(holderFile())));
        } catch (NoSuchFileException justStartingOrStopping) {
            return new StartupProblem(sentence(""));
        } catch (IOException e) {
            return new StartupProblem(sentence(""), e);
        }
        String address = holder.getProperty("address", "");
        return new StartupProblem(
                sentence(" (process " + holder.getProperty("pid") + (address.isEmpty() ? "" : ", " + address) + ")"));
    }

    private String sentence(String holder) {
        return "The data folder " + path + " is in use by another Vigie" + holder
                + ". Stop that one first, or choose another folder with --data.";
    }

    /** The folder while it is ours. */
    record Lock(DataFolder folder, Path key, FileChannel channel) implements AutoCloseable {

        /** Notes who holds the folder, and the address where it answers, empty while it does not. */
        void announce(String address) {
            PrivateFiles.write(
                    folder.holderFile(), "pid=" + ProcessHandle.current().pid() + "\naddress=" + address + "\n");
        }

        @Override
        public void close() {
            try {
                PrivateFiles.delete(folder.holderFile());
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                HELD.remove(key);
            }
        }
    }
}
