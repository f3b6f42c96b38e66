package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;

class NoticeTest {

    @ParameterizedTest
    @EnumSource
    void isReadFromTheAddressThatItWasPutOn(Notice notice) {
        for (Language language : Language.values()) {
            for (String address : new String[] {"/compte", "/compte?q=a"}) {
                String noted = notice.on(address, language);
                assertThat(URI.create(noted).getPath()).isEqualTo("/compte");
                String word = noted.substring(noted.lastIndexOf('=') + 1);
                assertThat(noted).contains(Notice.parameter(language) + "=" + word);
                assertThat(Notice.of(word, language)).contains(notice);
            }
        }
    }

    @Test
    void speaksThePagesLanguage() {
        assertThat(Notice.PROFILE.on("/compte/profil", Language.FR)).isEqualTo("/compte/profil?fait=profil");
        assertThat(Notice.ROLE.on("/en/administration/members?q=a", Language.EN))
                .isEqualTo("/en/administration/members?q=a&done=role");
        assertThat(Notice.of("profil", Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "profile", "PROFILE", "profil ", "<b>x</b>"})
    void nothingElseIsSaid(@Nullable String word) {
        assertThat(Notice.of(word, Language.FR)).isEmpty();
    }
}
