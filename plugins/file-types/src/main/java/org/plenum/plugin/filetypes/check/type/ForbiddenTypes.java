package org.plenum.plugin.filetypes.check.type;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.plugin.filetypes.check.Item;
import org.plenum.plugin.filetypes.check.NotPassed;
import org.plenum.plugin.filetypes.wire.Finding.Cause;

/** What a tenant does not allow, by the ending of the name and by the type of the content. */
public final class ForbiddenTypes {
    private final Types types;
    private final List<String> endings;
    private final List<Pattern> patterns;

    /** @param forbidden endings with their point, and media types with {@code *} for any characters */
    public ForbiddenTypes(Types types, List<String> forbidden) {
        this.types = types;
        List<String> lower = forbidden.stream().map(one -> one.strip().toLowerCase(Locale.ROOT)).toList();
        endings = lower.stream().filter(one -> one.startsWith(".")).map(one -> one.substring(1)).toList();
        patterns = lower.stream().filter(one -> one.contains("/")).map(ForbiddenTypes::pattern).toList();
    }

    private static Pattern pattern(String type) {
        return Pattern.compile(Stream.of(type.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** @throws NotPassed FORBIDDEN_TYPE */
    public void checkName(String name) {
        String ending = Item.ending(name);
        if (endings.contains(ending)) {
            throw new NotPassed(Cause.FORBIDDEN_TYPE, "." + ending);
        }
    }

    /** Of this type, or of a kind of it. @throws NotPassed FORBIDDEN_TYPE */
    public void checkType(String type) {
        if (types.kinds(type).anyMatch(kind -> patterns.stream().anyMatch(pattern -> pattern.matcher(kind).matches()))) {
            throw new NotPassed(Cause.FORBIDDEN_TYPE, type);
        }
    }
}
