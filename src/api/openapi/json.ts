/** JSON, as much of it as the document needs to look into. */
export type JsonObject = { [key: string]: unknown };
