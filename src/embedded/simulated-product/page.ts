import { type Html, html, page, when } from '../mail-catcher/html.js';
import { type ControlOrder, type ControlsInForce, MODES, type Mode } from './controls.js';
import type { TenantView } from './tenant.js';

const LABELS: Readonly<Record<Mode, string>> = {
  ok: 'Works',
  fail: 'Imports fail',
  stall: 'Imports stall',
  unavailable: 'Unavailable (503)',
};

/** The tenants as the product sees them, and the buttons that make it fail. */
export function tenantsPage(
  tenants: readonly TenantView[],
  controls: ControlsInForce,
  version: string,
): string {
  const count = tenants.length === 1 ? '1 tenant' : `${tenants.length} tenants`;
  return page(
    'Simulated product',
    html`<div class="wrap">
<header class="top"><h1>Simulated product</h1><span class="grow"></span><span class="soft" role="status">${count}</span></header>
<main data-live="${version}">
<section class="card tenant"><h2>For everybody</h2>
<p class="soft">Imports fail or stall half-way; an unavailable product answers 503 to every change of a tenant.</p>
${buttons(undefined, controls.all.mode)}</section>
${tenants.length === 0 ? EMPTY : tenants.map((tenant) => tenantCard(tenant, controls))}
</main></div>`,
  );
}

const EMPTY = html`<div class="card empty"><h2>No tenants yet</h2>
<p>Adding a customer creates its tenant here. This page updates by itself.</p></div>`;

function tenantCard(
  { customerId, tenantId, state, import: run, ...rest }: TenantView,
  controls: ControlsInForce,
): Html {
  const mode = controls.customers[customerId]?.mode ?? controls.all.mode;
  return html`<section class="card tenant"><h2><bdi>${state.organization}</bdi></h2>
<dl class="facts">
<dt>Access</dt><dd>${state.access}, ${state.tier}</dd>
<dt>SKU</dt><dd>${state.sku}${state.addOn === null ? null : html` with ${state.addOn}`}</dd>
<dt>Expires</dt><dd>${state.expiresAt === null ? 'not set' : when(state.expiresAt)}</dd>
<dt>Import</dt><dd>${
    run === null
      ? 'not started'
      : html`${run.status}, ${run.percent} %, attempt ${run.attempt}
<progress max="100" value="${run.percent}" aria-label="Import of ${state.organization}"></progress>`
  }</dd>
${rest.reportsWaiting > 0 ? html`<dt>Reports</dt><dd>${rest.reportsWaiting} waiting${rest.reportProblem === null ? null : html`: ${rest.reportProblem}`}</dd>` : null}
<dt>Ids</dt><dd><code>${customerId}</code> <code>${tenantId}</code> revision ${state.revision}</dd>
<dt>Changed</dt><dd>${when(rest.changedAt)}</dd>
</dl>${buttons(customerId, mode)}</section>`;
}

function buttons(customer: string | undefined, current: Mode): Html {
  return html`<div class="actions start">${MODES.map((mode) => {
    const order: ControlOrder = { ...(customer !== undefined && { customer }), mode };
    return html`<button id="${customer ?? ''}-${mode}" aria-pressed="${String(mode === current)}" data-url="/control" data-send="${JSON.stringify(order)}">${LABELS[mode]}</button>`;
  })}</div>`;
}
