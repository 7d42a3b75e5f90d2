/** Turns methods of the generated services into requests, and responses into values or exceptions. */
@NullMarked
package org.nectaropenapi.client.service;

import org.jspecify.annotations.NullMarked;
