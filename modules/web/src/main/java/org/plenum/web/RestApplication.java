package org.plenum.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}; its resources and providers are found by their annotations. */
@ApplicationPath("api")
public class RestApplication extends Application {}
