package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.society.diversity.CulturalMixture;
import org.migrationeconomics.calculators.society.language.CulturalTransmissionCalculator;
import org.migrationeconomics.calculators.society.language.LanguageSurvival;
import org.migrationeconomics.calculators.society.language.LanguageSurvivalCalculator;
import org.migrationeconomics.calculators.society.language.TransmissionFormulas;
import org.migrationeconomics.calculators.society.language.TwoParentTransmission;
import org.migrationeconomics.calculators.society.language.TwoParentTransmissionCalculator;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;
import org.migrationeconomics.data.society.AlesinaGroupsReader;
import org.migrationeconomics.data.society.GroupTable;
import org.migrationeconomics.data.society.HomeLanguagesReader;

/** How mixed societies are, and how long languages survive. */
final class MixtureEvidence {

  private static final String ALESINA =
      "A. Alesina and others, Journal of Economic Growth 8:2, 2003, data of the authors";
  private static final String CENSUS =
      "U.S. Census Bureau, languages spoken at home 2009-2013; computed independently";
  private static final String PEW_2007 = "Pew Hispanic Center 2007; computed independently";
  private static final String PEW_2017 = "Pew Research Center 2017; computed independently";
  private static final String PARTY =
      "L. L. Cavalli-Sforza and others, Science 218, 1982, political party";
  private static final String LAZEAR =
      "E. P. Lazear, Journal of Political Economy 107:S6, 1999; computed independently";
  private static final double MILLIONTH = 1e-6;

  private MixtureEvidence() {}

  private static GroupTable groups(WholeFiles files, String sheet) {
    return files.read(
        "society/alesina2003_" + sheet + "_groups.csv",
        GroupTable.class,
        file -> AlesinaGroupsReader.withDefaults().read(file).orThrow());
  }

  /** How many printed indices are those of the groups beside them, as printed. */
  private static long reproduced(GroupTable table) {
    return table.names().stream()
        .filter(name -> table.published(name).isPresent())
        .filter(
            name ->
                Math.abs(
                        CulturalMixture.asPrinted(table.shares(name)).fractionalisation()
                            - table.published(name).value())
                    <= MILLIONTH)
        .count();
  }

  private static EvidenceClaim count(String sheet, String quantity, double published) {
    return EvidenceClaim.needingFiles(
        "society.diversity.alesina2003." + sheet + ".reproduced",
        quantity,
        ALESINA,
        published,
        0,
        files -> reproduced(groups(files, sheet)));
  }

  private static EvidenceClaim country(String sheet, String key, String name, double published) {
    return EvidenceClaim.needingFiles(
        "society.diversity.alesina2003." + sheet + "." + key,
        "fractionalisation of " + name + ", " + sheet + ", shares as printed",
        ALESINA,
        published,
        MILLIONTH,
        files -> CulturalMixture.asPrinted(groups(files, sheet).shares(name)).fractionalisation());
  }

  private static EvidenceClaim home(
      String key, String quantity, double published, ToDoubleFunction<GroupTable> value) {
    return EvidenceClaim.needingFiles(
        "society.diversity.us2013." + key,
        quantity,
        CENSUS,
        published,
        5e-7,
        files ->
            value.applyAsDouble(
                files.read(
                    "society/languages_us_2013.csv",
                    GroupTable.class,
                    file -> HomeLanguagesReader.of("United States").read(file).orThrow())));
  }

  private static EvidenceClaim survival(
      String key,
      String source,
      LanguageSurvival of,
      double published,
      ToDoubleFunction<LanguageSurvival> value) {
    return EvidenceClaim.of(
        "society.language." + key,
        of.survival().label() + ": " + key.substring(key.indexOf('.') + 1),
        source,
        published,
        5e-7,
        () -> value.applyAsDouble(of));
  }

  private static EvidenceClaim passedOn(
      String key,
      String quantity,
      String source,
      double published,
      double tolerance,
      DoubleSupplier value) {
    return EvidenceClaim.of(
        "society.language." + key, quantity, source, published, tolerance, value);
  }

  private static List<EvidenceClaim> passedOn() {
    TwoParentTransmission party = new TwoParentTransmission(.27, .41, .24);
    List<Double> shares =
        TwoParentTransmissionCalculator.withDefaults().calculate(party, .5).shares();
    String follows = PARTY + "; what follows computed independently";
    return List.of(
        passedOn(
            "chain.canada",
            "mother tongue left to grandchildren, retentions .41 and .23",
            "R. Houle, Canadian Social Trends 2011; product computed independently",
            .0943,
            5e-7,
            () -> TransmissionFormulas.kept(.41, .23)),
        passedOn(
            "parents.father",
            "child of a father",
            PARTY,
            .51,
            1e-9,
            () -> party.child(false, true)),
        passedOn(
            "parents.mother",
            "child of a mother",
            PARTY,
            .68,
            1e-9,
            () -> party.child(true, false)),
        passedOn("parents.both", "child of both", PARTY, .92, 1e-9, () -> party.child(true, true)),
        passedOn(
            "parents.equilibrium",
            "equilibrium of random mating",
            follows,
            .771429,
            5e-7,
            () -> party.equilibrium().value()),
        passedOn(
            "parents.half-life",
            "half-life in generations",
            follows,
            1.609,
            5e-4,
            () -> party.halfLife().value()),
        passedOn(
            "path.third",
            "share after three generations",
            follows,
            .6968875,
            1e-9,
            () -> shares.get(3)),
        passedOn(
            "substitution.rest",
            "rest of two cultures of values 3 and 1",
            "A. Bisin and T. Verdier, Journal of Economic Theory 97, 2001; by hand",
            .75,
            1e-9,
            () ->
                CulturalTransmissionCalculator.withDefaults()
                    .calculate(.1, 3, 1, 1)
                    .rest()
                    .value()),
        passedOn(
            "learning.nation",
            "incentive to learn, Spanish in the United States 2000",
            LAZEAR,
            .8929,
            5e-7,
            () -> TransmissionFormulas.learningIncentive(.1071)),
        passedOn(
            "learning.east-los-angeles",
            "incentive to learn, Spanish in East Los Angeles",
            LAZEAR,
            .0320,
            5e-7,
            () -> TransmissionFormulas.learningIncentive(.9680)));
  }

  static List<EvidenceClaim> claims() {
    LanguageSurvivalCalculator calculator = LanguageSurvivalCalculator.withDefaults();
    LanguageSurvival spanish =
        calculator.calculate(
            SurvivalByGeneration.of(
                "Spanish very well, adults",
                Generation.FIRST,
                .95,
                Generation.SECOND,
                .56,
                Generation.THIRD_AND_LATER,
                .29));
    LanguageSurvival identity =
        calculator.calculate(
            SurvivalByGeneration.of(
                "call themselves Hispanic",
                Generation.FIRST,
                .97,
                Generation.SECOND,
                .92,
                Generation.THIRD,
                .77,
                Generation.FOURTH_AND_LATER,
                .50));
    List<EvidenceClaim> claims = new ArrayList<>(passedOn());
    claims.addAll(
        List.of(
            count("ethnicity", "indices within 1e-6, of 190 (not France and Italy)", 188),
            count("language", "indices within 1e-6, of 201", 201),
            country("ethnicity", "usa", "United States", .490111130469),
            country("ethnicity", "mexico", "Mexico", .5418),
            country("ethnicity", "germany", "Germany", .168202),
            country("ethnicity", "canada", "Canada", .71242),
            country("ethnicity", "spain", "Spain", .416463),
            country("ethnicity", "fiji", "Fiji", .547942),
            country("language", "usa", "United States", .251370663898),
            country("language", "india", "India", .8069049),
            country("language", "spain", "Spain", .4132178),
            home(
                "fractionalisation",
                "fractionalisation of languages other than English",
                .609938942,
                one -> CulturalMixture.of(one.shares("United States")).fractionalisation()),
            home(
                "spanish",
                "share of Spanish in languages other than English",
                .62057,
                one -> Math.rint(1e5 * one.shares("United States").share("Spanish")) / 1e5),
            survival(
                "spanish2007.m0", PEW_2007, spanish, .955325, s -> s.exponential().start().value()),
            survival(
                "spanish2007.h", PEW_2007, spanish, .568265, s -> s.exponential().hazard().value()),
            survival(
                "spanish2007.tail", PEW_2007, spanish, 2.111481, s -> s.lifeExpectancy().value()),
            survival(
                "spanish2007.median", PEW_2007, spanish, 2.222222, s -> s.medianLinear().value()),
            survival(
                "identity2017.m0",
                PEW_2017,
                identity,
                .973313,
                s -> s.growingHazard().start().value()),
            survival(
                "identity2017.h",
                PEW_2017,
                identity,
                .037382,
                s -> s.growingHazard().hazard().value()),
            survival(
                "identity2017.k",
                PEW_2017,
                identity,
                .969343,
                s -> s.growingHazard().growth().value())));
    return List.copyOf(claims);
  }
}
