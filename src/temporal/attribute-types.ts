/** What operators list, count and batch by. Never encrypted, so nothing personal. Named without the SDK, for a start. */
export const attributeTypes = {
  CustomerStage: 'KEYWORD',
  PartnerId: 'KEYWORD',
  Sku: 'KEYWORD',
  TrialEndsAt: 'DATETIME',
  ExpiresAt: 'DATETIME',
  UpgradeBlocked: 'BOOL',
  ImportStatus: 'KEYWORD',
  WaitingOn: 'KEYWORD',
  /** When a deal's protection ends, or its License Agreement is due. */
  DealDueAt: 'DATETIME',
  ConflictOpen: 'BOOL',
} as const;
