package org.plenum.plugin.slides.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What LibreOffice may do with the files of strangers: show them. */
final class OfficeProfile {
    /** The port of the discard service: nothing listens there. */
    private static final int NOWHERE = 9;

    private OfficeProfile() {}

    /** Writes a profile that instances are given a copy of. */
    static void write(Path profile) throws IOException {
        Path user = Files.createDirectories(profile.resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), text());
    }

    private static String text() {
        String scripting = "/org.openoffice.Office.Common/Security/Scripting";
        String internet = "/org.openoffice.Inet/Settings";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                """
                // Highest level, no location is trusted, and nothing is run at all.
                + item(scripting, "MacroSecurityLevel", "3")
                + item(scripting, "DisableMacrosExecution", "true")
                + item(scripting, "ExecutePlugins", "false")
                + item(scripting, "BlockUntrustedRefererLinks", "true")
                // Links in texts: 2 is never. Links in tables: 1 is never.
                + item("/org.openoffice.Office.Writer/Content/Update", "Link", "2")
                + item("/org.openoffice.Office.Calc/Content/Update", "Link", "1")
                // Whatever asks for another host asks nobody.
                + item(internet, "ooInetProxyType", "2")
                + item(internet, "ooInetHTTPProxyName", "127.0.0.1")
                + item(internet, "ooInetHTTPProxyPort", String.valueOf(NOWHERE))
                + item(internet, "ooInetHTTPSProxyName", "127.0.0.1")
                + item(internet, "ooInetHTTPSProxyPort", String.valueOf(NOWHERE))
                + item(internet, "ooInetNoProxy", "")
                + item("/org.openoffice.Office.Common/Save/Document", "AutoSave", "false")
                + item("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false")
                + "</oor:items>\n";
    }

    private static String item(String path, String name, String value) {
        return "<item oor:path=\"" + path + "\"><prop oor:name=\"" + name + "\" oor:op=\"fuse\"><value>" + value
                + "</value></prop></item>\n";
    }
}
