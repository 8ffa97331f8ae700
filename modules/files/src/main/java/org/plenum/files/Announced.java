package org.plenum.files;

/**
 * A file that somebody wants to upload.
 *
 * @param name as their browser calls it
 * @param length bytes
 * @param purpose in the feature's own words, up to 100 characters, may be empty
 * @param withoutMetadata whether metadata are to be removed, such as the place where a picture was taken
 */
public record Announced(String name, long length, String purpose, boolean withoutMetadata) {}
