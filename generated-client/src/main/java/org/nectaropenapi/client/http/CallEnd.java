package org.nectaropenapi.client.http;

import feign.InvocationContext;
import feign.ResponseInterceptor;

/** Ends a call that was answered, once it is clear whether the answer can be read. */
final class CallEnd implements ResponseInterceptor {

    @Override
    public Object intercept(InvocationContext context, Chain chain) throws Exception {
        Call call = AnswerBody.of(context.response()).call();
        try {
            Object value = chain.next(context);
            Reports.callEnded(call, context.response(), null);
            return value;
        } catch (RuntimeException e) {
            Reports.callEnded(call, context.response(), e);
            throw e;
        }
    }
}
