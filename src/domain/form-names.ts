/** What people read for the sections and fields of the form. The portal's form has the same words. */
export const formNames: Readonly<
  Record<string, { title: string; fields: Readonly<Record<string, string>> }>
> = {
  opportunity: {
    title: 'Opportunity details',
    fields: {
      name: 'Opportunity',
      stage: 'Opportunity stage',
      expectedClose: 'Expected close',
      description: 'Description',
    },
  },
  agreementContact: {
    title: 'Contact information',
    fields: {
      party: 'Whose contact it is',
      name: 'Name',
      title: 'Position',
      email: 'Email',
      phone: 'Telephone',
    },
  },
  customerContact: {
    title: 'Customer contact information',
    fields: {
      name: 'Name',
      title: 'Position',
      email: 'Email',
      phone: 'Telephone',
      address: 'Postal address',
    },
  },
  licensing: {
    title: 'Licensing details',
    fields: {
      currency: 'Currency',
      type: 'Type',
      start: 'Start date',
      end: 'End date',
      users: 'Users',
      discounts: 'Discounts',
      sku: 'SKU',
      addOn: 'Add-on',
      notificationEmail: 'Notification email',
    },
  },
  project: {
    title: 'Project description',
    fields: { goal: 'Goal', scope: 'Scope', sources: 'Sources', team: 'Team', schedule: 'Schedule' },
  },
};

/** What people read for what is chosen, by `section.field`, beside the catalog's own names. The portal has the same. */
export const choiceNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'opportunity.stage': {
    qualified: 'Qualified',
    demonstrated: 'Demonstrated',
    proposed: 'Proposed',
    negotiating: 'Negotiating',
    committed: 'Committed',
  },
  'agreementContact.party': {
    customer: 'The customer’s',
    partner: 'The partner’s own, as the intermediary',
  },
  'licensing.type': { 'new-license': 'New License' },
};

/** A field with its section, such as `Contact information: Email`; what is no field stays as it is. */
export function fieldName(path: string): string {
  const [section = '', field = ''] = path.split('.');
  const names = Object.hasOwn(formNames, section) ? formNames[section] : undefined;
  const name = names && Object.hasOwn(names.fields, field) ? names.fields[field] : undefined;
  return names && name ? `${names.title}: ${name}` : path;
}
