package org.plenum.plugin.files;

/**
 * Files are in one of these, or in none.
 *
 * @param id of the request that made it
 * @param name empty once its author was erased
 */
record Folder(String id, String name) {
    /** Where files are that are in no folder. */
    static final String NONE = "";
    /** In one meeting. */
    static final int MOST = 50;
}
