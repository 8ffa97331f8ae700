package org.plenum.web.kernel;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.plenum.kernel.Kernel;
import org.plenum.spi.host.Rendezvous;

/** Opens the server to plugins and sockets when it is deployed, and closes it before it goes. */
@WebListener
public class KernelStart implements ServletContextListener {
    private static final Logger LOG = System.getLogger(KernelStart.class.getName());

    private final Kernel kernel;

    @Inject
    public KernelStart(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        kernel.filing().start();
        Rendezvous.instance()
                .open(kernel.plugins())
                .forEach(fault -> LOG.log(Level.WARNING, "a plugin is refused: {0}", fault.getMessage()));
        var container = (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
        try {
            container.addEndpoint(ServerEndpointConfig.Builder.create(MeetingSocket.class, MeetingSocket.PATH)
                    .configurator(new Sockets(kernel))
                    .build());
        } catch (DeploymentException fault) {
            throw new IllegalStateException("no socket at " + MeetingSocket.PATH, fault);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Rendezvous.instance().close(kernel.plugins());
    }

    /** Makes an endpoint for each socket. */
    private static final class Sockets extends ServerEndpointConfig.Configurator {
        private final Kernel kernel;

        Sockets(Kernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new MeetingSocket(kernel));
        }

        @Override
        public boolean checkOrigin(String origin) {
            // SocketDoor has looked at it, and knows the request.
            return true;
        }
    }
}
