package org.plenum.files;

/** Told when a file comes to another stage; returns at once. */
@FunctionalInterface
public interface FileNews {
    void changed(KnownFile file);
}
