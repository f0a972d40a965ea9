import { SpanStatusCode } from '@opentelemetry/api';
import type { Mailer } from '../mail/mailer.js';
import type { TenantClient } from '../tenant/client.js';
import { tracer } from './tracing.js';

/** The same mailer, each email in a span: by kind and outcome, never by address. */
export function tracedMailer(mailer: Mailer): Mailer {
  return {
    ...mailer,
    send: (mail) =>
      tracer().startActiveSpan('send email', async (span) => {
        const { customerId } = mail;
        span.setAttributes({
          'fortnight.mail.kind': mail.kind,
          ...(customerId === undefined ? {} : { 'fortnight.customer': customerId }),
        });
        try {
          const result = await mailer.send(mail);
          span.setAttribute('fortnight.mail.outcome', result.outcome);
          if (result.outcome !== 'accepted') span.setStatus({ code: SpanStatusCode.ERROR });
          return result;
        } finally {
          span.end();
        }
      }),
  };
}

/** The same client of the product, each call in a span. */
export function tracedTenant(tenant: TenantClient): TenantClient {
  return {
    ...tenant,
    apply: (customer, wish) =>
      tracer().startActiveSpan('apply tenant', async (span) => {
        span.setAttribute('fortnight.customer', customer);
        try {
          const answer = await tenant.apply(customer, wish);
          span.setAttribute('fortnight.tenant.outcome', answer.kind);
          return answer;
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
  };
}
