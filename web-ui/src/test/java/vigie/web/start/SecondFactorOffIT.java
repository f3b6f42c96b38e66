package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.Role;
import vigie.migrations.TestDatabase;
import vigie.totp.CheckSecondFactor;
import vigie.totp.SwitchTotp;
import vigie.web.AuthenticatorApp;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.Site;
import vigie.web.Visitor;

/** The operator's way for the last administrator, who lost the telephone and all recovery codes. */
class SecondFactorOffIT {

    @Test
    void switchesItOffBesideARunningVigie() throws Exception {
        try (Site site = Site.empty()) {
            Coaches coaches = new Coaches(site);
            Member administrator = coaches.member(Role.ADMINISTRATOR);
            SwitchTotp totp = site.bean(SwitchTotp.class);
            totp.confirm(
                    administrator,
                    new AuthenticatorApp(totp.start(administrator).base32()).code(),
                    totp.seed());
            try (Visitor elsewhere = coaches.signedIn(administrator)) {
                assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(200);

                String email = administrator.email().value();
                assertEnds(site.database(), "nobody@coachs.example", 1, "No member has the e-mail address");
                assertEnds(site.database(), email.toUpperCase(Locale.ROOT), 0, "is off and all sessions");
                assertEnds(site.database(), email, 1, "was not on");

                assertThat(site.bean(CheckSecondFactor.class).isOn(administrator))
                        .isFalse();
                assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(303);
            }
            new Mailbox(site).await(administrator.email().value(), "vient de désactiver");
        }
    }

    private static void assertEnds(TestDatabase database, String email, int status, String words) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("VIGIE_DATABASE_URL", database.url());
        environment.put("VIGIE_DATABASE_USER", database.user());
        environment.put("VIGIE_DATABASE_PASSWORD", database.password());
        environment.put("VIGIE_DATA", database.data().toString());
        try (VigieProcess command = VigieProcess.secondFactorOff(environment, email)) {
            assertThat(command.end()).as(command.errors()).isEqualTo(status);
            assertThat(status == 0 ? command.lastLine() : command.errors()).contains(words, email);
        }
    }
}
