package org.plenum.plugin.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plugin;

/** Web links as content. */
@ApplicationScoped
public class WebLinkPlugin implements Plugin {
    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Links());
    }

    @Override
    public PersonalData personalData() {
        return new LinksData();
    }
}
