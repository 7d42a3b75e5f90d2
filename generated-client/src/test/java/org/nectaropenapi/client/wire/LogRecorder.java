package org.nectaropenapi.client.wire;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.util.Throwables;

/** Records what a logger and those below it write, in place of the handlers that were there, until it is closed. */
final class LogRecorder extends Handler implements AutoCloseable {

    final List<LogRecord> entries = new CopyOnWriteArrayList<>();
    /** The entries as texts: message and parameters, with the stack trace of what was thrown. */
    final List<String> texts = new CopyOnWriteArrayList<>();

    private final Logger logger;
    private final Level levelBefore;
    private final boolean usedParents;
    private final Handler[] others;

    LogRecorder(String loggerName, Level level) {
        logger = Logger.getLogger(loggerName);
        levelBefore = logger.getLevel();
        usedParents = logger.getUseParentHandlers();
        others = logger.getHandlers();
        Arrays.stream(others).forEach(logger::removeHandler);
        logger.addHandler(this);
        logger.setLevel(level);
        logger.setUseParentHandlers(false);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            Throwable thrown = entry.getThrown();
            entries.add(entry);
            texts.add(entry.getMessage()
                    + Arrays.toString(entry.getParameters())
                    + (thrown == null ? "" : Throwables.getStackTrace(thrown)));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        Arrays.stream(others).forEach(logger::addHandler);
        logger.setLevel(levelBefore);
        logger.setUseParentHandlers(usedParents);
    }
}
