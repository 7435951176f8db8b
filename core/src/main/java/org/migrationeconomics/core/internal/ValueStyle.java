package org.migrationeconomics.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of the values that users build. A value is written like this, and in no other way:
 *
 * <pre>{@code
 * @ValueStyle
 * @Value.Immutable // without arguments
 * public abstract class Place implements WithPlace, Serializable {
 *   private static final long serialVersionUID = 1L;
 *
 *   Place() {} // nobody else can extend it
 *
 *   public abstract String code();
 *
 *   public abstract Optional<String> name();
 *
 *   @Value.Check
 *   void check() {} // throws IllegalArgumentException; builder, of, with… and deserialisation call it
 *
 *   public static Place of(String code) {
 *     return builder().code(code).build();
 *   }
 *
 *   public static Builder builder() {
 *     return new Builder();
 *   }
 *
 *   public static final class Builder extends ImmutablePlace.Builder {
 *     Builder() {}
 *   }
 * }
 * }</pre>
 *
 * Why so:
 *
 * <ul>
 *   <li>The generated class and its builder are package-private: users see {@code Place} and {@code
 *       Place.Builder} only. As {@code Builder} is nested and extends the generated one, the
 *       generated methods return {@code Place.Builder}, can be called from any package, and stand
 *       in the Javadoc of {@code Place.Builder}. (Only reflection cannot call them, because a
 *       package-private class declares them.)
 *   <li>The {@code with…} copies come from the generated, package-private interface {@code
 *       WithPlace}; being inherited by a public class, they can be called and are documented there.
 *   <li>{@code serialVersionUID} on the abstract class is copied to the generated one. A
 *       deserialised value passes {@code check} again.
 *   <li>A {@code toString} written in the abstract class is kept.
 *   <li>{@code throwForInvalidImmutableState}: {@code build()} without a mandatory attribute throws
 *       what every other failure throws, and so does an argument that is {@code null} ({@code
 *       throwForNullPointer}), which it names.
 *   <li>{@code jdkOnly} and {@code allowedClasspathAnnotations}: the generated code does not depend
 *       on what else is on the compiler's path, and refers to nothing outside the JDK.
 *   <li>No arguments in {@code @Value.Immutable}, and no other annotation of Immutables with
 *       arguments: the class files keep those annotations, and a user's compiler, which has no
 *       Immutables, stays silent about an unknown annotation only while it has no arguments. This
 *       annotation itself is gone after compilation.
 *   <li>No arrays as attributes: Immutables would copy them at every call.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    depluralize = true,
    throwForInvalidImmutableState = IllegalArgumentException.class,
    throwForNullPointer = NullArgumentException.class,
    allowedClasspathAnnotations = {Override.class})
public @interface ValueStyle {}
