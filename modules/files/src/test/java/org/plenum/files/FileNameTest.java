package org.plenum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.spi.PlenumException;

class FileNameTest {
    @ParameterizedTest
    @DisplayName("folders, controls, marks of direction and reserved characters are not part of a name")
    @CsvSource({
        "plan.pdf, plan.pdf",
        "C:\\Users\\anna\\plan.pdf, plan.pdf",
        "../../etc/passwd, passwd",
        "'/', ''",
        "'..', ''",
        "'  a  b .txt ', 'a b .txt'",
        "'invoice\u202Egpj.exe', 'invoicegpj.exe'",
        "'a\u200Bb\u0007c.txt', 'abc.txt'",
        "'a<b>:c.txt', 'a_b__c.txt'",
        "'bjo\u0308rn.txt', 'bj\u00f6rn.txt'",
        "'\uD83D\uDE00.png', '\uD83D\uDE00.png'",
    })
    void cleans(String given, String name) {
        if (name.isEmpty()) {
            assertThatThrownBy(() -> FileName.of(given)).isInstanceOf(PlenumException.class).hasMessageStartingWith("field name:");
        } else {
            assertThat(FileName.of(given)).isEqualTo(name);
        }
    }

    @Test
    @DisplayName("a name of 300 characters is shortened in the middle and keeps its ending")
    void shortens() {
        String name = FileName.of("x".repeat(300) + ".pdf");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST);
        assertThat(name).startsWith("xxx").endsWith("….pdf");
    }

    @Property
    void anythingIsANameOrRefused(@ForAll String given) {
        try {
            String name = FileName.of(given);
            assertThat(name).isNotBlank().doesNotContain("/", "\\");
            assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST);
            assertThat(name.chars().noneMatch(Character::isISOControl)).isTrue();
        } catch (PlenumException refused) {
            assertThat(refused.getMessage()).startsWith("field name:");
        }
    }
}
