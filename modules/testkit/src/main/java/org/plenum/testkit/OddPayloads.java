package org.plenum.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;

/** Payloads like a given one, with one value changed to what a careless or hostile client may send. */
final class OddPayloads {
    /** Characters; beyond what a request of 64 KiB can hold once it is escaped. */
    static final int ENDLESS = 60_000;

    private static final List<String> TEXTS = List.of(
            "",
            "   \n\t ",
            "\u0000",
            "\u001b[31m",
            "\ud83d",
            "\udc4d\ud83d",
            "\u202eevil",
            "\u200b",
            "e\u0301",
            "<script>alert(1)</script>",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "someone",
            "-1");

    private OddPayloads() {}

    static List<Record> of(Record payload) {
        return changed(payload, OddPayloads::odd);
    }

    /** Each text of the payload replaced by one that no person writes. */
    static List<Record> endless(Record payload) {
        return changed(payload, value -> value instanceof String ? Stream.of("x".repeat(ENDLESS)) : Stream.empty());
    }

    private static List<Record> changed(Record payload, Function<Object, Stream<?>> changes) {
        var result = new ArrayList<Record>();
        RecordComponent[] components = payload.getClass().getRecordComponents();
        for (int place = 0; place < components.length; place++) {
            Object value = RecordJson.value(payload, components[place]);
            int at = place;
            changes.apply(value).forEach(odd -> with(payload, components, at, odd, result));
            if (value instanceof Record inner) {
                changed(inner, changes).forEach(odd -> with(payload, components, at, odd, result));
            }
        }
        return result;
    }

    private static Stream<?> odd(Object value) {
        return switch (value) {
            case String text -> TEXTS.stream();
            case Integer number -> Stream.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
            case Long number -> Stream.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
            case Double number -> Stream.of(-Double.MAX_VALUE, -0.0, Double.MIN_VALUE, Double.MAX_VALUE);
            case Boolean flag -> Stream.of(!flag);
            case Enum<?> constant -> Stream.of(constant.getDeclaringClass().getEnumConstants());
            case ParticipantId id -> Stream.of(ParticipantId.SOMEONE, MeetingDriver.id("stranger"));
            case Set<?> set -> Stream.of(Set.of());
            case Collection<?> list -> lists(List.copyOf(list));
            case Map<?, ?> map -> Stream.of(Map.of());
            default -> Stream.empty();
        };
    }

    private static Stream<?> lists(List<?> list) {
        Stream<?> inner = list.stream().limit(1).flatMap(one -> odd(one).map(List::of));
        Stream<?> many = list.stream().limit(1).map(one -> Collections.nCopies(5000, one));
        return Stream.concat(Stream.of(List.of()), Stream.concat(inner, many));
    }

    /** Adds the changed payload, unless its constructor refuses the value: then no command sees it. */
    private static void with(Record payload, RecordComponent[] components, int place, Object value, List<Record> result) {
        Object[] values = Stream.of(components).map(component -> RecordJson.value(payload, component)).toArray();
        values[place] = value;
        try {
            Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = payload.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            result.add((Record) constructor.newInstance(values));
        } catch (InvocationTargetException fault) {
            if (!(fault.getCause() instanceof PlenumException)) {
                throw new AssertionError(payload.getClass().getSimpleName() + " throws for " + value, fault.getCause());
            }
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError(payload.getClass().getName() + " cannot be made", fault);
        }
    }
}
