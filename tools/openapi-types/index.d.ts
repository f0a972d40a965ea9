/** The TypeScript types of an OpenAPI document (3.1, as JSON), as `openapi-fetch` takes them. */
export function typesOf(document: string): Promise<string>;
