package vigie.web.news;

import jakarta.inject.Singleton;
import java.net.URI;
import vigie.web.layout.PublicAddress;

/** Where a feed leads to, and what its entries are called. */
@Singleton
class FeedAddress {
    /** Of RFC 4151: the name was ours in this year, and names of later years say the same. */
    private static final String YEAR = "2026";

    private final PublicAddress address;

    FeedAddress(PublicAddress address) {
        this.address = address;
    }

    /** @param path beginning with a slash */
    String absolute(String path) {
        return address.absolute(path);
    }

    /** A name for something of this site that stays the same wherever it is read. */
    String tag(String name) {
        return "tag:" + URI.create(absolute("/")).getHost() + "," + YEAR + ":" + name;
    }
}
