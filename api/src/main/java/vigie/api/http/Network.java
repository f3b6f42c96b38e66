package vigie.api.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** A machine or a network of machines, as 10.0.0.1, 10.0.0.0/8 or 2001:db8::/32 name it. */
record Network(InetAddress address, int bits) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    static Optional<Network> of(String text) {
        String[] parts = text.strip().split("/", 2);
        Optional<InetAddress> address = address(parts[0]);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int most = address.get().getAddress().length * Byte.SIZE;
        if (parts.length == 1) {
            return Optional.of(new Network(address.get(), most));
        }
        boolean number = BITS.matcher(parts[1]).matches();
        return number && Integer.parseInt(parts[1]) <= most
                ? Optional.of(new Network(address.get(), Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    /** Only what is written as an address: a name must not be asked of anybody. */
    static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress machine) {
        byte[] ours = address.getAddress();
        byte[] theirs = machine.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
