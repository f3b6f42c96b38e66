package vigie.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when: scenes in the order of their time, each of which may bring about later ones. */
final class Script {
    private final PriorityQueue<Scene> scenes =
            new PriorityQueue<>(Comparator.comparing(Scene::at).thenComparingLong(Scene::number));
    private final StoryTime time;
    private final Instant end;
    private long number;

    private record Scene(Instant at, long number, Runnable action) {}

    Script(StoryTime time, Instant end) {
        this.time = time;
        this.end = end;
    }

    Instant now() {
        return time.instant();
    }

    Instant daysBeforeTheEnd(int days) {
        return end.minus(Duration.ofDays(days));
    }

    /** What would come after the end never comes. */
    void at(Instant when, Runnable action) {
        if (when.isBefore(end)) {
            scenes.add(new Scene(when, number++, action));
        }
    }

    void later(Duration wait, Runnable action) {
        at(now().plus(wait), action);
    }

    void play() {
        for (Scene scene = scenes.poll(); scene != null; scene = scenes.poll()) {
            if (scene.at().isAfter(now())) {
                time.moveTo(scene.at());
            }
            scene.action().run();
        }
        time.moveTo(end);
    }
}
