/** What the modules of this library share and users do not see. */
package org.migrationeconomics.core.internal;
