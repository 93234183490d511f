package fr.edossier.evaluation.reply;

import fr.edossier.evaluation.evaluation.EvaluationService;
import fr.edossier.evaluation.evaluation.EvaluationView;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes the supplier's reply to an evaluation. */
@ApplicationScoped
public class ReplyService {
    private final EvaluationService evaluations;
    private final Idempotency idempotency;

    ReplyService(EvaluationService evaluations, Idempotency idempotency) {
        this.evaluations = evaluations;
        this.idempotency = idempotency;
    }

    @Transactional
    EvaluationView reply(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewReply reply) {
        return idempotency.once(
                key,
                caller,
                Act.legal("reply to evaluation", id),
                reply,
                EvaluationView.class,
                () -> evaluations.comment(caller, id, ifMatch, reply.comment()));
    }
}
