/** What the readers of this module share and users do not see. */
package org.migrationeconomics.data.internal;
