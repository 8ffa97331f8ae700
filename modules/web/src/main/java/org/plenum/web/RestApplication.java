package org.plenum.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything under {@code /api}: the beans with a path and the providers, one instance each. The container makes them, because
 * RESTEasy knows no constructors with parameters.
 */
@ApplicationPath("api")
public class RestApplication extends Application {
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        BeanManager beans = CDI.current().getBeanManager();
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(RestApplication::isPart)
                .map(bean -> beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean)))
                .collect(Collectors.toSet());
    }

    private static boolean isPart(Bean<?> bean) {
        Class<?> type = bean.getBeanClass();
        return bean.getTypes().contains(type) && (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class));
    }
}
