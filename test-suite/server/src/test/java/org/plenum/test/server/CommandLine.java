package org.plenum.test.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.as.cli.CommandContext;
import org.jboss.as.cli.CommandContextFactory;
import org.jboss.as.cli.CommandLineException;
import org.jboss.as.cli.impl.CommandContextConfiguration;

/** Commands of WildFly's command line, as an administrator gives them. */
final class CommandLine {
    private CommandLine() {}

    /** What they printed. @throws IllegalStateException with that at the first that fails; those after it are not run */
    static String run(int port, List<String> commands) {
        var said = new ByteArrayOutputStream();
        try {
            CommandContext context = CommandContextFactory.getInstance()
                    .newCommandContext(new CommandContextConfiguration.Builder()
                            .setController("remote+http://127.0.0.1:" + port)
                            .setConsoleOutput(said)
                            .build());
            try {
                context.connectController();
                for (String command : commands) {
                    context.handle(command);
                }
            } finally {
                context.terminateSession();
            }
            return said.toString(StandardCharsets.UTF_8);
        } catch (CommandLineException fault) {
            throw new IllegalStateException(commands + " failed: " + fault.getMessage() + said.toString(StandardCharsets.UTF_8), fault);
        }
    }
}
