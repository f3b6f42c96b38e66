package vigie.api;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the running server as any program would. */
@Singleton
public class Client {
    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    public Client(EmbeddedServer server) {
        this.server = server;
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.getURI().resolve(address)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
