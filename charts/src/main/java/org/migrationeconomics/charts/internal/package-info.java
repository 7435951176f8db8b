/**
 * What charts are drawn with: text widths, scales, placement and SVG. Not for users: it may change
 * without notice.
 */
package org.migrationeconomics.charts.internal;
