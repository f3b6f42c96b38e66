package vigie.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that an application prepares. */
@Singleton
@Requires(property = CountedStatements.WANTED)
public class CountedStatements implements BeanCreatedEventListener<DataSource>, Ordered {
    static final String WANTED = "test.counted-statements";

    private final AtomicInteger prepared = new AtomicInteger();

    /** How many since the last time. */
    public int take() {
        return prepared.getAndSet(0);
    }

    /** Innermost: what Micronaut puts around the data source must find it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return around(DataSource.class, event.getBean());
    }

    private <T> T around(Class<T> type, T inside) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && method.getReturnType() != void.class) {
                        prepared.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(inside, arguments);
                        return result instanceof Connection connection ? around(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
