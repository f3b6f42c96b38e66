package vigie.api.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vigie.limit.ClientAddress;

/**
 * Gives endpoints and pages a {@link ClientAddress} parameter. What X-Forwarded-For says is believed only of the proxies
 * that the operator names (VIGIE_TRUSTED_PROXIES, addresses or networks separated by commas): the last
 * address before them is the client's.
 */
@Singleton
public class ClientAddresses implements TypedRequestArgumentBinder<ClientAddress> {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int HALF_OF_IPV6 = 8;

    private final List<Network> trusted;

    ClientAddresses(@Value("${vigie.trusted-proxies:}") String trusted) {
        this.trusted = COMMA.splitAsStream(trusted)
                .filter(each -> !each.isBlank())
                .map(each -> Network.of(each)
                        .orElseThrow(() -> new ConfigurationException("VIGIE_TRUSTED_PROXIES: \"" + each.strip()
                                + "\" is no address and no network; give them as 10.0.0.1,172.16.0.0/12.")))
                .toList();
    }

    private boolean isTrusted(InetAddress client) {
        return trusted.stream().anyMatch(each -> each.contains(client));
    }

    @Override
    public Argument<ClientAddress> argumentType() {
        return Argument.of(ClientAddress.class);
    }

    @Override
    public BindingResult<ClientAddress> bind(ArgumentConversionContext<ClientAddress> context, HttpRequest<?> request) {
        ClientAddress address = of(request);
        return () -> Optional.of(address);
    }

    public ClientAddress of(HttpRequest<?> request) {
        InetAddress client = request.getRemoteAddress().getAddress();
        List<String> forwarded = request.getHeaders().getAll(FORWARDED_FOR).stream()
                .flatMap(COMMA::splitAsStream)
                .toList();
        for (String each : forwarded.reversed()) {
            Optional<InetAddress> before = Network.address(each);
            if (!isTrusted(client) || before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return new ClientAddress(household(client));
    }

    private static String household(InetAddress address) {
        if (address instanceof Inet6Address six) {
            byte[] half = Arrays.copyOf(six.getAddress(), HALF_OF_IPV6);
            return HexFormat.of().formatHex(half) + "::/64";
        }
        return address.getHostAddress();
    }
}
