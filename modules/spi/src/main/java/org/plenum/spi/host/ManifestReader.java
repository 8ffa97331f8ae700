package org.plenum.spi.host;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

/** Reads and judges one manifest; every complaint names the field and the value. */
final class ManifestReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ELEMENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.js");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,39}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))?");
    private static final Set<String> FIELDS = Set.of(
            "id", "version", "spi", "title", "description", "normally", "panels", "settings", "permissions", "personalData", "hosts");
    private static final int LONGEST_TEXT = 500;

    private final JsonObject root;

    ManifestReader(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            root = reader.readObject();
        } catch (JsonException | IllegalStateException fault) {
            throw new PlenumException(CommonError.INVALID, "manifest is not a JSON object: " + fault.getMessage(), fault);
        }
    }

    /** The plugin's id, however wrong the rest of the manifest is. */
    static Optional<String> idOf(String json) {
        try {
            return Optional.of(matching(new ManifestReader(json).root, "id", ID));
        } catch (PlenumException fault) {
            return Optional.empty();
        }
    }

    Manifest manifest() {
        String id = matching(root, "id", ID);
        var range = range(text(root, "spi", 9));
        if (!range.includes(Manifest.SPI_VERSION)) {
            throw bad("spi", "'" + text(root, "spi", 9) + "': plugin '" + id + "' needs another version of the SPI; this server has "
                    + Manifest.SPI_VERSION);
        }
        known(root, "", FIELDS);
        if (id.equals("meeting")) {
            throw bad("id", "'meeting' is taken by the server");
        }
        return new Manifest(
                id,
                text(root, "version", 40),
                range,
                texts(root, "title"),
                texts(root, "description"),
                oneOf(root, "normally", Set.of("on", "organizer", "off")),
                each("panels", ManifestReader::panel),
                unique("settings", each("settings", ManifestReader::setting), Manifest.Setting::name),
                unique("permissions", each("permissions", (right, at) -> right(id, right, at)), Manifest.Right::name),
                unique("personalData", each("personalData", ManifestReader::category), Manifest.Category::name),
                hosts());
    }

    private static Manifest.SpiRange range(String text) {
        var match = RANGE.matcher(text);
        if (!match.matches()) {
            throw bad("spi", "'" + text + "' is neither a number nor a range such as 1-2");
        }
        int from = Integer.parseInt(match.group(1));
        return new Manifest.SpiRange(from, match.group(2) == null ? from : Integer.parseInt(match.group(2)));
    }

    private static Manifest.Panel panel(JsonObject panel, String at) {
        known(panel, at, Set.of("element", "module", "place", "title"));
        return new Manifest.Panel(
                matching(panel, "element", ELEMENT),
                matching(panel, "module", MODULE),
                oneOf(panel, "place", Set.of("side", "content", "roster", "status", "overlay", "call")),
                texts(panel, "title"));
    }

    private static Manifest.Setting setting(JsonObject setting, String at) {
        known(setting, at, Set.of("name", "type", "default", "least", "most", "title", "inPanel"));
        String type = oneOf(setting, "type", Set.of("flag", "number", "text", "duration"));
        var result = new Manifest.Setting(
                matching(setting, "name", NAME),
                type,
                standard(setting, type),
                bound(setting, "least", Long.MIN_VALUE),
                bound(setting, "most", Long.MAX_VALUE),
                texts(setting, "title"),
                inPanel(setting));
        if (type.equals("number")) {
            long standard = Long.parseLong(result.standard());
            if (standard < result.least() || standard > result.most()) {
                throw bad(at + ".default", standard + " is not within " + result.least() + " to " + result.most());
            }
        }
        return result;
    }

    private static boolean inPanel(JsonObject setting) {
        JsonValue value = setting.getOrDefault("inPanel", JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw bad("settings.inPanel", value + " is neither true nor false");
        }
        return value == JsonValue.TRUE;
    }

    private static String standard(JsonObject setting, String type) {
        JsonValue value = setting.getOrDefault("default", JsonValue.NULL);
        try {
            return switch (type) {
                case "flag" -> String.valueOf(setting.getBoolean("default"));
                case "number" -> String.valueOf(setting.getJsonNumber("default").longValueExact());
                case "duration" -> Duration.parse(setting.getString("default")).toString();
                default -> setting.getString("default");
            };
        } catch (ClassCastException | ArithmeticException | NullPointerException | DateTimeParseException fault) {
            throw bad("settings.default", value + " is not a " + type);
        }
    }

    private static long bound(JsonObject setting, String field, long absent) {
        JsonValue value = setting.get(field);
        if (value == null) {
            return absent;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE) {
            return number.longValue();
        }
        throw bad("settings." + field, value + " is not a whole number");
    }

    private static Manifest.Right right(String plugin, JsonObject right, String at) {
        known(right, at, Set.of("name", "roles", "title"));
        String name = matching(right, "name", Pattern.compile(Pattern.quote(plugin) + ":[a-z][a-z0-9-]{0,39}"));
        Set<Role> roles = strings(right, "roles").stream().map(ManifestReader::role).collect(Collectors.toSet());
        return new Manifest.Right(name, roles, texts(right, "title"));
    }

    private static Role role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> bad("permissions.roles", "'" + text + "' is not organizer, presenter or attendee"));
    }

    private static Manifest.Category category(JsonObject category, String at) {
        known(category, at, Set.of("name", "title", "purpose", "seenBy", "kept"));
        return new Manifest.Category(
                matching(category, "name", NAME),
                texts(category, "title"),
                texts(category, "purpose"),
                texts(category, "seenBy"),
                texts(category, "kept"));
    }

    private List<String> hosts() {
        List<String> hosts = strings(root, "hosts");
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw bad("hosts", "'" + host + "' is not a host name");
        });
        return hosts;
    }

    private <T> List<T> each(String field, BiFunction<JsonObject, String, T> read) {
        var result = new ArrayList<T>();
        for (JsonValue value : array(root, field)) {
            String at = field + "[" + result.size() + "]";
            if (!(value instanceof JsonObject object)) {
                throw bad(at, value + " is not an object");
            }
            result.add(read.apply(object, at));
        }
        return result;
    }

    private static <T> List<T> unique(String field, List<T> all, java.util.function.Function<T, String> name) {
        var seen = new HashSet<String>();
        for (T one : all) {
            if (!seen.add(name.apply(one))) {
                throw bad(field, "'" + name.apply(one) + "' stands there twice");
            }
        }
        return all;
    }

    private static List<String> strings(JsonObject object, String field) {
        var result = new ArrayList<String>();
        for (JsonValue value : array(object, field)) {
            if (!(value instanceof JsonString string)) {
                throw bad(field, value + " is not text");
            }
            result.add(string.getString());
        }
        return result;
    }

    private static JsonArray array(JsonObject object, String field) {
        JsonValue value = object.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonArray array) {
            return array;
        }
        throw bad(field, value + " is not a list; say [] if there is none");
    }

    private static Map<String, String> texts(JsonObject object, String field) {
        if (!(object.get(field) instanceof JsonObject languages)) {
            throw bad(field, "is missing or not an object with texts by language");
        }
        var result = new LinkedHashMap<String, String>();
        languages.keySet().forEach(language -> result.put(language, text(languages, language, LONGEST_TEXT)));
        if (!result.containsKey("en") || !result.containsKey("sv")) {
            throw bad(field, "has languages " + result.keySet() + "; en and sv are required");
        }
        return result;
    }

    private static String matching(JsonObject object, String field, Pattern pattern) {
        String text = text(object, field, 200);
        if (!pattern.matcher(text).matches()) {
            throw bad(field, "'" + text + "' does not have the form " + pattern);
        }
        return text;
    }

    private static String oneOf(JsonObject object, String field, Set<String> choices) {
        String text = text(object, field, 40);
        if (!choices.contains(text)) {
            throw bad(field, "'" + text + "' is not one of " + choices);
        }
        return text;
    }

    private static String text(JsonObject object, String field, int longest) {
        if (!(object.get(field) instanceof JsonString string)) {
            throw bad(field, object.getOrDefault(field, JsonValue.NULL) + " is not text");
        }
        String text = string.getString();
        if (text.isBlank() || text.length() > longest) {
            throw bad(field, "has " + text.length() + " characters; 1 to " + longest + " are allowed");
        }
        return text;
    }

    private static void known(JsonObject object, String at, Set<String> fields) {
        object.keySet().stream().filter(field -> !fields.contains(field)).findFirst().ifPresent(field -> {
            throw bad(at.isEmpty() ? field : at + "." + field, "is not a field of the manifest");
        });
    }

    private static PlenumException bad(String field, String complaint) {
        return new PlenumException(CommonError.INVALID, "manifest field " + field + ": " + complaint);
    }
}
