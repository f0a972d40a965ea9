import { Deals } from './deal-scene.js';
import type { Client } from './journey-client.js';

/** The ids of deals in states worth a look. */
export interface ShownDeals {
  registered: string;
  inConflict: string;
  /** Its form has what the deal has filled in, and no more. */
  draft: string;
  /** The same, and a discount that waits for an approver. */
  discounted: string;
  /** Nothing is missing. */
  whole: string;
  inContracts: string;
  /** The signed copy is back. */
  signed: string;
  /** The form is open again, with remarks at its fields. */
  returned: string;
}

const named = (organization: string, domain: string) => ({ organization, domain, email: `ada@${domain}` });

export async function populateDeals(client: Client): Promise<ShownDeals> {
  const deals = new Deals(client);
  const registered = await deals.registered(named('Proseware', 'proseware.example'));
  const { first: inConflict } = await deals.inConflict();
  const draft = await deals.drafting(named('Fourth Coffee', 'coffee.example'));
  const discounted = await deals.drafting(named('Northern Lights Insurance', 'lights.example'));
  const whole = await deals.filledIn(named('Litware', 'litware.example'));
  const inContracts = await deals.inContracts(named('Margie’s Travel', 'margie.example'));
  const signed = await deals.signed(named('Blue Yonder Airlines', 'yonder.example'));
  const returned = await deals.signed(named('Graphic Design Institute', 'graphic.example'));
  const discounts = [{ userType: 'contributor', percent: 15, reason: 'A reference customer' }];
  await deals.do(discounted, 'save-details', { licensing: { discounts } });
  await deals.do(returned, 'return-contract', {
    reason: 'The signature is of somebody else than the contact',
    fields: [
      { path: 'agreementContact.name', message: 'Who has signed is not who is named here' },
      { path: 'licensing.end', message: 'The contract says the 30th of June' },
    ],
  });
  return { registered, inConflict, draft, discounted, whole, inContracts, signed, returned };
}
