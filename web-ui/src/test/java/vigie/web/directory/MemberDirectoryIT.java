package vigie.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Role;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** What being signed in costs on the first page. */
@Tag("measured")
@ExtendWith(SharedSite.class)
class MemberDirectoryIT {
    private static final int WARMING = 400;
    private static final int READINGS = 200;
    private static final int TRIES = 3;
    private static final double MOST = 1.2;

    /** Each reading of one follows one of the other, so that what else the machine does weighs on both alike. */
    @Test
    void aMemberWaitsAtMostAFifthLongerThanAVisitor(Site site) throws Exception {
        try (Visitor member = new Coaches(site).signedIn(Role.MEMBER);
                Visitor visitor = new Visitor(site)) {
            assertThat(account(member)).isNotEqualTo("Se connecter");
            assertThat(account(visitor)).isEqualTo("Se connecter");
            read(member, visitor, WARMING);
            List<Double> ratios = new ArrayList<>();
            do {
                ratios.add(read(member, visitor, READINGS));
            } while (ratios.getLast() > MOST && ratios.size() < TRIES);
            assertThat(ratios).as("member's median over visitor's").anyMatch(ratio -> ratio <= MOST);
        }
    }

    private static String account(Visitor reader) throws IOException, InterruptedException {
        return Site.parsed(reader.get("/")).select("header .account-link").text();
    }

    /** The member's median time for each of the visitor's. */
    private static double read(Visitor member, Visitor visitor, int times) throws IOException, InterruptedException {
        List<Long> members = new ArrayList<>();
        List<Long> visitors = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            members.add(nanoseconds(member));
            visitors.add(nanoseconds(visitor));
        }
        return (double) median(members) / median(visitors);
    }

    private static long nanoseconds(Visitor reader) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        reader.get("/");
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
