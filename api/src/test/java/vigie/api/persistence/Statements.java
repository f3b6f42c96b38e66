package vigie.api.persistence;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Watches what the application says to its database. */
@Singleton
public class Statements implements BeanCreatedEventListener<DataSource>, Ordered {
    private final List<String> said = new ArrayList<>();
    private @Nullable String awaited;
    private @Nullable Runnable intervention;

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource real = event.getBean();
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** Next to the real one, inside what the framework puts around it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private Connection watched(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof PreparedStatement statement ? watched(statement) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement real) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                note(real.toString().replaceFirst("^\\S+ wrapping ", ""));
            }
            return call(real, method, arguments);
        });
    }

    private void note(String statement) {
        @Nullable Runnable now = null;
        synchronized (this) {
            said.add(statement);
            if (awaited != null && statement.contains(awaited)) {
                now = intervention;
                awaited = null;
                intervention = null;
            }
        }
        if (now != null) {
            now.run();
        }
    }

    /** All statements since the last call, with their values written in. */
    public synchronized List<String> taken() {
        List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    /** Does something just before the next statement that has these words. */
    public synchronized void before(String words, Runnable something) {
        awaited = words;
        intervention = something;
    }

    public synchronized boolean interventionIsOver() {
        return intervention == null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
