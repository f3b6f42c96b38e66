package vigie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.CaseInsensitiveMutableHttpHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which address a try counts for. */
class ClientAddressesTest {
    private static final String NOBODY = "";
    private static final String PROXIES = "10.0.0.1, 10.0.0.2,2001:db8::1";
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static String address(String trusted, String peer, String... forwarded) {
        return new ClientAddresses(trusted)
                .of(new Request(peer, List.of(forwarded)))
                .value();
    }

    @Test
    void thePeersAddressCounts() {
        assertThat(address(NOBODY, "192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void whatAStrangerSaysOfAddressesIsNotBelieved() {
        assertThat(address(NOBODY, "192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
        assertThat(address(PROXIES, "192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
        assertThat(address(PROXIES, "192.0.2.7", "10.0.0.1, 10.0.0.2")).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1|198.51.100.1",
                "'198.51.100.1 '|198.51.100.1",
                // What the client itself made up stands before what our proxy wrote.
                "203.0.113.9, 198.51.100.1|198.51.100.1",
                "10.0.0.2, 198.51.100.1|198.51.100.1",
                "198.51.100.1, 10.0.0.2|198.51.100.1",
                "203.0.113.9,198.51.100.1 ,10.0.0.2|198.51.100.1",
                // Somebody behind proxies alone: the first of them.
                "10.0.0.2|10.0.0.2",
                "10.0.0.1, 10.0.0.2|10.0.0.1"
            })
    void ofATrustedProxyTheLastAddressBeforeOurProxiesCounts(String forwarded, String client) {
        assertThat(address(PROXIES, "10.0.0.1", forwarded)).isEqualTo(client);
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(address(PROXIES, "10.0.0.1", "203.0.113.9, 198.51.100.1", "10.0.0.2"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void aProxyThatSaysNothingCountsItself() {
        assertThat(address(PROXIES, "10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(address(PROXIES, "10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "localhost", "vigie.example", "198.51.100.1:8080", "198.51.100.256", "_hidden"})
    void whatIsNoAddressEndsTheList(String forwarded) {
        assertThat(address(PROXIES, "10.0.0.1", forwarded)).isEqualTo("10.0.0.1");
        assertThat(address(PROXIES, "10.0.0.1", "203.0.113.9, " + forwarded)).isEqualTo("10.0.0.1");
        assertThat(address(PROXIES, "10.0.0.1", forwarded + ", 198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void ofIpv6TheHalfThatAHouseholdSharesCounts() {
        String one = address(NOBODY, "2001:db8:1:2:3:4:5:6");
        assertThat(one).isEqualTo("20010db800010002::/64");
        assertThat(address(NOBODY, "2001:db8:1:2:ffff::1")).isEqualTo(one);
        assertThat(address(NOBODY, "2001:db8:1:3:3:4:5:6")).isNotEqualTo(one);
        assertThat(address(PROXIES, "2001:db8:0::1", "2001:db8:1:2::9")).isEqualTo(one);
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsTheSame() {
        assertThat(address(PROXIES, "10.0.0.1", "::ffff:198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address("::ffff:10.0.0.1", "10.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "/8",
                "2001:db8::/129",
                "10.0.0.1;10.0.0.2"
            })
    void aProxyIsNamedByItsAddressOrNetwork(String trusted) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ClientAddresses(trusted))
                .withMessageContaining("VIGIE_TRUSTED_PROXIES: \"" + trusted + "\" is no address and no network");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "172.18.0.5/12, 172.16.0.1, true",
        "0.0.0.0/0, 203.0.113.1, true",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.2, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, 2001:db8::1, false"
    })
    void ofANetworkEachMachineIsAProxy(String network, String peer, boolean trusted) {
        assertThat(address(network, peer, "198.51.100.1").equals("198.51.100.1"))
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", "1,", ", ", ":"})
    void aListAsLongAsAHeaderMayBeIsReadInAMoment(String piece) {
        String long16k = "x" + piece.repeat(16_000 / piece.length()) + "x";
        long start = System.nanoTime();
        for (int time = 0; time < 50; time++) {
            assertThat(address(PROXIES, "10.0.0.1", long16k)).isEqualTo("10.0.0.1");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_MOMENT);
    }

    /** A request from this peer; nothing else is asked of it. */
    private static final class Request extends HttpRequestWrapper<Object> {
        private final String peer;
        private final HttpHeaders headers;

        Request(String peer, List<String> forwarded) {
            super(HttpRequest.GET("/"));
            this.peer = peer;
            this.headers = new CaseInsensitiveMutableHttpHeaders(
                    Map.of("X-Forwarded-For", forwarded), ConversionService.SHARED);
        }

        @Override
        public InetSocketAddress getRemoteAddress() {
            return new InetSocketAddress(InetAddress.ofLiteral(peer), 4711);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
