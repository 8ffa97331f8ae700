package org.plenum.plugin.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.Job;
import org.plenum.spi.Listener;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.PersonalData;
import org.plenum.spi.Plenum;
import org.plenum.spi.Plugin;
import org.plenum.text.plugin.LateCondensing;
import org.plenum.text.plugin.PictureDeletion;

/** Text pages of a meeting. */
@ApplicationScoped
public class TextPagePlugin implements Plugin {
    private static final Pattern PAGE = Pattern.compile("\"page\":\"([A-Za-z0-9_-]{22})\"");

    private final LateCondensing late = new LateCondensing("text-page", TextPagePlugin::condensing);
    private final PictureDeletion deletion = new PictureDeletion("text-page");

    private static Record condensing(String changed) {
        Matcher page = PAGE.matcher(changed);
        return new Writing.CondenseText(page.find() ? page.group(1) : "");
    }

    @Override
    public Optional<MeetingFeature<?>> feature() {
        return Optional.of(new Pages());
    }

    @Override
    public PersonalData personalData() {
        return new PagesData();
    }

    @Override
    public List<Listener> listeners() {
        return List.of(late, deletion);
    }

    @Override
    public List<Job> jobs() {
        return List.of(late);
    }

    @Override
    public void started(Plenum plenum) {
        late.begin(plenum);
        deletion.begin(plenum);
    }
}
