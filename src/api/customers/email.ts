import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isSameAddress } from '../../domain/mail.js';
import { deliveriesOf, sentMail } from '../../store/deliveries.js';
import { shownMail } from '../../store/shown-addresses.js';
import { seenBy } from '../confine.js';
import type { ApiDependencies } from '../dependencies.js';
import { sendEmail } from '../email-page.js';
import { partnerOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { idOf, queryOf } from '../request.js';
import { emailOperation } from './operations.js';

const emailQuery = z.strictObject({
  key: z.string().max(80).describe('Which email, such as upgrade-notice/4'),
  address: z.string().max(254).describe('To whom it went'),
});

/** An email as it was sent, for people to look at. */
export function emailRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  app.get(
    '/customers/:id/email',
    { config: { operation: emailOperation(emailQuery) } },
    async (request, reply) => {
      const customerId = idOf(request);
      const { key, address } = queryOf(emailQuery, request);
      const { database } = seenBy(request, dependencies);
      const shown = await shownMail(database, customerId);
      const sent = await deliveriesOf(database, customerId);
      const delivery = sent.find((one) => one.key === key && isSameAddress(one.address, address));
      // What was written while the customer was another partner's names that partner.
      const isOwn = delivery && shown.isShown(delivery) && !shown.isEarlier(delivery);
      const mayShow = delivery && (partnerOf(request) === null || isOwn);
      const mail = mayShow ? await sentMail(database, delivery) : null;
      if (mail) return sendEmail(reply, mail.html, 'none');
      const detail = `the email '${key}' was not sent to ${address}`;
      throw new HttpProblem(
        404,
        'unknown-email',
        detail,
        'GET /api/customers/{id}/deliveries lists what was sent',
      );
    },
  );
}
