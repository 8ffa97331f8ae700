package org.plenum.tenant;

/**
 * Who runs this server; named beside the tenant wherever people give data.
 *
 * @param contact mail address, telephone or page
 */
public record Operator(String name, String contact) {}
