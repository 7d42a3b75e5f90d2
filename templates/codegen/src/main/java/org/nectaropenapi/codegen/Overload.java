package org.nectaropenapi.codegen;

import java.util.List;

/**
 * A shorter form of a method that calls the method itself.
 *
 * @param difference how it differs from the method, as Javadoc says it
 * @param arguments its own arguments
 * @param builders the optional arguments that it builds with functions of the caller
 * @param passed what it passes to the method
 */
record Overload(String difference, ArgumentList arguments, List<OptionalArguments> builders, String passed) {}
