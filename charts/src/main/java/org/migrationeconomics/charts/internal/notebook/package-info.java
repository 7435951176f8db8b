/** How a notebook shows tables and charts. Not for users: the kernel finds it. */
package org.migrationeconomics.charts.internal.notebook;
