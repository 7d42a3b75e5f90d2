package org.nectaropenapi.harness.run;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;

/** The shop as a target; it keeps the pauses that it was given instead of taking them. */
record ShopTarget(ShopService service, boolean isRemote, List<Duration> pauses) implements Target {

    ShopTarget(ShopService service) {
        this(service, true, new ArrayList<>());
    }

    static ShopTarget responding(IntUnaryOperator statuses) {
        return new ShopTarget(ShopService.responding(statuses));
    }

    static ShopTarget inThisProcess(IntUnaryOperator statuses) {
        return new ShopTarget(ShopService.responding(statuses), false, new ArrayList<>());
    }

    List<String> requests() {
        return service.requests();
    }

    @Override
    public String name() {
        return Settings.SANDBOX;
    }

    @Override
    public URI baseUrl() {
        return service.baseUrl();
    }

    @Override
    public String keyHeader() {
        return ShopService.KEY_HEADER;
    }

    @Override
    public String apiKey() {
        return ShopService.KEY;
    }

    @Override
    public boolean mayWrite() {
        return true;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void pass(Duration time) {
        pauses.add(time);
    }

    @Override
    public void close() {
        service.close();
    }
}
