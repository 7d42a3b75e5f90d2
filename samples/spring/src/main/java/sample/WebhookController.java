package sample;

import org.nectaropenapi.client.webhooks.WebhookVerificationException;
import org.nectaropenapi.client.webhooks.Webhooks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Receives events; a delivery that comes late or twice reads the same state again. */
@RestController
class WebhookController {

    private final Webhooks webhooks;
    private final Sync sync;

    WebhookController(Webhooks webhooks, Sync sync) {
        this.webhooks = webhooks;
        this.sync = sync;
    }

    @PostMapping("/webhooks")
    ResponseEntity<Void> receive(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) {
        try {
            Sync.Result result =
                    sync.refresh(webhooks.verify(body, headers::get).event());
            // The service delivers again what is not accepted.
            return ResponseEntity.status(result.failure() == null ? 204 : 503).build();
        } catch (WebhookVerificationException e) {
            return ResponseEntity.badRequest().build();
        }
    }
}
