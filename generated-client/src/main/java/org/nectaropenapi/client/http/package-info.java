/**
 * The way a call takes: options, encoding of paths and queries, authentication, retries, limits, timeouts, and the
 * transport. Users meet {@link org.nectaropenapi.client.http.ClientOptions},
 * {@link org.nectaropenapi.client.http.RequestOptions}, {@link org.nectaropenapi.client.http.RetryPolicy},
 * {@link org.nectaropenapi.client.http.ApiResponse} and {@link org.nectaropenapi.client.http.CallObserver}; the other
 * public types are plumbing of the generated services.
 */
@NullMarked
package org.nectaropenapi.client.http;

import org.jspecify.annotations.NullMarked;
