package org.migrationeconomics.data.migration;

import java.util.Optional;
import org.migrationeconomics.core.measure.MeasureUnit;

/** What a reader of matrices is told beside the file. */
record MatrixOptions(
    Optional<MeasureUnit> unit,
    Optional<String> variable,
    Optional<String> source,
    boolean blanksAsZero,
    boolean signed) {}
