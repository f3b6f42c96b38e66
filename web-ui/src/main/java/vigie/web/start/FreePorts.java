package vigie.web.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import vigie.migrations.StartupProblem;

/** Sees before anything slow is started that the ports are there to be had. */
final class FreePorts {

    private FreePorts() {}

    static void require(ServerSettings settings) {
        require(settings.host(), settings.port(), "--port (VIGIE_PORT)");
        require(ServerSettings.LOOPBACK, settings.managementPort(), "--management-port (VIGIE_MANAGEMENT_PORT)");
    }

    private static void require(String host, int port, String option) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new StartupProblem("No address is known for the host " + host
                    + ": please give another one with --host (VIGIE_HOST), such as 127.0.0.1.");
        }
        try (var socket = new ServerSocket()) {
            socket.bind(address);
        } catch (BindException e) {
            throw new StartupProblem(sentence(host, port, option, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new StartupProblem(
                    "Port " + port + " of " + host + " cannot be opened (" + e.getMessage()
                            + "): please choose another one with " + option + ".",
                    e);
        }
    }

    private static String sentence(String host, int port, String option, String reason) {
        if (reason.contains("assign requested address")) {
            return "This machine does not have the address " + host
                    + ": please give another one with --host (VIGIE_HOST), such as 127.0.0.1.";
        }
        if (reason.contains("Permission denied")) {
            return "This user may not open port " + port + ": please choose one from 1024 on with " + option + ".";
        }
        return "Port " + port + " is already taken by another program: please choose another one with " + option + ".";
    }
}
