/**
 * Codebooks in DDI, which say where the variables of a fixed-width file stand and what their codes
 * mean.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.labour.codebook.*;
 *
 * String xml = "<codeBook><fileDscr><fileTxt><fileName>x.dat</fileName></fileTxt></fileDscr>"
 *     + "<dataDscr><var name='AGE'><location StartPos='1' EndPos='2'/><labl>Age</labl></var>"
 *     + "</dataDscr></codeBook>";
 * var codebook = DdiReader.withDefaults().read(new StringReader(xml), "x.xml").orThrow();
 * System.out.println(codebook.variable("AGE") + ", lines of " + codebook.recordLength());
 * }</pre>
 */
package org.migrationeconomics.data.labour.codebook;
