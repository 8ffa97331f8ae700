package org.plenum.plugin.whiteboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is drawn on one surface, the lowest first; never empty in a state. */
record Sheet(Surface surface, List<SurfaceObject> objects) {
    Sheet {
        objects = List.copyOf(objects);
    }

    Optional<SurfaceObject> object(String id) {
        return objects.stream().filter(object -> object.id().equals(id)).findFirst();
    }

    /** Numbers and characters. */
    int size() {
        return objects.stream().mapToInt(object -> object.figure().size()).sum();
    }

    Sheet with(SurfaceObject object) {
        var more = new ArrayList<SurfaceObject>(objects.size() + 1);
        more.addAll(objects);
        more.add(object);
        return new Sheet(surface, more);
    }

    Sheet without(Set<String> ids) {
        return new Sheet(surface, objects.stream().filter(object -> !ids.contains(object.id())).toList());
    }

    Sheet moved(String id, int right, int down) {
        return new Sheet(
                surface,
                objects.stream().map(object -> object.id().equals(id) ? object.movedTo(right, down) : object).toList());
    }
}
