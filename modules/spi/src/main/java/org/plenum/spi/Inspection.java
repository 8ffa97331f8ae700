package org.plenum.spi;

import java.nio.file.Path;

/**
 * A file to be inspected.
 *
 * @param id of the file
 * @param tenant whose it is, and whose settings hold
 * @param name as given, 1-200 characters
 * @param length bytes
 * @param withoutMetadata whether the uploader asked to have metadata removed, such as the place where a picture was taken
 * @param content where it lies: to be read only, and only until the inspection is over; its name says nothing
 * @param workspace an empty folder for this inspection alone, deleted after it
 * @since 1
 */
public record Inspection(
        FileId id, TenantId tenant, String name, long length, boolean withoutMetadata, Path content, Path workspace) {}
