/** How a field is filled in. */
export type Kind =
  | 'line'
  | 'email'
  | 'text'
  | 'day'
  | 'contract-day'
  | 'opportunity-stage'
  | 'party'
  | 'currency'
  | 'type'
  | 'users'
  | 'discounts'
  | 'sku'
  | 'add-on';

export interface Field {
  kind: Kind;
  label: string;
  /** Stands below the label. */
  hint?: string;
  /** Stands beside the box, as something to follow. */
  example?: string;
}

interface FormSection {
  title: string;
  hint: string;
  fields: Record<string, Field>;
}

/** The form, section by section, in the order of the partners’ guide. The API names fields as here. */
export const formSections = {
  opportunity: {
    title: 'Opportunity details',
    hint: 'As detailed as possible.',
    fields: {
      name: { kind: 'line', label: 'Opportunity' },
      stage: { kind: 'opportunity-stage', label: 'Opportunity stage' },
      expectedClose: { kind: 'day', label: 'Expected close' },
      description: {
        kind: 'text',
        label: 'Description',
        hint: 'What the customer wants to reach.',
        example: 'Replace 40 spreadsheets of the yearly budget in 12 subsidiaries; first forecast in May.',
      },
    },
  },
  agreementContact: {
    title: 'Contact information',
    hint: 'Who directly receives the License Agreement. Where the partner is the intermediary, the partner’s own contact.',
    fields: {
      party: { kind: 'party', label: 'Whose contact it is' },
      name: { kind: 'line', label: 'Name' },
      title: { kind: 'line', label: 'Position', hint: 'Such as CFO.' },
      email: { kind: 'email', label: 'Email', hint: 'The License Agreement is sent there.' },
      phone: { kind: 'line', label: 'Telephone' },
    },
  },
  customerContact: {
    title: 'Customer contact information',
    hint: 'Whom the vendor talks to at the customer.',
    fields: {
      name: { kind: 'line', label: 'Name' },
      title: { kind: 'line', label: 'Position', hint: 'Such as Head of controlling.' },
      email: { kind: 'email', label: 'Email' },
      phone: { kind: 'line', label: 'Telephone' },
      address: {
        kind: 'text',
        label: 'Postal address',
        hint: 'The organization’s.',
        example: '1 Main Street\nSpringfield',
      },
    },
  },
  licensing: {
    title: 'Licensing details',
    hint: 'Prices are the catalog’s list prices, at its set rate in the customer’s local currency.',
    fields: {
      currency: { kind: 'currency', label: 'Currency', hint: 'The customer’s local one.' },
      type: { kind: 'type', label: 'Type', hint: 'All customers follow the New License pricing.' },
      start: {
        kind: 'contract-day',
        label: 'Start date',
        hint: 'Where the exact one is not known, the closest estimate.',
      },
      end: {
        kind: 'contract-day',
        label: 'End date',
        hint: 'Where the exact one is not known, the closest estimate.',
      },
      users: { kind: 'users', label: 'Users' },
      discounts: { kind: 'discounts', label: 'Discounts', hint: 'Each waits for the vendor’s approval.' },
      sku: { kind: 'sku', label: 'SKU' },
      addOn: { kind: 'add-on', label: 'Add-on' },
      notificationEmail: {
        kind: 'email',
        label: 'Notification email',
        hint: 'Receives the activation link and every notice.',
      },
    },
  },
  project: {
    title: 'Project description',
    hint: 'Fill in each box after the example beside it.',
    fields: {
      goal: {
        kind: 'text',
        label: 'Goal',
        hint: 'What the project is for.',
        example: 'One budget for all subsidiaries, closed in four weeks in place of nine.',
      },
      scope: {
        kind: 'text',
        label: 'Scope',
        hint: 'What is modelled.',
        example: 'Sales, personnel and investment budgets; P&L, balance sheet and cash flow by month.',
      },
      sources: {
        kind: 'text',
        label: 'Sources',
        hint: 'Where the figures come from.',
        example: 'Actuals from Dynamics 365 every night; personnel from a CSV file each month.',
      },
      team: {
        kind: 'text',
        label: 'Team',
        hint: 'Who works on it.',
        example: 'Two modelers in controlling, one consultant of the partner, 40 contributors.',
      },
      schedule: {
        kind: 'text',
        label: 'Schedule',
        hint: 'What is planned when.',
        example: 'Kick-off in March, pilot with two subsidiaries in April, all of them in June.',
      },
    },
  },
} as const satisfies Record<string, FormSection>;

export type SectionName = keyof typeof formSections;
export const sectionNames = Object.keys(formSections) as SectionName[];

/** A field as the API names it: `section.field`. */
export type Path = `${SectionName}.${string}`;

const known: ReadonlyMap<string, Field> = new Map(
  sectionNames.flatMap((section) =>
    Object.entries<Field>(formSections[section].fields).map(([name, field]) => [`${section}.${name}`, field]),
  ),
);
export const paths = [...known.keys()] as Path[];

export function fieldAt(path: Path): Field {
  const field = known.get(path);
  if (!field) throw new Error(`the form has no field ${path}`);
  return field;
}

/** The field that a path of the API is of or in: `licensing.users` for `licensing.users.viewer`. */
export function fieldOf(path: string): Path | null {
  const [section = '', name = ''] = path.split('.');
  const own = `${section}.${name}`;
  return paths.find((one) => one === own) ?? null;
}

/** A field with its section, such as `Contact information: Email`; what is no field stays as it is. */
export function wordsFor(path: string): string {
  const field = fieldOf(path);
  if (!field) return path;
  const section = sectionNames.find((name) => field.startsWith(`${name}.`)) ?? 'opportunity';
  return `${formSections[section].title}: ${fieldAt(field).label}`;
}

/** Where links to a field lead, and its box is. */
export function anchorOf(path: Path): string {
  return `field-${path.replace('.', '-')}`;
}
