package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser without scripts: keeps cookies, follows redirects, fills in forms by their labels. */
public final class Visitor implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private URI here;
    private HttpResponse<String> last;

    public Visitor(Site site) throws IOException, InterruptedException {
        here = site.address();
        last = send("GET", "/methode", "");
    }

    /** Opens a page, wherever it leads. */
    public Visitor open(String address) throws IOException, InterruptedException {
        typed.clear();
        last = followed(send("GET", address, ""));
        return this;
    }

    /** One request and its answer, without going where it leads. */
    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send("GET", address, "");
    }

    /** One post, as a page of the site would send it. */
    public HttpResponse<String> post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send("POST", address, encoded(fields));
    }

    /** One post with just these bytes. */
    public HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return send("POST", address, body);
    }

    public Visitor type(String label, String text) {
        typed.put(control(label).attr("name"), text);
        return this;
    }

    public Visitor tick(String label) {
        Element box = control(label);
        typed.put(box.attr("name"), box.val());
        return this;
    }

    public Visitor press(String button) throws IOException, InterruptedException {
        Element pressed = button(button);
        FormElement form = (FormElement) Objects.requireNonNull(pressed.closest("form"), button);
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.attr("value"));
        }
        typed.clear();
        String address = form.hasAttr("action") ? form.attr("action") : here.toString();
        last = form.attr("method").equals("post")
                ? followed(send("POST", address, encoded(fields)))
                : followed(send("GET", address + "?" + encoded(fields), ""));
        return this;
    }

    public Visitor follow(String link) throws IOException, InterruptedException {
        Element found = page().select("a").stream()
                .filter(each -> each.text().equals(link))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link “" + link + "” on\n" + page().body()));
        return open(found.attr("href"));
    }

    public Document page() {
        return Site.parsed(last);
    }

    public String heading() {
        return page().select("h1").text();
    }

    /** What the page says was just done, empty when nothing was. */
    public String notice() {
        return page().select("main > [role=status]").text();
    }

    /** What is wrong, as the top of the page says. */
    public String problems() {
        return page().select("main [role=alert] li").eachText().stream().collect(Collectors.joining(" | "));
    }

    public int status() {
        return last.statusCode();
    }

    public HttpResponse<String> answer() {
        return last;
    }

    /** Path and query. */
    public String address() {
        return here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The control with this label, be it for a box or around it. */
    public Element control(String label) {
        return page().select("label").stream()
                .filter(each -> each.text().equals(label))
                .map(each -> each.hasAttr("for") ? page().getElementById(each.attr("for")) : each.selectFirst("input"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field “" + label + "” on\n" + page().body()));
    }

    private Element button(String name) {
        return page().select("button").stream()
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + name + "” on\n" + page().body()));
    }

    private HttpResponse<String> followed(HttpResponse<String> response) throws IOException, InterruptedException {
        HttpResponse<String> answer = response;
        for (int times = 0; answer.statusCode() / 100 == 3; times++) {
            assertThat(times).as("redirects").isLessThan(MOST_REDIRECTS);
            answer = send("GET", answer.headers().firstValue("Location").orElseThrow(), "");
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String address, String body)
            throws IOException, InterruptedException {
        here = here.resolve(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(here)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .header("Sec-Fetch-Site", "same-origin");
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        List<String> set = response.headers().allValues("Set-Cookie");
        set.stream().flatMap(each -> HttpCookie.parse(each).stream()).forEach(this::keep);
        return response;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
