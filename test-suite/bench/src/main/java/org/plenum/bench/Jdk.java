package org.plenum.bench;

import java.nio.file.Path;

/** The JDK that this program runs on; the server is started with the same. */
final class Jdk {

    private Jdk() {}

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
