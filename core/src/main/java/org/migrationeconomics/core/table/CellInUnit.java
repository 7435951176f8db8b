package org.migrationeconomics.core.table;

import java.util.Optional;
import java.util.OptionalDouble;

/** A cell whose unit is not that of its column. */
record CellInUnit(OptionalDouble toOptional, Optional<String> reason, Optional<String> unit)
    implements Cell {}
