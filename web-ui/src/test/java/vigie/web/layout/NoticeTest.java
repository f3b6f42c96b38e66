package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(Notice notice) {
        for (String name : new String[] {"", "Chrome, Linux", "Ève d'Aubigné; <b>.", "山田"}) {
            Notice.Done done = notice.about(name);
            assertThat(done.written()).matches("[A-Za-z0-9_.-]+");
            assertThat(Notice.Done.read(done.written())).contains(done);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "PROFILE", "profil.", "profile.?", "<b>x</b>", "profile.a"})
    void nothingElseIsSaid(String written) {
        assertThat(Notice.Done.read(written)).isEmpty();
    }
}
