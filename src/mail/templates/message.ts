import type { Contact } from '../../domain/customer.js';
import type { Audience, MailContent } from '../../domain/mail.js';
import type { Offers } from '../../domain/orders.js';

/** What is to be said to whom: all that an email is made from. */
export interface MailMessage {
  content: MailContent;
  audience: Audience;
  customer: {
    id: string;
    organization: string;
    contact: Contact;
    agreementContact: string | null;
    /** Whether that is the partner's own person, as the intermediary. */
    isIntermediary?: boolean;
    /** What is permitted now; all of it unless said. */
    offers?: Offers;
  };
  partner: { id: string; name: string } | null;
  vendor: { name: string; publicUrl: string };
  activationUrl: string | null;
  /** Whom an answer to it reaches; null where nobody is to answer. */
  answersTo: string | null;
  /** Show seconds, for days that are short. */
  precise: boolean;
}
