package vigie.api.choosing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import vigie.api.choosing.ChoosingResponse.Refused;
import vigie.api.language.BilingualResponse;
import vigie.choosing.FrequentLine;
import vigie.platform.PlatformKind;

/** The red lines that many have. */
@Serdeable
record LinesResponse(List<Item> items) {
    /**
     * @param key its name in addresses
     * @param kinds the platforms that it is about
     * @param refused any of these answers crosses it
     */
    @Serdeable
    record Item(String key, BilingualResponse wording, List<PlatformKind> kinds, List<Refused> refused) {
        static Item from(FrequentLine line) {
            return new Item(
                    line.key(),
                    BilingualResponse.from(line.wording()),
                    line.kinds().stream().sorted().toList(),
                    line.refused().stream().map(Refused::from).toList());
        }
    }

    static LinesResponse from(List<FrequentLine> lines) {
        return new LinesResponse(lines.stream().map(Item::from).toList());
    }
}
