package org.plenum.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenum.spi.AccountId;
import org.plenum.spi.FileId;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.TenantId;

/** Which types a record may have so that it has a form in JSON. */
final class AllowedTypes {
    private static final Set<Class<?>> TEXTS = Set.of(
            String.class,
            Instant.class,
            Duration.class,
            ParticipantId.class,
            MeetingId.class,
            FileId.class,
            TenantId.class,
            AccountId.class);
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, double.class, boolean.class);
    private static final Set<Class<?>> BOXED = Set.of(Integer.class, Long.class, Double.class, Boolean.class);

    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final List<String> complaints = new ArrayList<>();

    private AllowedTypes() {}

    /** One sentence for each component whose type is not allowed, in this record and those in it. */
    static List<String> complaints(Class<?> type) {
        var types = new AllowedTypes();
        types.structure(type);
        return types.complaints;
    }

    /** Whether it is written as text. */
    static boolean isText(Class<?> type) {
        return TEXTS.contains(type) || type.isEnum();
    }

    private void structure(Class<?> type) {
        if (!type.isRecord()) {
            complaints.add(type.getName() + " is not a record");
        } else if (seen.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                check(component.getGenericType(), type.getSimpleName() + "." + component.getName(), false);
            }
        }
    }

    private void check(Type type, String at, boolean inside) {
        if (type instanceof ParameterizedType generic) {
            collection(generic, at);
        } else if (type instanceof Class<?> plain && plain.isRecord() && !isText(plain)) {
            structure(plain);
        } else if (!(type instanceof Class<?> plain)
                || !(isText(plain) || (inside ? BOXED : NUMBERS).contains(plain))) {
            complaints.add(at + " has the type " + type.getTypeName());
        }
    }

    private void collection(ParameterizedType type, String at) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            if (!(arguments[0] instanceof Class<?> key) || !TEXTS.contains(key)) {
                complaints.add(at + " has keys of the type " + arguments[0].getTypeName());
            }
            check(arguments[1], at, true);
        } else if (type.getRawType() == List.class || type.getRawType() == Set.class) {
            check(arguments[0], at, true);
        } else {
            complaints.add(at + " has the type " + type.getTypeName());
        }
    }
}
