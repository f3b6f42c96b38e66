package vigie.web.follow;

import vigie.web.layout.PageContext;

/** @param token of the link in the letter */
public record StopPage(PageContext context, Step step, String token) {
    /** How far it has come. */
    public enum Step {
        ASKED,
        STOPPED,
        UNKNOWN
    }

    public String title() {
        return context.text(
                switch (step) {
                    case ASKED -> "follow.stop.title";
                    case STOPPED -> "follow.stopped.title";
                    case UNKNOWN -> "follow.unknown.title";
                });
    }

    public String what() {
        return context.text(
                switch (step) {
                    case ASKED -> "follow.stop.what";
                    case STOPPED -> "follow.stopped.what";
                    case UNKNOWN -> "follow.unknown.what";
                });
    }
}
