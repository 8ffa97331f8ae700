/** Tests against a real WildFly with everything deployed. One server serves many tests. */
@org.jspecify.annotations.NullMarked
package org.plenum.test.server;
