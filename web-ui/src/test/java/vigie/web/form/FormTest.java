package vigie.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.refusal.InvalidInputException;

class FormTest {

    @ParameterizedTest
    @CsvSource({
        "name=a, a",
        "name=Ren%C3%A9e+Du%20pont, Renée Du pont",
        "name=1%2B1%3D2%26%25, 1+1=2&%",
        "name=a=b, a=b",
        "name=%F0%9F%A6%8A, 🦊",
        "%6eame=a, a",
        "other=x&name=a&third=, a",
        "name=first&name=second, first"
    })
    void readsWhatBrowsersSend(String body, String text) {
        Form form = Form.read(body);
        assertThatCode(form::requireText).doesNotThrowAnyException();
        assertThat(form.text("name")).isEqualTo(text);
        assertThat(form.ticked("name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&", "name", "name=", "=", "other=x"})
    void aFieldThatDidNotComeIsEmpty(String body) {
        Form form = Form.read(body);
        assertThatCode(form::requireText).doesNotThrowAnyException();
        assertThat(form.text("name")).isEmpty();
        assertThat(form.password("name").length()).isZero();
        assertThat(form.ticked("name")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=%00",
                "name=a%00b",
                "name=\0",
                "name=%FF",
                "name=%C3",
                "name=%C3%28",
                "name=%ED%A0%80",
                "name=%F0%9F",
                "name=%",
                "name=%4",
                "name=%zz",
                "name=%u00e9"
            })
    void whatIsNoTextIsNamedWithItsField(String body) {
        Form form = Form.read("good=x&" + body);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(form::requireText)
                .withMessage("name");
        assertThat(form.text("name")).isEmpty();
        assertThat(form.text("good")).isEqualTo("x");
    }

    @Test
    void aFieldWhoseNameIsNoTextIsAProblemToo() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(Form.read("%00=x")::requireText)
                .withMessage("");
    }

    @Test
    void identifiersHaveOneForm() {
        String id = "0189c2d4-1111-7000-8000-00000000000a";
        assertThat(Form.read("id=" + id).id("id"))
                .hasValueSatisfying(each -> assertThat(each).hasToString(id));
        for (String other : new String[] {"", "1-1-1-1-1", id.toUpperCase(java.util.Locale.ROOT) + "x", id + "\n"}) {
            assertThat(Form.identifier(other)).as(other).isEmpty();
        }
    }

    @Test
    void nothingOfItIsWrittenToALog() {
        assertThat(Form.showing(Map.of("password", "secret")).toString()).doesNotContain("secret");
    }
}
