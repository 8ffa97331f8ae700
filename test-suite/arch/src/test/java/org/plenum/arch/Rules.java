package org.plenum.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, each with its reason. */
final class Rules {
    static final ArchRule NOBODY_KNOWS_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("..plenum..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..plenum..web..")
            .because("web is where everything meets; what depends on it cannot be tested without a server");

    static final ArchRule SPI_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("..plenum..spi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..plenum..kernel..", "..plenum..meeting..", "..plenum..tenant..", "..plenum..privacy..", "..plenum..store..", "..plenum..web..")
            .because("plugins see the SPI and nothing behind it");

    static final ArchRule PLUGINS_KNOW_ONLY_THE_SPI = noClasses()
            .that()
            .resideInAPackage("..plenum..plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..plenum..kernel..", "..plenum..meeting..", "..plenum..tenant..", "..plenum..privacy..", "..plenum..store..", "..plenum..web..")
            .because("a plugin that knows more cannot be replaced while meetings run");

    static final ArchRule THE_MIDDLE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..plenum..kernel..", "..plenum..meeting..", "..plenum..tenant..", "..plenum..privacy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.hibernate..", "org.infinispan..", "io.undertow..")
            .because("what a meeting is does not depend on what carries it");

    static final ArchRule DOMAINS_DO_NOT_KNOW_THE_KERNEL = noClasses()
            .that()
            .resideInAnyPackage("..plenum..meeting..", "..plenum..tenant..", "..plenum..privacy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..plenum..kernel..", "..plenum..store..")
            .because("arrows go from kernel to domain");

    static final ArchRule ONLY_WEB_SPEAKS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("..plenum..web..", "..plenum..plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.websocket..")
            .because("web is the only room with REST and sockets");

    static final ArchRule ONLY_SESSIONS_KNOW_SHIRO = noClasses()
            .that()
            .resideOutsideOfPackage("..plenum..web.session..")
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
            .resideInAPackage("..plenum..")
            .should()
            .beFinal()
            .because("static state is shared by all meetings and tests");

    private Rules() {}
}
