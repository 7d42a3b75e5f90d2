/** YAML files as trees in which every place knows its line, for reports and for edits that keep the rest of a file. */
@NullMarked
package org.nectaropenapi.contract.yaml;

import org.jspecify.annotations.NullMarked;
