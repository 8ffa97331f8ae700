package org.plenum.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The rules of the house, each with its reason. */
final class Rules {
    static final ArchRule NOBODY_KNOWS_WEB = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("web"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("web"))
            .because("web is where everything meets; what depends on it cannot be tested without a server");

    static final ArchRule SPI_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAnyPackage(rooms("spi"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    rooms("kernel", "meeting", "tenant", "privacy", "files", "store", "web"))
            .because("plugins see the SPI and nothing behind it");

    static final ArchRule PLUGINS_KNOW_ONLY_THE_SPI = noClasses()
            .that()
            .resideInAnyPackage(rooms("plugin"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    rooms("kernel", "meeting", "tenant", "privacy", "files", "store", "web"))
            .because("a plugin that knows more cannot be replaced while meetings run");

    static final ArchRule THE_MIDDLE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(rooms("kernel", "meeting", "tenant", "privacy", "files", "text", "worker"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.hibernate..", "org.infinispan..", "io.undertow..")
            .because("what a meeting is does not depend on what carries it");

    static final ArchRule DOMAINS_DO_NOT_KNOW_THE_KERNEL = noClasses()
            .that()
            .resideInAnyPackage(rooms("meeting", "tenant", "privacy", "files"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("kernel", "store"))
            .because("arrows go from kernel to domain");

    static final ArchRule ONLY_WEB_SPEAKS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("web", "plugin"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.websocket..")
            .because("web is the only room with REST and sockets");

    static final ArchRule ONLY_SESSIONS_KNOW_SHIRO = noClasses()
            .that()
            .resideOutsideOfPackage("org.plenum.web.session..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.shiro..")
            .because("who is signed in is one package's affair");

    static final ArchRule NAMES = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Helper|Util|Utils|Manager|Dto)(\\$.*)?")
            .andShould()
            .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z].*")
            .because("such a name says nothing of what the class is");

    static final ArchRule NO_STATIC_STATE = fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.plenum..")
            .should()
            .beFinal()
            .because("static state is shared by all meetings and tests");

    private Rules() {}

    /** The packages of these rooms, and those where they are broken on purpose. */
    private static String[] rooms(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of("org.plenum." + name + "..", "org.plenum.arch.breach." + name + ".."))
                .toArray(String[]::new);
    }
}
