package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.session.OpenSession;
import vigie.web.Site;
import vigie.web.Writing;
import vigie.web.Writing.Place;
import vigie.web.Writing.Way;
import vigie.web.Written;

/** The worst that people can write, in a browser: nothing runs, and no page grows wider than its window. */
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextBrowserIT {
    @SuppressWarnings("NullAway.Init")
    private Site site;

    private final Map<Place, List<String>> texts = new LinkedHashMap<>();

    @BeforeAll
    void write() throws Exception {
        site = Site.empty();
        Writing writing = new Writing(site);
        for (Written field : Written.values()) {
            String text = field.worst(Writing.number());
            for (Place place : writing.decided(writing.send(field, Way.FORM, text))) {
                texts.computeIfAbsent(place, each -> new ArrayList<>()).add(text);
            }
        }
        for (Place place : writing.decided(writing.send(Written.EXPERIENCE_TEXT, Way.FORM, Written.endless()))) {
            texts.computeIfAbsent(place, each -> new ArrayList<>()).add(Written.endless());
        }
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void everyPageFitsAndNothingRuns(Reader reader) {
        Reader here = reader.on(site.address());
        Map<MemberId, Page> windows = new LinkedHashMap<>();
        Page anybody = here.window(Reader.DESK);
        List<String> wide = new ArrayList<>();
        for (Place place : texts.keySet()) {
            Member who = place.reader();
            Page page = who == null ? anybody : windows.computeIfAbsent(who.id(), id -> signedIn(here, who));
            page.navigate(place.address());
            page.evaluate(Looks.OPEN_ALL);
            wide.addAll(Looks.widerThanAnyWindow(page, place.address()));
        }
        assertThat(wide).isEmpty();
        assertThat(here.troubles()).isEmpty();
    }

    private Page signedIn(Reader here, Member who) {
        Page page = here.window(Reader.DESK);
        here.signIn(page, site.bean(OpenSession.class).open(who, "Firefox"));
        return page;
    }

    /** As a reader copies it: line for line. */
    @Test
    void linesAreBrokenWhereTheyWere(Reader reader) {
        Reader here = reader.on(site.address());
        Page page = here.window(Reader.PHONE);
        page.navigate("/plateformes/essai");
        page.evaluate(Looks.OPEN_ALL);
        Locator told = page.locator(".experience-shown .told");
        List<String> shown = told.allInnerTexts();
        texts.forEach((place, written) -> {
            if (place.address().equals("/plateformes/essai")) {
                written.stream()
                        .filter(text -> text.contains("\n") && text.length() >= 300 && !text.contains("\0"))
                        .filter(text -> text.codePointCount(0, text.length()) != Written.ANSWER_NOTE.longest())
                        .forEach(text -> assertThat(shown).contains(text));
            }
        });
        assertThat(told.count()).isGreaterThan(2);
    }
}
