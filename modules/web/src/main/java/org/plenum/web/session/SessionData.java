package org.plenum.web.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.HeldItem;

/** What open sessions hold of people. */
@Dependent
class SessionData implements DataHolder {
    private static final Map<String, String> OPEN =
            Map.of("en", "Open session: program and network address", "sv", "Öppen session: program och nätverksadress");

    private final WebSessions sessions;

    @Inject
    SessionData(WebSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String id() {
        return "sessions";
    }

    @Override
    public Map<String, String> title() {
        return Map.of("en", "Open sessions", "sv", "Öppna sessioner");
    }

    @Override
    public List<HeldItem> held(DataSubject subject) {
        return subject.account().stream()
                .flatMap(account -> sessions.open(account).stream())
                .map(open -> new HeldItem(OPEN, List.of(), open.since(), open.program() + ", " + open.from()))
                .toList();
    }

    @Override
    public void erase(DataSubject subject) {
        subject.account().forEach(account -> sessions.endAll(account, ""));
    }
}
