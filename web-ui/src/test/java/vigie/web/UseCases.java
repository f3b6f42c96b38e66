package vigie.web;

import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import vigie.moderation.Grounds;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;

/** What of the domain a handler of requests asks, as its constructor tells. */
final class UseCases {
    /** Asked by nearly all, so that two have nothing in common by asking them; unless one asks nothing else. */
    private static final Set<Class<?>> OF_ALL = Set.of(Platforms.class, Questionnaires.class, Grounds.class);

    private UseCases() {}

    /** What one asks itself, and the other itself or by what it asks. */
    static Set<Class<?>> shared(Class<?> page, Class<?> call) {
        Set<Class<?>> ofPage = asked(page);
        Set<Class<?>> ofCall = asked(call);
        Set<Class<?>> shared = common(ofPage, inDepth(ofCall));
        shared.addAll(common(inDepth(ofPage), ofCall));
        if (!OF_ALL.containsAll(ofPage) && !OF_ALL.containsAll(ofCall)) {
            shared.removeAll(OF_ALL);
        }
        return shared;
    }

    private static Set<Class<?>> common(Set<Class<?>> one, Set<Class<?>> other) {
        Set<Class<?>> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    /** Of the domain, by the handler or by the classes of its own module that it was given. */
    private static Set<Class<?>> asked(Class<?> handler) {
        Set<Class<?>> asked = new HashSet<>();
        parameters(handler).forEach(type -> {
            if (isOfDomain(type)) {
                asked.add(type);
            } else if (isWorker(type)) {
                asked.addAll(asked(type));
                Arrays.stream(type.getInterfaces()).filter(UseCases::isOfDomain).forEach(asked::add);
            }
        });
        return asked;
    }

    // What every page is made with tells nothing of this one.
    private static boolean isWorker(Class<?> type) {
        return type.getName().matches("vigie\\.(web|api)\\..*")
                && !type.getName().matches("vigie\\.web\\.(layout|form|session|templates)\\..*")
                && !type.isInterface();
    }

    private static boolean isOfDomain(Class<?> type) {
        return type.getName().startsWith("vigie.") && !type.getName().matches("vigie\\.(web|api|migrations)\\..*");
    }

    /** With what use cases ask in turn. */
    private static Set<Class<?>> inDepth(Set<Class<?>> asked) {
        Set<Class<?>> all = new LinkedHashSet<>();
        asked.forEach(type -> add(type, all));
        return all;
    }

    private static void add(Class<?> type, Set<Class<?>> all) {
        if (all.add(type) && type.isAnnotationPresent(Singleton.class)) {
            parameters(type).stream().filter(UseCases::isOfDomain).forEach(each -> add(each, all));
        }
    }

    private static Set<Class<?>> parameters(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            types.addAll(Arrays.asList(constructor.getParameterTypes()));
        }
        return types;
    }
}
