package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.directory.DirectoryFilter.Chosen;

class QueryTest {
    @Test
    void parametersStandInTheirOrderAndMayComeTwice() {
        assertThat(Query.of("p", "b").and("p", "a").and("sort", "name").after("/comparer"))
                .isEqualTo("/comparer?p=b&p=a&sort=name");
    }

    @Test
    void whatIsEmptySaysNothing() {
        assertThat(new Query(List.of()).after("/")).isEqualTo("/");
        assertThat(Query.of("q", "").and("after", "7").and("role", "").after("/"))
                .isEqualTo("/?after=7");
        assertThat(Query.of("q", "").after("/?a=b")).isEqualTo("/?a=b");
    }

    @Test
    void anAddressThatHasAQueryGetsMoreOfIt() {
        assertThat(Query.of("kept", "x").after("/a?b=c")).isEqualTo("/a?b=c&kept=x");
    }

    @Test
    void noNameOrValueBecomesAnotherParameter() {
        assertThat(new Query(List.of(new Chosen("a&b", "c=d&e#f é"))).after("/"))
                .isEqualTo("/?a%26b=c%3Dd%26e%23f+%C3%A9");
    }
}
