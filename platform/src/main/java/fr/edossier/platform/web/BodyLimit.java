package fr.edossier.platform.web;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Applies the size limit to bodies of undeclared length too; endpoints limit raw streams themselves. */
@Provider
class BodyLimit implements ReaderInterceptor {
    /** Resolved on first use, because providers are created before the configuration is read. */
    private final Instance<WebConfig> config;

    BodyLimit(Instance<WebConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class) {
            context.setInputStream(
                    new Counting(context.getInputStream(), config.get().maxBodySize()));
        }
        return context.proceed();
    }

    private static final class Counting extends FilterInputStream {
        private final long limit;
        private long read;

        Counting(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(count);
            return count;
        }

        private void count(int more) {
            read += Math.max(0, more);
            if (read > limit) {
                throw FrontDoor.tooLarge(limit);
            }
        }
    }
}
