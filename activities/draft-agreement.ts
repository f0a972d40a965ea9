import { ApplicationFailure, log } from '@temporalio/activity';
import type { DocumentRef } from '../src/domain/contract.js';
import type { Customer } from '../src/domain/customer.js';
import { agreementPdf } from '../src/pdf/agreement.js';
import { TemplateError } from '../src/pdf/template.js';
import { keepDocument } from '../src/store/documents.js';
import type { ActivityDependencies } from './dependencies.js';

/**
 * Draws the License Agreement and keeps it. Its id follows from customer and number, so that a repeat finds the
 * first. A template that cannot be used is tried again until somebody has mended it.
 */
export async function draftAgreement(
  { database, partners, settings, agreementTemplate }: ActivityDependencies,
  { customer, number }: { customer: Customer; number: number },
): Promise<DocumentRef> {
  const partner = customer.partner === null ? null : await partners.find(customer.partner);
  const vendor = settings().vendor.name;
  try {
    const content = await agreementPdf({
      template: await agreementTemplate(),
      customer,
      vendor,
      partner: customer.partner === null ? null : (partner?.name ?? customer.partner),
    });
    const id = `${customer.id}a${number}`;
    const name = `License Agreement ${number}.pdf`;
    const by = 'Fortnight';
    const kept = await keepDocument(database, {
      id,
      customerId: customer.id,
      kind: 'license-agreement',
      name,
      content,
      by,
    });
    return { id: kept.id, sha256: kept.sha256 };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const message = `the template of the License Agreement: ${error.message}`;
    log.error(`no agreement can be drafted until somebody has mended ${message}`);
    throw ApplicationFailure.retryable(message, 'template');
  }
}
