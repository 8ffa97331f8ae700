package org.plenum.spi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Role;

class ManifestReaderTest {
    private static final String TITLE = "{'en': 'Polls', 'sv': 'Omröstningar'}";
    private static final String WHOLE = """
            {'id': 'polls', 'version': '1.2.0', 'spi': '1-2', 'title': TITLE, 'description': TITLE, 'normally': 'organizer',
             'panels': [{'element': 'plenum-polls', 'module': 'assets/polls.js', 'place': 'side', 'title': TITLE}],
             'settings': [{'name': 'longest', 'type': 'number', 'default': 20, 'least': 1, 'most': 50, 'inPanel': true, 'title': TITLE},
                          {'name': 'secret', 'type': 'flag', 'default': true, 'title': TITLE},
                          {'name': 'open', 'type': 'duration', 'default': 'PT60M', 'title': TITLE},
                          {'name': 'greeting', 'type': 'text', 'default': 'Vote!', 'title': TITLE}],
             'permissions': [{'name': 'polls:open', 'roles': ['organizer', 'presenter'], 'title': TITLE}],
             'personalData': [{'name': 'votes', 'title': TITLE, 'purpose': TITLE, 'seenBy': TITLE, 'kept': TITLE}],
             'hosts': ['mail.example.org']}""".replace("TITLE", TITLE);

    @Test
    @DisplayName("a whole manifest is read as it stands")
    void wholeManifest() {
        Manifest manifest = read(WHOLE);

        assertThat(manifest.id()).isEqualTo("polls");
        assertThat(manifest.version()).isEqualTo("1.2.0");
        assertThat(manifest.spi()).isEqualTo(new Manifest.SpiRange(1, 2));
        assertThat(manifest.title()).isEqualTo(Map.of("en", "Polls", "sv", "Omröstningar"));
        assertThat(manifest.normally()).isEqualTo("organizer");
        assertThat(manifest.panels()).extracting(Manifest.Panel::module).containsExactly("assets/polls.js");
        assertThat(manifest.settings()).extracting(Manifest.Setting::standard).containsExactly("20", "true", "PT1H", "Vote!");
        assertThat(manifest.settings().getFirst().most()).isEqualTo(50);
        assertThat(manifest.settings()).extracting(Manifest.Setting::inPanel).containsExactly(true, false, false, false);
        assertThat(manifest.permissions().getFirst().roles()).isEqualTo(Set.of(Role.ORGANIZER, Role.PRESENTER));
        assertThat(manifest.personalData()).extracting(Manifest.Category::name).containsExactly("votes");
        assertThat(manifest.hosts()).containsExactly("mail.example.org");
    }

    @ParameterizedTest(name = "{1} instead of {0}: {2}")
    @DisplayName("a manifest that is wrong is refused with the field and the value")
    @CsvSource(quoteCharacter = '`', textBlock = """
            'id': 'polls'        | 'id': 'Polls!'           | field id: 'Polls!' does not have the form
            'id': 'polls'        | 'id': 'meeting'          | field id: 'meeting' is taken by the server
            'id': 'polls'        | 'id': 7                  | field id: 7 is not text
            'spi': '1-2'         | 'spi': '99'              | field spi: '99': plugin 'polls' needs another version of the SPI; this server has 1
            'spi': '1-2'         | 'spi': '2-3'             | needs another version of the SPI; this server has 1
            'inPanel': true      | 'inPanel': 'yes'         | field settings.inPanel: "yes" is neither true nor false
            'spi': '1-2'         | 'spi': 'one'             | field spi: 'one' is neither a number nor a range such as 1-2
            'normally': 'organizer' | 'normally': 'maybe'   | field normally: 'maybe' is not one of
            'sv': 'Omröstningar' | 'de': 'Umfragen'         | en and sv are required
            'en': 'Polls'        | 'en': ' '                | field en: has 1 characters; 1 to 500 are allowed
            assets/polls.js      | ../polls.js              | field module: '../polls.js' does not have the form
            'plenum-polls'       | 'polls'                  | field element: 'polls' does not have the form
            'place': 'side'      | 'place': 'top'           | field place: 'top' is not one of
            'default': 20        | 'default': 51            | settings[0].default: 51 is not within 1 to 50
            'default': 20        | 'default': 'many'        | settings.default: "many" is not a number
            'least': 1           | 'least': 1.5             | settings.least: 1.5 is not a whole number
            'least': 1           | 'least': 1e30            | settings.least: 1E+30 is not a whole number
            'name': 'secret'     | 'name': 'longest'        | field settings: 'longest' stands there twice
            'name': 'polls:open' | 'name': 'chat:open'      | field name: 'chat:open' does not have the form
            ['organizer',        | ['boss',                 | field permissions.roles: 'boss' is not organizer, presenter or attendee
            'hosts': ['mail      | 'hosts': ['https://mail  | field hosts: 'https://mail.example.org' is not a host name
            'hosts': ['mail.example.org'] | 'color': 'red'  | field color: is not a field of the manifest
            'seenBy':            | 'seenFrom':              | field personalData[0].seenFrom: is not a field of the manifest
            """, delimiter = '|')
    void wrongManifest(String right, String wrong, String complaint) {
        String json = WHOLE.replace(right, wrong);

        assertThat(json).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(PlenumException.class, fault -> assertThat(fault.code()).isEqualTo(CommonError.INVALID))
                .hasMessageContaining(complaint);
    }

    @Test
    @DisplayName("text that is no JSON object is refused")
    void noObject() {
        for (String text : new String[] {"", "[]", "{", "\"polls\"", "{} {}"}) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(PlenumException.class);
        }
    }

    @Test
    @DisplayName("the id is known even if another field is wrong, so that the administrator finds the plugin")
    void idOfWrongManifest() {
        assertThat(ManifestReader.idOf("{\"id\": \"polls\", \"spi\": 99}")).contains("polls");
        assertThat(ManifestReader.idOf("{\"id\": \"../polls\"}")).isEmpty();
        assertThat(ManifestReader.idOf("nonsense")).isEmpty();
    }

    private static Manifest read(String text) {
        return Manifest.parse(text.replace('\'', '"'));
    }
}
