package org.migrationeconomics.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house. */
class ArchitectureTest {
  private static final String ROOT = "org.migrationeconomics";
  private static final String CORE = ROOT + ".core..";
  private static final String CALCULATORS = ROOT + ".calculators..";
  private static final String DATA = ROOT + ".data..";
  private static final String CHARTS = ROOT + ".charts..";
  private static final String EXAMPLES = ROOT + ".examples..";

  /** What JShell imports by itself. */
  private static final List<String> JSHELL_IMPORTS =
      List.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.prefs",
          "java.util.regex",
          "java.util.stream");

  /** What opens a chart, and says where it is if it cannot. */
  private static final String BROWSER = "Browser";

  private static final DescribedPredicate<JavaClass> DRAWS_PIXELS =
      resideInAPackage(ROOT + ".charts.internal")
          .and(
              DescribedPredicate.describe(
                  "may use a screen",
                  type -> List.of(BROWSER, "Pixels").contains(type.getSimpleName())));

  /** What shows tables and charts in a notebook: the kernel loads it, and no other class. */
  private static final DescribedPredicate<JavaClass> EXTENDS_A_KERNEL =
      resideInAPackage(ROOT + ".charts.internal.notebook");

  private static final DescribedPredicate<JavaClass> WINDOWS =
      resideInAnyPackage("java.awt..", "javax..");

  private static final int TYPES_PER_PACKAGE = 15;

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          // Wherever the fast lane puts them.
          .withImportOption(location -> !location.contains("test-classes"))
          .importPackages(ROOT);

  @Test
  void coreDependsOnTheJdkOnly() {
    // Immutables' annotations are left in the class files, and nobody needs them there.
    classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "org.immutables.value.."))
        .check(HOUSE);
  }

  @Test
  void calculatorsDependOnCoreAndCommonsMath() {
    classes()
        .that()
        .resideInAPackage(CALCULATORS)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                CALCULATORS,
                CORE,
                "java..",
                "org.apache.commons.math3..",
                "org.immutables.value.."))
        .check(HOUSE);
  }

  @Test
  void dataDependsOnCoreAndParsers() {
    classes()
        .that()
        .resideInAPackage(DATA)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                DATA,
                CORE,
                "java..",
                "javax.xml.stream..",
                "de.siegmar.fastcsv..",
                "tools.jackson.core..",
                "org.immutables.value.."))
        .check(HOUSE);
  }

  @Test
  void chartsDependOnResultsAlone() {
    classes()
        .that(resideInAPackage(CHARTS).and(not(DRAWS_PIXELS)).and(not(EXTENDS_A_KERNEL)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(CHARTS, CALCULATORS, CORE, "java..").and(not(WINDOWS)))
        .check(HOUSE);
  }

  @Test
  void pixelsAreDrawnInOnePlace() {
    classes()
        .that(DRAWS_PIXELS)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                CHARTS, CORE, "java..", "javax.imageio..", "com.github.weisj.jsvg.."))
        .check(HOUSE);
    assertEquals(2, HOUSE.stream().filter(DRAWS_PIXELS).count(), "classes that may use a screen");
  }

  @Test
  void onlyExamplesKnowCharts() {
    noClasses()
        .that(not(resideInAnyPackage(CHARTS, EXAMPLES)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CHARTS)
        .check(HOUSE);
  }

  @Test
  void noUserMeetsALibraryThatWorksInside() {
    classes()
        .that(
            resideInAnyPackage(CORE, CALCULATORS, DATA, CHARTS)
                .and(not(resideInAPackage("..internal.."))))
        .and()
        .arePublic()
        .should(showOnlyOurOwnTypesAndTheJdks())
        .check(HOUSE);
  }

  @Test
  void themesHaveNoCycles() {
    for (String module : List.of("core", "calculators", "data", "charts")) {
      slices().matching(ROOT + "." + module + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void noThemeOfCalculatorsUsesAnother() {
    slices()
        .matching(ROOT + ".calculators.(*)..")
        .that(
            DescribedPredicate.describe(
                "are themes", slice -> !slice.getNamePart(1).equals("internal")))
        .should()
        .notDependOnEachOther()
        .check(HOUSE);
  }

  @Test
  void exportedTypesDoNotPrint() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, CALCULATORS, DATA, CHARTS)
        .and()
        .doNotHaveSimpleName(BROWSER)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void packagesStaySmall() {
    Map<String, Long> large =
        publicTypes()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertTrue(large.size() > 1, "no packages found");
    large.values().removeIf(count -> count <= TYPES_PER_PACKAGE);
    assertEquals(Map.of(), large, "more than " + TYPES_PER_PACKAGE + " public types in a package");
  }

  @Test
  void namesDoNotClashWithWhatJShellImports() {
    Set<String> jdk = new TreeSet<>();
    JSHELL_IMPORTS.forEach(name -> jdk.addAll(publicTypeNames(name)));
    assertTrue(jdk.contains("Record") && jdk.contains("Currency"), "the JDK's names were not read");
    Set<String> clashes =
        publicTypes()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .filter(jdk::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), clashes);
  }

  @Test
  void noTwoTypesShareAName() {
    // JShell has the imports of all packages at once.
    Map<String, Long> names =
        publicTypes()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
    names.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), names);
  }

  private static Stream<JavaClass> publicTypes() {
    return HOUSE.stream()
        .filter(resideInAnyPackage(CORE, CALCULATORS, DATA, CHARTS))
        .filter(not(resideInAPackage("..internal..")))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static Set<String> publicTypeNames(String packageName) {
    Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("packages", packageName);
    try (Stream<Path> modules = Files.list(folder)) {
      return modules
          .map(module -> module.resolve(packageName.replace('.', '/')))
          .filter(Files::isDirectory)
          .flatMap(ArchitectureTest::classFiles)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> classFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchCondition<JavaClass> showOnlyOurOwnTypesAndTheJdks() {
    return new ArchCondition<>("show only our own types and the JDK's") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMember member : type.getMembers()) {
          if (member.getModifiers().contains(JavaModifier.PUBLIC)
              || member.getModifiers().contains(JavaModifier.PROTECTED)) {
            shown(member)
                .filter(shown -> !shown.isPrimitive())
                .filter(shown -> !shown.getPackageName().startsWith("java."))
                .filter(shown -> !shown.getPackageName().startsWith(ROOT))
                .forEach(
                    shown ->
                        events.add(
                            SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + shown.getName())));
          }
        }
      }
    };
  }

  private static Stream<JavaClass> shown(JavaMember member) {
    Stream<Set<JavaClass>> types =
        member instanceof JavaField field
            ? Stream.of(field.getType().getAllInvolvedRawTypes())
            : Stream.concat(
                Stream.of(((JavaCodeUnit) member).getReturnType().getAllInvolvedRawTypes()),
                ((JavaCodeUnit) member)
                    .getParameterTypes().stream().map(type -> type.getAllInvolvedRawTypes()));
    return types.flatMap(Set::stream).map(JavaClass::getBaseComponentType);
  }
}
